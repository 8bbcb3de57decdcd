import { MethodError, count, openShare, positive } from "../domain/index.js";
import { createPrng } from "../stats/prng.js";
import { quantileSorted } from "../stats/quantiles.js";
import { normalCdf, normalQuantile } from "../stats/special.js";
import { checkedPatientDays } from "./patients.js";
import { checkedExpected } from "./poisson.js";
import type { Limits } from "./poisson.js";

/** Replicates when none is asked for: 1,999, so that (R + 1)α is whole at the usual levels. */
export const DEFAULT_REPLICATES = 1999;
/** Draws above which a request is refused rather than left to hang (about ten seconds). */
export const MAX_BOOTSTRAP_DRAWS = 1e9;

/** The list to be drawn again, patient by patient. */
export interface BootstrapInput {
  /** Days of every patient, those without leave included: leaving them out is the commonest error. */
  readonly patientDays: readonly number[];
  readonly expected: number;
  readonly replicates?: number | undefined;
  readonly seed: number;
  readonly stream?: number | undefined;
  readonly threshold?: number | undefined;
  readonly alpha?: number | undefined;
}

/** Limits of the ratio over the replicates. */
export interface PatientBootstrap {
  /** Days of the first five replicates. */
  readonly firstTotals: readonly number[];
  readonly ratio: number;
  readonly percentile: Limits;
  readonly bootstrapSe: number;
  /** Share of the replicates whose ratio reaches the threshold. */
  readonly shareAtLeastThreshold: number;
  readonly acceleration: number;
  /** The last three are left out when every replicate falls on one side of the observed total. */
  readonly z0?: number;
  readonly bcaLevels?: Limits;
  readonly bca?: Limits;
}

/**
 * Bootstrap of patients (statistics §D.4; Efron 1987), bit-identical for a given seed and stream. An illustration:
 * it undercovers for short lists.
 * Errors: fewer than two patients `E_TOO_FEW_UNITS`; negative days `E_NEGATIVE`; expected ≤ 0 `E_ZERO_EXPECTED`;
 * replicates not a whole number ≥ 2, or more draws than {@link MAX_BOOTSTRAP_DRAWS}, `E_COUNT`.
 */
export function patientBootstrap(input: BootstrapInput): PatientBootstrap {
  const patientDays = checkedPatientDays(input.patientDays);
  const expected = checkedExpected(input.expected);
  const replicates = checkedReplicates(input.replicates ?? DEFAULT_REPLICATES, patientDays.length);
  const threshold = positive(input.threshold ?? 2, "threshold");
  const alpha = openShare(input.alpha ?? 0.05, "alpha");
  const observed = patientDays.reduce((sum, d) => sum + d, 0);
  const totals = resampledTotals(patientDays, replicates, input.seed, input.stream ?? 0);
  const firstTotals = [...totals.subarray(0, 5)];
  totals.sort();
  const limitsAt = ([low, high]: Limits): Limits => [
    quantileSorted(totals, low) / expected,
    quantileSorted(totals, high) / expected,
  ];
  const acceleration = accelerationOfSum(patientDays);
  const bcaLevels = correctedLevels(totals, observed, acceleration, alpha);
  return {
    firstTotals,
    ratio: observed / expected,
    percentile: limitsAt([alpha / 2, 1 - alpha / 2]),
    bootstrapSe: standardDeviation(totals) / expected,
    shareAtLeastThreshold: totals.filter((total) => total / expected >= threshold).length / replicates,
    acceleration,
    ...(bcaLevels && { z0: bcaLevels.z0, bcaLevels: bcaLevels.levels, bca: limitsAt(bcaLevels.levels) }),
  };
}

function resampledTotals(
  patientDays: Float64Array,
  replicates: number,
  seed: number,
  stream: number,
): Float64Array {
  const prng = createPrng(seed, stream);
  const n = patientDays.length;
  return new Float64Array(replicates).map(() => {
    let total = 0;
    for (let p = 0; p < n; p++) total += patientDays[prng.int(n)] ?? 0;
    return total;
  });
}

/** Σd³ / (6 (Σd²)^{3/2}) of the deviations from the mean; 0 when all patients have the same days. */
function accelerationOfSum(patientDays: Float64Array): number {
  const mean = patientDays.reduce((sum, d) => sum + d, 0) / patientDays.length;
  const squares = patientDays.reduce((sum, d) => sum + (d - mean) ** 2, 0);
  const cubes = patientDays.reduce((sum, d) => sum + (d - mean) ** 3, 0);
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}

/** Bias-corrected and accelerated levels; undefined when half-counted ties leave a share of 0 or 1. */
function correctedLevels(
  totals: Float64Array,
  observed: number,
  acceleration: number,
  alpha: number,
): { readonly z0: number; readonly levels: Limits } | undefined {
  const below = totals.filter((total) => total < observed).length;
  const equal = totals.filter((total) => total === observed).length;
  const share = (below + equal / 2) / totals.length;
  if (share === 0 || share === 1) return undefined;
  const z0 = normalQuantile(share);
  const level = (p: number): number => {
    const z = z0 + normalQuantile(p);
    return normalCdf(z0 + z / (1 - acceleration * z));
  };
  return { z0, levels: [level(alpha / 2), level(1 - alpha / 2)] };
}

function standardDeviation(values: Float64Array): number {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  return Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1));
}

function checkedReplicates(replicates: number, patients: number): number {
  if (count(replicates, "replicates") < 2 || replicates * patients > MAX_BOOTSTRAP_DRAWS) {
    const message = `replicates: ${String(replicates)} is fewer than 2 or too many for ${String(patients)} patients`;
    throw new MethodError("E_COUNT", message, "replicates");
  }
  return replicates;
}
