import rates from "../../../data/parameters/reference-rates.json" with { type: "json" };
import need from "../../../data/parameters/relative-need.json" with { type: "json" };
import { usedBy, type AssumptionContext } from "./assumption-context.js";
import { ASSUMPTION_EFFECTS as EFFECTS, OWN_ASSUMPTIONS as OWN } from "./assumptions.fr.js";
import type { ExhibitAssumption } from "./types.js";

/** Assumptions inside the reference rates and the relative needs, which enter some ways by their tables. */
export function tableAssumptions(context: AssumptionContext): readonly ExhibitAssumption[] {
  const { low, high, status } = rates.aldRatio;
  const { under20InsuredWeight: under20 } = rates;
  const ratesUse = usedBy(
    context,
    ({ reference, strata }) => reference !== "letter" || strata !== "as-stated",
  );
  const needUse = usedBy(context, ({ gradient }) => gradient === "occupational");
  const common = { unit: OWN.none, moves: [] };
  return [
    {
      ...common,
      id: "reference-rates/ald-ratio",
      label: OWN.aldRatio,
      value: OWN.aldRatioValue,
      low: Math.min(low.under60, low.from60),
      high: Math.max(high.under60, high.from60),
      status,
      source: OWN.rates,
      effect: EFFECTS["reference-rates/ald-ratio"] ?? "",
      ...ratesUse,
    },
    {
      ...common,
      id: "reference-rates/under-20-insured-weight",
      label: OWN.under20,
      value: under20.value,
      low: under20.low,
      high: under20.high,
      status: under20.status,
      source: OWN.rates,
      effect: EFFECTS["reference-rates/under-20-insured-weight"] ?? "",
      ...ratesUse,
    },
    ...need.occupation.map((row) => ({
      ...common,
      id: `relative-need/${row.group}`,
      label: OWN.need(row.group),
      value: row.value,
      low: row.low,
      high: row.high,
      status: row.status,
      source: row.from,
      effect: EFFECTS["relative-need"] ?? "",
      ...needUse,
    })),
  ];
}
