import type { HarmonisedValue } from "./types.js";
import type { Unit } from "./units.js";
import { rollUpCounts } from "./counts.js";
import type { RawTexts } from "../sources/raw.js";
import { readByKey } from "../sources/read-sources.js";
import { cell, type TextRow } from "../sources/table.js";
import { numberOf, readValue } from "../sources/value.js";

/** Communes restored on 1 January 2025 whose census figures are still those of the commune that they left. */
const RESTORED_2025: Readonly<Record<string, string>> = {
  "15031": "15141",
  "15035": "15141",
  "15047": "15141",
  "15171": "15141",
};

function published(rows: ReadonlyMap<string, TextRow>, code: string, column: string): number {
  const row = rows.get(code);
  return row === undefined ? Number.NaN : numberOf(readValue(cell(row, column)));
}

/**
 * Municipal population RP 2022 of each unit, in this order: value of the list of communes, when the commune absorbed none
 * since the census; value published for the commune of 2025 (communes of 5,000 or more, arrondissements); value of the
 * list, or census row, to which the RP 2021 counts of the absorbed communes are added; RP 2021 counts of the former codes. Communes restored in 2025 share the census population of the
 * commune that they left in proportion of their RP 2023 populations. Mayotte has none.
 */
export function harmonisePopulation(
  raw: RawTexts,
  units: readonly Unit[],
  passage: ReadonlyMap<string, string>,
): ReadonlyMap<string, HarmonisedValue> {
  const large = readByKey(raw, "rp2022-communes-5000", "com");
  const list = readByKey(raw, "cog2025", "DEPCOM");
  const census = readByKey(raw, "rp2022-communes", "com");
  const inForce = readByKey(raw, "communes-2026-population", "code");
  const counts = readByKey(raw, "rp2021-activite", "com");
  const current = new Map(units.map((u) => [u.code, u]));
  const gone = rollUpCounts(raw, {
    source: "rp2021-activite",
    key: "com",
    columns: ["p21_pop"],
    units: current,
    passage,
  });
  const addedTo = (unit: Unit): number =>
    unit.absorbed
      .filter((code) => counts.has(code))
      .reduce((sum, code) => sum + numberOf(readValue(cell(counts.get(code) ?? {}, "p21_pop"))), 0);

  const shares = (unit: Unit): HarmonisedValue | undefined => {
    const seat = RESTORED_2025[unit.code] ?? unit.code;
    const family = Object.keys(RESTORED_2025).filter((code) => RESTORED_2025[code] === seat);
    if (family.length === 0 || !list.has(seat)) return undefined;
    const total = published(list, seat, "P22_POP");
    const weight = (code: string): number => published(inForce, code, "population");
    const all = [seat, ...family].reduce((sum, code) => sum + weight(code), 0);
    return { value: Math.round((total * weight(unit.code)) / all), exception: "partage-rp2023" };
  };

  const populationOf = (unit: Unit): HarmonisedValue => {
    const shared = shares(unit);
    if (shared !== undefined) return shared;
    const added = addedTo(unit);
    const listed = published(list, unit.code, "P22_POP");
    if (added === 0 && Number.isFinite(listed)) return { value: listed };
    const exact = published(large, unit.code, "p22_pop");
    if (Number.isFinite(exact)) return { value: exact, exception: "5000plus" };
    if (Number.isFinite(listed)) return { value: listed + added, exception: "fusion" };
    const counted = published(census, unit.code, "p22_pop");
    if (Number.isFinite(counted))
      return { value: counted + added, exception: added > 0 ? "fusion" : "recensement" };
    const former = gone.byCode.get(unit.code)?.sums[0];
    if (former !== undefined) return { value: former, exception: "changement-de-code" };
    return { reason: unit.departement === "976" ? "non-publie-dom" : "commune-sans-recensement" };
  };
  return new Map(units.map((unit) => [unit.code, populationOf(unit)]));
}
