import type { Case } from "../case/types.js";
import {
  AGE_BANDS,
  MethodError,
  SEXES,
  STRATA,
  absent,
  leaf,
  numberOf,
  present,
  stratumIndex,
} from "../domain/index.js";
import type { Availability, Quantity } from "../domain/index.js";
import { extremeExpected } from "../standardisation/margin-program.js";
import type { KnownMargins, ShareBounds } from "../standardisation/margin-program.js";
import { iterativeProportionalFitting } from "../standardisation/raking.js";
import { ratesPerPatient, stratumLabel } from "./cell-rate.js";
import type { Strata } from "./cell-rate.js";
import type { AnswerData, Scenario } from "./data.js";
import { rebuiltLabels } from "./fr.js";
import { parameter } from "./parameters.js";
import type { Range } from "./types.js";

/** True when the doctor typed at least the ages of the list. */
export function hasMargins(aCase: Case): boolean {
  return (aCase.patients?.ageBands?.length ?? 0) > 0;
}

type Table = number[][][];

function table(value: (age: number, sex: number, ald: number) => number): Table {
  return AGE_BANDS.map((_, a) => SEXES.map((__, x) => [value(a, x, 0), value(a, x, 1)]));
}

/** Structure from which raking starts: the commune's own inhabitants, or those of the whole release. */
function seedOf(aCase: Case, data: AnswerData): Table {
  const row = aCase.practice?.commune === undefined ? -1 : data.rowOf(aCase.practice.commune);
  return table((a, x, ald) => {
    const s = stratumIndex(AGE_BANDS[a] ?? "70+", SEXES[x] ?? "M", ald === 1 ? 1 : 0);
    const own = row < 0 ? undefined : numberOf(data.inhabitants(row, s));
    const all = data.allInhabitants(s).value;
    return own ?? (all.kind === "present" ? all.value : 0);
  });
}

function agesOf(aCase: Case): number[] {
  return AGE_BANDS.map((age) =>
    (aCase.patients?.ageBands ?? [])
      .filter((band) => band.age === age)
      .reduce((sum, { count }) => sum + count, 0),
  );
}

/**
 * Patients by stratum from the typed margins: raking of the commune's structure to the ages, and to the women and the
 * ALD when typed (statistics §C.4). Scaled to `total`. Supposé: the margins do not identify the list. Absent with the
 * code of the refusal when the margins disagree.
 */
export function rakedCells(aCase: Case, data: AnswerData, total: number): Availability<readonly Quantity[]> {
  const ages = agesOf(aCase);
  const persons = ages.reduce((sum, n) => sum + n, 0);
  const { women, ald } = aCase.patients ?? {};
  const margins = [
    { axes: [0], values: ages },
    ...(women === undefined ? [] : [{ axes: [1], values: [persons - women, women] }]),
    ...(ald === undefined ? [] : [{ axes: [2], values: [persons - ald, ald] }]),
  ];
  try {
    const fitted = iterativeProportionalFitting({ seed: seedOf(aCase, data), margins, tolerance: 1e-10 })
      .fitted as Table;
    return present(
      STRATA.map((stratum) => {
        const label = `${rebuiltLabels.patients} : ${stratumLabel(stratum)}`;
        const cell = fitted[AGE_BANDS.indexOf(stratum.age)]?.[SEXES.indexOf(stratum.sex)]?.[stratum.ald] ?? 0;
        return leaf(
          { id: "patients", label, unit: "patients", note: rebuiltLabels.raked },
          (cell * total) / persons,
          "supposé",
          { kind: "case", field: "patients.ageBands" },
        );
      }),
    );
  } catch (error) {
    if (error instanceof MethodError) return absent("non-calculable", error.code);
    throw error;
  }
}

/** Expected number of the lists that the margins allow, divided by that of the raked list. */
export interface MarginFactors {
  /** All lists with these margins, absurd ones among them. */
  readonly raw: Range;
  /** Lists whose ALD share in each age and sex is within the plausible factor of the commune's. Absent when there is none. */
  readonly plausible?: Range;
}

/**
 * What the margins cannot exclude (statistics §C.5), as factors of the expected number; not a confidence interval.
 * Undefined without typed margins, when they disagree, and when a rate is unknown.
 */
export function marginFactors(
  aCase: Case,
  data: AnswerData,
  scenario: Scenario,
  strata: Strata,
): MarginFactors | undefined {
  if (!hasMargins(aCase)) return undefined;
  const age = agesOf(aCase);
  const raked = rakedCells(
    aCase,
    data,
    age.reduce((sum, n) => sum + n, 0),
  );
  if (raked.kind === "absent") return undefined;
  const perPatient = ratesPerPatient(data, scenario, strata).map(numberOf);
  if (perPatient.includes(undefined)) return undefined;
  const rates = table(
    (a, x, ald) => perPatient[stratumIndex(AGE_BANDS[a] ?? "70+", SEXES[x] ?? "M", ald === 1 ? 1 : 0)] ?? 0,
  );
  const central = raked.value.reduce((sum, cell, s) => sum + (numberOf(cell) ?? 0) * (perPatient[s] ?? 0), 0);
  const known: KnownMargins = { age, women: aCase.patients?.women, ald: aCase.patients?.ald };
  const factors = (margins: KnownMargins): Range | undefined => {
    try {
      const [low, high] = extremeExpected(rates, margins);
      return { low: low / central, high: high / central };
    } catch (error) {
      if (error instanceof MethodError) return undefined;
      throw error;
    }
  };
  const raw = factors(known);
  const plausible = factors({ ...known, aldSexShareBounds: prevalenceBounds(seedOf(aCase, data)) });
  if (raw === undefined || !(central > 0)) return undefined;
  return { raw, ...(plausible === undefined ? {} : { plausible }) };
}

/** Prevalence of the seed divided and multiplied by the plausible factor, by age and sex; any where it counts nobody. */
function prevalenceBounds(seed: Table): ShareBounds[][] {
  const factor = parameter("plausible-ald-factor").value;
  return seed.map((bySex) =>
    bySex.map(([without = 0, withAld = 0]): ShareBounds => {
      const all = without + withAld;
      if (all === 0) return [0, 1];
      const prevalence = withAld / all;
      return [prevalence / factor, Math.min(1, factor * prevalence)];
    }),
  );
}
