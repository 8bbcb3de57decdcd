import { isOverseas, type AbsenceReason } from "../../core/domain/index.js";
import type { HarmonisedValue } from "./types.js";
import type { Unit } from "./units.js";
import type { RawTexts } from "../sources/raw.js";
import { readByKey } from "../sources/read-sources.js";
import { cell, type TextRow } from "../sources/table.js";
import { numberOf, readValue, within, type SourceValue } from "../sources/value.js";

/** Unemployment above this per cent in a tiny commune is an artefact of the source. */
export const MOST_UNEMPLOYED = 60;
/** The three levels of diploma must add to 100 within this many points. */
export const DIPLOMA_TOLERANCE = 10;
const GROUPS = ["agri", "artis", "cadres", "profint", "employes", "ouvriers"].map((g) => `pct15p_${g}`);
/** Employee groups, in the order of `relative_risks_assumed.csv`: executives, intermediate, clerical, workers. */
const EMPLOYEE_GROUPS = ["cadres", "profint", "employes", "ouvriers"].map((g) => `pct15p_${g}`);

/** RP 2022 shares of a unit, per cent. */
export interface CensusShares {
  readonly percentBac: HarmonisedValue;
  readonly percentWorkers: HarmonisedValue;
  readonly percentUnemployed2022: HarmonisedValue;
  readonly occupations: readonly HarmonisedValue[];
}

function valueIn(row: TextRow, column: string): SourceValue {
  return readValue(cell(row, column));
}

/** Active persons among those aged 15 or more, %, sum of the six groups; NaN when one is missing. */
function activePercent(row: TextRow): number {
  return GROUPS.reduce((sum, column) => sum + numberOf(valueIn(row, column)), 0);
}

/** Bac or more of a census row; impossible when its three levels do not add to 100. */
function bacOf(row: TextRow): SourceValue {
  const levels = ["pct_infbac", "pct_bac_bac2", "pct_bac3p"].reduce(
    (s, c) => s + numberOf(valueIn(row, c)),
    0,
  );
  if (Math.abs(levels - 100) > DIPLOMA_TOLERANCE) return { reason: "valeur-source-impossible" };
  return within(valueIn(row, "pct_bac_plus"), 0, 100);
}

const round2 = (value: number): number => Math.round(value * 100) / 100;

/**
 * Shares of RP 2022 for each unit. A commune unchanged since the census keeps its row. One that absorbed others, changed
 * code, or is a city with arrondissements takes what is published for the commune of 2025 (5,000 inhabitants or more);
 * its share of workers among the active is then rebuilt as `% workers of the 15+` ÷ `% active of the 15+`, the latter
 * from its former row, its arrondissements or, lacking both, its EPCI. Smaller merged communes keep the former seat's
 * row (`chef-lieu`); those without any row are listed with their reason.
 */
export function harmoniseCensus(
  raw: RawTexts,
  units: readonly Unit[],
  population: ReadonlyMap<string, HarmonisedValue>,
): ReadonlyMap<string, CensusShares> {
  const census = readByKey(raw, "rp2022-communes", "com");
  const large = readByKey(raw, "rp2022-communes-5000", "com");
  const counted = readByKey(raw, "rp2021-activite", "com");
  const weight = (unit: Unit): number => numberOf(population.get(unit.code) ?? { reason: "non-disponible" });

  const meanOver = (members: readonly Unit[], valueOf: (row: TextRow) => number): number => {
    let total = 0;
    let sum = 0;
    for (const member of members) {
      const row = census.get(member.code);
      const value = row === undefined ? Number.NaN : valueOf(row);
      const w = weight(member);
      if (Number.isFinite(value) && w > 0) {
        total += w;
        sum += w * value;
      }
    }
    return sum / total;
  };

  const rebuilt = (unit: Unit, exact: TextRow): CensusShares => {
    const own = census.get(unit.code);
    const members =
      unit.kind === "city"
        ? units.filter((u) => u.city === unit.code)
        : units.filter((u) => u.epci === unit.epci && u.kind === "commune");
    const active =
      own === undefined
        ? unit.kind === "city"
          ? meanOver(members, activePercent)
          : 100 -
            numberOf(valueIn(exact, "pct15p_retraites")) -
            meanOver(members, (row) => numberOf(valueIn(row, "pct15p_autres_inactifs")))
        : activePercent(own);
    const below = numberOf(valueIn(exact, "pct_infbac"));
    const group = (column: string): HarmonisedValue => {
      const read = exact[column];
      if (read !== undefined) return { ...readValue(read), exception: "5000plus" };
      if (own !== undefined) return { ...valueIn(own, column), exception: "chef-lieu" };
      return {
        value: round2(meanOver(members, (row) => numberOf(valueIn(row, column)))),
        exception: "reconstruit",
      };
    };
    return {
      percentBac: { value: round2(100 - below), exception: "5000plus" },
      percentWorkers: {
        value: round2((100 * numberOf(valueIn(exact, "pct15p_ouvriers"))) / active),
        exception: "reconstruit",
      },
      percentUnemployed2022: {
        ...within(valueIn(exact, "tx_chom_1564"), 0, MOST_UNEMPLOYED),
        exception: "5000plus",
      },
      occupations: EMPLOYEE_GROUPS.map(group),
    };
  };

  const sharesOf = (unit: Unit): CensusShares => {
    const own = census.get(unit.code);
    const changed =
      unit.kind === "city" || own === undefined || unit.absorbed.some((code) => counted.has(code));
    const exact = large.get(unit.code);
    if (changed && exact !== undefined) return rebuilt(unit, exact);
    if (own === undefined) {
      const reason: AbsenceReason = isOverseas(unit.departement)
        ? "non-publie-dom"
        : "commune-sans-recensement";
      return {
        percentBac: { reason },
        percentWorkers: { reason },
        percentUnemployed2022: { reason },
        occupations: EMPLOYEE_GROUPS.map(() => ({ reason })),
      };
    }
    const mark = (read: SourceValue): HarmonisedValue =>
      changed ? { ...read, exception: "chef-lieu" } : read;
    return {
      percentBac: mark(bacOf(own)),
      percentWorkers: mark(within(valueIn(own, "pct_ouvriers_actifs"), 0, 100)),
      percentUnemployed2022: mark(within(valueIn(own, "tx_chom_1564"), 0, MOST_UNEMPLOYED)),
      occupations: EMPLOYEE_GROUPS.map((column) => mark(valueIn(own, column))),
    };
  };
  return new Map(units.map((unit) => [unit.code, sharesOf(unit)]));
}
