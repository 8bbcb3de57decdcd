import type { Case } from "../case/types.js";
import { STRATA, absent, compute, leaf } from "../domain/index.js";
import type { Absent, Availability, Quantity } from "../domain/index.js";
import { averageRate, ratesPerPatient, stratumId, stratumLabel } from "./cell-rate.js";
import type { Strata } from "./cell-rate.js";
import type { AnswerData, Scenario } from "./data.js";
import { windowMonths } from "./figures.js";
import { nodeLabels, rebuiltLabels } from "./fr.js";
import { missing } from "./missing.js";
import { activePatients } from "./observed.js";
import { parameterQuantity } from "./parameters.js";
import { presetOf } from "./preset.js";
import { listCells } from "./structure.js";
import type { SpecificationChoice } from "./types.js";

/** Months of the window: typed, else the campaign's (supposé). */
export function monthsOf(aCase: Case): Quantity {
  const window = aCase.window ?? presetOf(aCase).window.value ?? undefined;
  const description = { id: "months", label: rebuiltLabels.months, unit: "mois" };
  if (window === undefined) return missing(description, absent("non-saisi", "window"));
  return leaf(description, windowMonths(window), aCase.window === undefined ? "supposé" : "documenté", {
    kind: "case",
    field: "window",
  });
}

/** Yearly days of each stratum of the list: patients × days per patient, nodes `cell.<stratum>`. */
function cellDays(
  aCase: Case,
  data: AnswerData,
  scenario: Scenario,
  strata: Strata,
): Availability<readonly Quantity[]> {
  const cells = listCells(aCase, data, activePatients(aCase));
  if (cells.kind === "absent") return cells;
  const rates = ratesPerPatient(data, scenario, strata);
  return {
    kind: "present",
    value: STRATA.flatMap((stratum, s) => {
      const patients = cells.value.cells[s];
      const rate = rates[s];
      if (patients === undefined || rate === undefined) return [];
      const label = `${rebuiltLabels.cell} : ${stratumLabel(stratum)}`;
      return [
        compute(
          { id: `cell.${stratumId(stratum)}`, label, unit: "jours par an" },
          "patients * ratePerPatient",
          [patients, rate],
        ),
      ];
    }),
  };
}

/**
 * Expected days from public rates, scope sickness without work accidents (that of the published totals):
 * Σ patients of the stratum × insured share × days per insured employee and year × months ÷ 12 × part prescribed by
 * GPs.
 */
export function expectedRebuilt(
  aCase: Case,
  data: AnswerData | undefined,
  scenario: Scenario,
  strata: Strata,
  gpShare?: number,
): Quantity {
  const description = { id: "expected", label: nodeLabels.expected, unit: "jours" };
  if (data === undefined) return missing(description, absent("non-disponible", "release"));
  const cells = cellDays(aCase, data, scenario, strata);
  if (cells.kind === "absent") return missing(description, cells);
  return compute(description, "sum(cell.*) * months / 12 * gpShare", [
    ...cells.value,
    monthsOf(aCase),
    parameterQuantity("gp-share", "gpShare", gpShare),
  ]);
}

/**
 * Days that the typed list would give at average rates, divided by those of the average list: multiplies a mean of
 * the letter that is not adjusted. Only the *relative* rates enter.
 */
export function compositionRatio(aCase: Case, data: AnswerData | undefined, strata: Strata): Quantity {
  const description = { id: "composition", label: rebuiltLabels.composition, unit: "sans unité" };
  if (data === undefined) return missing(description, absent("non-disponible", "release"));
  const cells = cellDays(aCase, data, "central", strata);
  if (cells.kind === "absent") return missing(description, cells);
  return compute(description, "sum(cell.*) / (patients * averageRate)", [
    ...cells.value,
    activePatients(aCase),
    averageRate(data, "central"),
  ]);
}

/** Why the rebuilt reference cannot serve a denominator, or nothing when it can. */
export function rebuiltRefusal(denominator: SpecificationChoice["denominator"]): Absent | undefined {
  return denominator === "active-patients" ? undefined : absent("denominateur-different", denominator);
}
