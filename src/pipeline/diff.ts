import { deprivationVariant } from "../core/deprivation/variant.js";
import type { CommuneVariable, Release } from "../core/release/types.js";
import { formatNumber, formatPercent, plural } from "../core/report/format.fr.js";

/** Indices whose classes are compared: both main ones, recomputed from the variables of each release. */
export const DIFF_INDICES = ["fdep4", "fdep3"] as const;
/** Variant of the index compared between two releases. */
export type DiffIndex = (typeof DIFF_INDICES)[number];

interface Variable {
  readonly name: CommuneVariable;
  readonly label: string;
  readonly show: (value: number) => string;
}

const VARIABLES: readonly Variable[] = [
  { name: "population", label: "population", show: (v) => `${formatNumber(v)} ${plural(v, "habitant")}` },
  { name: "medianIncome", label: "revenu médian", show: (v) => `${formatNumber(v)} € par an` },
  { name: "shareBac", label: "part de bacheliers", show: (v) => formatPercent(v, 2) },
  { name: "shareWorkers", label: "part d'ouvriers", show: (v) => formatPercent(v, 2) },
  { name: "shareUnemployed", label: "taux de chômage", show: (v) => formatPercent(v, 2) },
];

/** A commune whose fifth of population changes between two releases. */
export interface ClassChange {
  readonly code: string;
  readonly name: string;
  readonly before: number;
  readonly after: number;
  /** Variables that differ, with both values and their units, in French; empty when only the others moved. */
  readonly why: readonly string[];
}

/** What differs between two releases. */
export interface ReleaseDiff {
  readonly appeared: readonly string[];
  readonly disappeared: readonly string[];
  readonly changes: Readonly<Record<DiffIndex, readonly ClassChange[]>>;
  readonly compared: number;
  /** Communes with at least one variable that differs, whether or not their class does. */
  readonly touched: number;
  /** Communes whose classes stored in a release are not those that its own variables give. */
  readonly stale: { readonly before: number; readonly after: number };
}

function why(a: Release, b: Release, row: number, other: number): readonly string[] {
  return VARIABLES.flatMap(({ name, label, show }) => {
    const [from, to] = [a.communes[name][row] ?? Number.NaN, b.communes[name][other] ?? Number.NaN];
    const text = (value: number): string => (Number.isFinite(value) ? show(value) : "absent");
    return Object.is(from, to) ? [] : [`${label} ${text(from)} → ${text(to)}`];
  });
}

/**
 * Communes that appear, disappear, or change of fifth of population with four and three variables, and which variable
 * changed. Classes are recomputed from the variables of each release: a copy whose results were not derived again does
 * not hide what its variables say, and is told ({@link ReleaseDiff.stale}).
 */
export function diffReleases(a: Release, b: Release): ReleaseDiff {
  const pairs = a.communes.code.flatMap((code, row) => {
    const other = b.rowOf.get(code);
    return other === undefined ? [] : [{ code, row, other, why: why(a, b, row, other) }];
  });
  const changesOf = (index: DiffIndex): readonly ClassChange[] => {
    const [before, after] = [a, b].map((release) => deprivationVariant(release, { index }).classes);
    return pairs.flatMap((pair) => {
      const [from, to] = [before?.[pair.row] ?? 0, after?.[pair.other] ?? 0];
      const name = b.communes.name[pair.other] ?? "";
      return from === to ? [] : [{ code: pair.code, name, before: from, after: to, why: pair.why }];
    });
  };
  const staleIn = (release: Release): number => {
    const stored = release.indices.find(({ id }) => id === "fdep4")?.fifthOfPopulation;
    const { classes } = deprivationVariant(release, { index: "fdep4" });
    return classes.reduce((count, value, row) => count + (value === stored?.[row] ? 0 : 1), 0);
  };
  return {
    appeared: b.communes.code.filter((code) => !a.rowOf.has(code)),
    disappeared: a.communes.code.filter((code) => !b.rowOf.has(code)),
    changes: { fdep4: changesOf("fdep4"), fdep3: changesOf("fdep3") },
    compared: pairs.length,
    touched: pairs.filter((pair) => pair.why.length > 0).length,
    stale: { before: staleIn(a), after: staleIn(b) },
  };
}
