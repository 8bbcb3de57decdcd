import { MethodError, asList, asRecord, count } from "../domain/index.js";
import type { Warning } from "../domain/index.js";
import { nonNegativeNumbers, quantile } from "../stats/index.js";
import { haversineKm } from "./haversine.js";
import { mean, sum } from "./sums.js";

/** A doctor of a table: patients and days (or leaves) by stratum, and the fields by which comparators are chosen. */
export interface ComparedDoctor {
  readonly id: string;
  readonly patients: readonly number[];
  readonly ij: readonly number[];
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
  /** `class`, `region`, `departement`, `densityGrid`… */
  readonly [field: string]: unknown;
}

/** Who is compared with the doctor. */
export interface ComparatorRule {
  /** Fields that must be equal to those of the doctor; empty = all doctors. */
  readonly same: readonly string[];
  /** Then the k nearest, ties by id. */
  readonly nearest?: number | undefined;
}

/** A set of doctors, the one examined, and the rule. */
export interface ComparatorInput {
  readonly doctors: readonly ComparedDoctor[];
  readonly doctor: string;
  readonly rule: ComparatorRule;
  /** False by default: a doctor in his own comparator pulls his ratio toward 1. */
  readonly includeSelf?: boolean | undefined;
  /** 1 by default. */
  readonly minDoctors?: number | undefined;
}

/** Rates are null in a stratum without comparator patients; what depends on a null or on 0 as divisor is null. */
export interface ComparatorSet {
  /** Ids, sorted. */
  readonly comparators: readonly string[];
  /** Σ ij / Σ patients: each patient counts the same. */
  readonly pooledRates: readonly (number | null)[];
  /** Mean of ij/patients over doctors with patients in the stratum: each doctor counts the same. */
  readonly meanOfDoctorRates: readonly (number | null)[];
  readonly observed: number;
  readonly expectedPooled: number | null;
  readonly expectedMeanOfDoctors: number | null;
  readonly ratioPooled: number | null;
  readonly ratioMeanOfDoctors: number | null;
  /** Σ ij / Σ patients of the doctor, and its ratio to mean, median and pooled rate of the comparators. */
  readonly crudeRate: number | null;
  readonly crudeRatioToMean: number | null;
  readonly crudeRatioToMedian: number | null;
  readonly crudeRatioToPooled: number | null;
  /** (number below + ½ number equal) / number. */
  readonly percentileRank: number | null;
  readonly warnings: readonly Warning[];
}

/**
 * Who is compared, and what follows (statistics §B.2). Errors: `E_INPUT_SHAPE`, `E_NOT_FINITE`, `E_NEGATIVE`, `E_COUNT`;
 * a field that the doctor does not have `E_OPTION`; `E_UNKNOWN_DOCTOR`; fewer than `minDoctors` comparators
 * `E_COMPARATOR_TOO_SMALL`. Fewer than 20: warning `W_SMALL_COMPARATOR`.
 */
export function comparatorSet(input: ComparatorInput): ComparatorSet {
  const doctors = Array.from(asList(input.doctors, "doctors"), (doctor, i) =>
    checkDoctor(doctor, `doctors[${String(i)}]`),
  );
  const self = doctors.find((doctor) => doctor.id === input.doctor);
  if (self === undefined)
    throw new MethodError(
      "E_UNKNOWN_DOCTOR",
      `doctor: "${String(input.doctor)}" is not in the list`,
      "doctor",
    );
  if (doctors.some((doctor) => doctor.patients.length !== self.patients.length)) {
    throw new MethodError("E_INPUT_SHAPE", "doctors: all must have the same strata", "doctors");
  }
  const chosen = choose(doctors, self, input);
  const wanted = Math.max(1, count(input.minDoctors ?? 1, "minDoctors"));
  if (chosen.length < wanted) {
    throw new MethodError(
      "E_COMPARATOR_TOO_SMALL",
      `${String(chosen.length)} comparators, ${String(wanted)} are needed`,
      "rule",
      { comparators: chosen.length },
    );
  }
  const strata = [...self.patients.keys()];
  const pooledRates = strata.map((s) =>
    ratio(sum(chosen.map((d) => d.ij[s] ?? 0)), sum(chosen.map((d) => d.patients[s] ?? 0))),
  );
  const meanOfDoctorRates = strata.map((s) =>
    mean(chosen.flatMap((d) => ratio(d.ij[s] ?? 0, d.patients[s] ?? 0) ?? [])),
  );
  const observed = sum(self.ij);
  const expectedPooled = expectedFrom(self.patients, pooledRates);
  const expectedMeanOfDoctors = expectedFrom(self.patients, meanOfDoctorRates);

  const crude = chosen.flatMap((doctor) => crudeRateOf(doctor) ?? []);
  const own = crudeRateOf(self);
  const pooled = ratio(sum(chosen.flatMap((d) => d.ij)), sum(chosen.flatMap((d) => d.patients)));
  const rank = (rate: number): number =>
    crude.reduce((total, other) => total + (other < rate ? 1 : other === rate ? 0.5 : 0), 0) / crude.length;
  return {
    comparators: chosen.map((doctor) => doctor.id),
    pooledRates,
    meanOfDoctorRates,
    observed,
    expectedPooled,
    expectedMeanOfDoctors,
    ratioPooled: ratio(observed, expectedPooled),
    ratioMeanOfDoctors: ratio(observed, expectedMeanOfDoctors),
    crudeRate: own,
    crudeRatioToMean: ratio(own, mean(crude)),
    crudeRatioToMedian: ratio(own, crude.length > 0 ? quantile(crude, 0.5) : null),
    crudeRatioToPooled: ratio(own, pooled),
    percentileRank: own === null || crude.length === 0 ? null : rank(own),
    warnings: chosen.length < 20 ? [{ code: "W_SMALL_COMPARATOR", doctors: chosen.length }] : [],
  };
}

function choose(
  doctors: readonly ComparedDoctor[],
  self: ComparedDoctor,
  input: ComparatorInput,
): readonly ComparedDoctor[] {
  const rule = asRecord<ComparatorRule>(input.rule, "rule");
  const fields = Array.from(asList(rule.same ?? [], "rule.same"));
  for (const field of fields) {
    if (self[field] !== undefined && self[field] !== null) continue;
    throw new MethodError("E_OPTION", `rule.same: the doctor has no ${String(field)}`, "rule.same");
  }
  const eligible = doctors.filter(
    (doctor) =>
      (input.includeSelf === true || doctor.id !== self.id) &&
      fields.every((field) => doctor[field] === self[field]),
  );
  const byId = (a: ComparedDoctor, b: ComparedDoctor): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  if (rule.nearest === undefined || rule.nearest === null) return eligible.sort(byId);
  const wanted = count(rule.nearest, "rule.nearest");
  const place = (doctor: ComparedDoctor): readonly [number, number] => [doctor.lat ?? NaN, doctor.lon ?? NaN];
  return eligible
    .map((doctor) => ({ doctor, km: haversineKm(place(self), place(doctor)) }))
    .sort((a, b) => a.km - b.km || byId(a.doctor, b.doctor))
    .slice(0, wanted)
    .map(({ doctor }) => doctor)
    .sort(byId);
}

function checkDoctor(doctor: ComparedDoctor, path: string): ComparedDoctor {
  asRecord(doctor, path);
  const patients = nonNegativeNumbers(doctor.patients, `${path}.patients`);
  const ij = nonNegativeNumbers(doctor.ij, `${path}.ij`);
  if (ij.length !== patients.length)
    throw new MethodError("E_INPUT_SHAPE", `${path}: patients and ij differ`, path);
  return doctor;
}

/** Σ n r over strata with patients; null when one of them has no rate. */
function expectedFrom(patients: readonly number[], rates: readonly (number | null)[]): number | null {
  let expected = 0;
  for (const [s, n] of patients.entries()) {
    const rate = rates[s] ?? null;
    if (n === 0) continue;
    if (rate === null) return null;
    expected += n * rate;
  }
  return expected;
}

function crudeRateOf(doctor: ComparedDoctor): number | null {
  return ratio(sum(doctor.ij), sum(doctor.patients));
}

function ratio(numerator: number | null, denominator: number | null): number | null {
  return numerator === null || denominator === null || denominator === 0 ? null : numerator / denominator;
}
