import { MethodError, count } from "../domain/index.js";
import { createPrng } from "../stats/index.js";
import { DEFAULT_DOCTORS, withOverrides } from "./parameters.js";
import type { SimulationParameters } from "./parameters.js";
import { CELLS, practiceSampler } from "./practice.js";
import type { Practice } from "./practice.js";
import { summariseRuns } from "./results.js";
import type { RatioColumns, SimulationSummary } from "./results.js";
import { PooledRates } from "./rule.js";
import { createSamplers } from "./samplers.js";
import { drawDoctors, quantileClasses } from "./territory.js";

/** What to simulate. */
export interface SimulationInput {
  /** 52,000 by default. */
  readonly doctors?: number | undefined;
  /** Departures from the central scenario, see {@link SimulationParameters}. */
  readonly overrides?: Partial<SimulationParameters> | undefined;
  /** Seed of the run; the same seed gives the same run. */
  readonly seed?: number | undefined;
}

/** Results of a run, stamped: nothing of it may be mixed with a real case. */
export interface SimulationResult extends SimulationSummary {
  readonly stamp: "SIMULATION";
  readonly doctors: number;
  readonly seed: number;
  readonly parameters: SimulationParameters;
}

/** How far a run has gone. */
export interface SimulationProgress {
  /** Doctors drawn so far, out of `total`. */
  readonly done: number;
  readonly total: number;
}

/** Seed of a run when none is given: the date of the first release. */
export const DEFAULT_SEED = 20_261_122;
/** Bounds of a run: fewer doctors than classes × regions say nothing, more would not fit in a page. */
export const FEWEST_DOCTORS = 100;
/** Largest run: more doctors would not fit in a page. */
export const MOST_DOCTORS = 500_000;

const [GEOGRAPHY, PATIENTS] = [0, 1];

/**
 * Simulation of the rule "ratio ≥ threshold within the class of the commune" (statistics §F): what it would do under
 * stated assumptions, not what happened. Errors: number of doctors not whole `E_COUNT`, under 100 `E_TOO_FEW_UNITS`,
 * over 500,000 `E_DOMAIN`; those of {@link withOverrides}; seed outside 32 bits `E_DOMAIN`.
 */
export function simulateRule(input: SimulationInput = {}): SimulationResult {
  const steps = simulationSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The same simulation by slices: yields its progress after each `slice` doctors and returns the result. The caller
 * gives way to other work between two steps, and cancels by asking for no more. The result does not depend on `slice`.
 */
export function* simulationSteps(
  input: SimulationInput = {},
  slice = 1000,
): Generator<SimulationProgress, SimulationResult, undefined> {
  const total = checkedDoctors(input.doctors ?? DEFAULT_DOCTORS);
  const parameters = withOverrides(input.overrides);
  const seed = input.seed ?? DEFAULT_SEED;
  if (count(slice, "slice") === 0) throw new MethodError("E_COUNT", "slice: at least one doctor", "slice");
  const doctors = drawDoctors(total, parameters, createSamplers(createPrng(seed, GEOGRAPHY)));
  const draw = practiceSampler(parameters, createSamplers(createPrng(seed, PATIENTS)));
  const { classes, regions } = parameters;
  const classOf = quantileClasses(doctors.index, classes);
  const pooled = {
    byClass: new PooledRates(classOf, classes, 4),
    byClassRegion: new PooledRates(
      Uint32Array.from(classOf, (group, i) => group * regions + (doctors.region[i] ?? 0)),
      classes * regions,
      4,
    ),
    byPatientClass: new PooledRates(quantileClasses(doctors.patientDeprivation, classes), classes, 4),
    byOccupation: new PooledRates(new Uint8Array(total), 1, 1),
  };
  const patients = new Uint16Array(total * CELLS);
  const observed = new Float64Array(total);
  const days = new Float64Array(CELLS);
  for (let i = 0; i < total; i++) {
    const practice: Practice = { patients: patients.subarray(i * CELLS, (i + 1) * CELLS), days };
    draw(doctors, i, practice);
    for (const rates of Object.values(pooled)) rates.add(i, practice);
    for (const d of days) observed[i] = (observed[i] ?? 0) + d;
    if ((i + 1) % slice === 0) yield { done: i + 1, total };
  }
  const ratiosUnder = (rates: PooledRates): Float64Array =>
    observed.map((o, i) => o / rates.expected(i, patients.subarray(i * CELLS, (i + 1) * CELLS)));
  const ratios: RatioColumns = {
    byClass: ratiosUnder(pooled.byClass),
    byClassRegion: ratiosUnder(pooled.byClassRegion),
    byPatientClass: ratiosUnder(pooled.byPatientClass),
    byOccupation: ratiosUnder(pooled.byOccupation),
  };
  const totals = {
    days: observed.reduce((sum, d) => sum + d, 0),
    patients: doctors.employees.reduce((sum, n) => sum + n, 0),
  };
  return {
    stamp: "SIMULATION",
    doctors: total,
    seed,
    parameters,
    ...summariseRuns(doctors, ratios, totals, parameters.threshold),
  };
}

function checkedDoctors(doctors: number): number {
  if (count(doctors, "doctors") < FEWEST_DOCTORS) {
    throw new MethodError("E_TOO_FEW_UNITS", `doctors: at least ${String(FEWEST_DOCTORS)}`, "doctors");
  }
  if (doctors > MOST_DOCTORS) {
    throw new MethodError("E_DOMAIN", `doctors: at most ${String(MOST_DOCTORS)}`, "doctors");
  }
  return doctors;
}
