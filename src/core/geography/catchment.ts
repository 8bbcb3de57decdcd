import { MethodError, asList, asRecord, finite, nonNegative, oneOf } from "../domain/index.js";
import type { Warning } from "../domain/index.js";
import { sum } from "./sums.js";

/** Where the patients live, and the index of those places. */
export interface CatchmentInput {
  /** Patients by commune of residence: counts or proportions, any scale. */
  readonly shares: readonly { readonly code: string; readonly share: number }[];
  /** Index and class by commune code; a code that is absent, or null, is unknown. */
  readonly index: Readonly<Record<string, number | null>>;
  readonly class: Readonly<Record<string, number | null>>;
  readonly classes: number;
  /** Commune of the surgery. */
  readonly practice?: string | undefined;
  /** Patients of unknown communes: left out (`exclude`, default) or given the index of the surgery (`practice`). */
  readonly unknownPolicy?: "exclude" | "practice" | undefined;
}

/** Index of a list of patients; shares are 0–1. */
export interface CatchmentIndex {
  /** Share of the patients whose commune is in the table. */
  readonly coverage: number;
  readonly mean: number;
  /** Standard deviation of the index over the patients of known communes. */
  readonly sd: number;
  /** Mean if all unknown patients lived in the least, in the most deprived commune of the table. */
  readonly bounds: readonly [number, number];
  /** Share of the known patients in each class 1…Q. */
  readonly classDistribution: readonly number[];
  readonly practiceClass: number | null;
  readonly shareOutsidePracticeClass: number | null;
  readonly meanMinusPractice: number | null;
  readonly warnings: readonly Warning[];
}

/**
 * Index of the places where the patients live (statistics §B.3).
 *
 * Errors: `E_INPUT_SHAPE`, `E_OPTION`, `E_NOT_FINITE`; negative share `E_NEGATIVE`; no patient in a known commune, or a
 * surgery outside the table, `E_UNKNOWN_COMMUNE`. Coverage below 0.9: warning `W_COVERAGE`.
 */
export function catchmentIndex(input: CatchmentInput): CatchmentIndex {
  const policy = oneOf(input.unknownPolicy ?? "exclude", ["exclude", "practice"], "unknownPolicy");
  if (!Number.isInteger(input.classes) || input.classes < 1 || input.classes > 10_000) {
    throw new MethodError(
      "E_OPTION",
      `classes: ${String(input.classes)} is not a number of classes`,
      "classes",
    );
  }
  const table = asRecord<Readonly<Record<string, number | null>>>(input.index, "index");
  const classTable = asRecord<Readonly<Record<string, number | null>>>(input.class ?? {}, "class");
  const patients = Array.from(asList(input.shares, "shares"), (item, i) => {
    const { code, share } = asRecord<{ code: string; share: number }>(item, `shares[${String(i)}]`);
    return { code, weight: nonNegative(share, `shares[${String(i)}].share`), index: lookup(table, code) };
  });
  const total = sum(patients.map((item) => item.weight));
  const known = patients.flatMap(({ index, ...item }) => (index === null ? [] : [{ ...item, index }]));
  const reached = sum(known.map((item) => item.weight));
  if (!(reached > 0))
    throw new MethodError("E_UNKNOWN_COMMUNE", "shares: no patient in a known commune", "shares");
  const practice = input.practice === undefined ? null : lookup(table, input.practice);
  if (practice === null && (input.practice !== undefined || policy === "practice")) {
    throw new MethodError(
      "E_UNKNOWN_COMMUNE",
      `practice: ${String(input.practice)} is not in the table`,
      "practice",
    );
  }

  const coverage = reached / total;
  const knownMean = sum(known.map((item) => item.weight * item.index)) / reached;
  const variance = sum(known.map((item) => item.weight * (item.index - knownMean) ** 2)) / reached;
  const withUnknownAt = (index: number): number => coverage * knownMean + (1 - coverage) * index;
  const mean = policy === "practice" && practice !== null ? withUnknownAt(practice) : knownMean;
  const all = Object.keys(table).flatMap((code) => lookup(table, code) ?? []);
  const classDistribution = distribution(known, classTable, input.classes);
  const practiceClass = input.practice === undefined ? null : lookup(classTable, input.practice);
  return {
    coverage,
    mean,
    sd: Math.sqrt(variance),
    bounds: [
      withUnknownAt(all.reduce((a, b) => Math.min(a, b), Infinity)),
      withUnknownAt(all.reduce((a, b) => Math.max(a, b), -Infinity)),
    ],
    classDistribution,
    practiceClass,
    shareOutsidePracticeClass:
      practiceClass === null ? null : 1 - (classDistribution[practiceClass - 1] ?? 0),
    meanMinusPractice: practice === null ? null : mean - practice,
    warnings: coverage < 0.9 ? [{ code: "W_COVERAGE", coverage }] : [],
  };
}

/** Share of the known patients by class, over those whose commune has a class. */
function distribution(
  known: readonly { readonly code: string; readonly weight: number }[],
  classTable: Readonly<Record<string, number | null>>,
  classes: number,
): readonly number[] {
  const weights = new Array<number>(classes).fill(0);
  for (const { code, weight } of known) {
    const assigned = lookup(classTable, code);
    if (assigned === null) continue;
    if (!Number.isInteger(assigned) || assigned < 1 || assigned > classes) {
      throw new MethodError(
        "E_OPTION",
        `class of ${code}: ${String(assigned)} is not in 1…${String(classes)}`,
        "class",
      );
    }
    weights[assigned - 1] = (weights[assigned - 1] ?? 0) + weight;
  }
  const total = sum(weights);
  return total > 0 ? weights.map((weight) => weight / total) : weights;
}

function lookup(table: Readonly<Record<string, number | null>>, code: string): number | null {
  const value = Object.hasOwn(table, code) ? table[code] : null;
  return value === null || value === undefined ? null : finite(value, code);
}
