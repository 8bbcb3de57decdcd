import { deprivationPca, weightedClasses } from "../deprivation/index.js";
import { MethodError, asList } from "../domain/index.js";
import type { MethodErrorCode } from "../domain/index.js";
import { comparatorSet } from "../geography/index.js";
import type { ComparatorSet } from "../geography/index.js";
import { choiceDecomposition } from "./decomposition.js";
import { checkedRule, isFlagged } from "./flag.js";
import type { FlagRule } from "./flag.js";
import { enumerateGrid, specificationId } from "./grid.js";
import type { Grid, Specification } from "./grid.js";
import { readChoice } from "./pipeline-options.js";
import type { PipelineChoice } from "./pipeline-options.js";
import { multiverseSummary } from "./summary.js";

/** A commune with the variables of the index; further fields (`region`…) may be named by the comparator axis. */
export interface PipelineCommune {
  readonly code: string;
  readonly population: number;
  readonly medianIncome: number;
  readonly shareBac: number;
  readonly shareWorkers: number;
  readonly shareUnemployed: number;
  readonly [field: string]: unknown;
}

/** A doctor of the toy territory. */
export interface PipelineDoctor {
  readonly id: string;
  /** Code of the commune of the surgery. */
  readonly commune: string;
  /** Patients and days by stratum, same order for all doctors. */
  readonly patients: readonly number[];
  readonly ij: readonly number[];
}

/** A toy territory, the doctor examined, and the grid. */
export interface PipelineInput extends Grid, FlagRule {
  readonly communes: readonly PipelineCommune[];
  readonly doctors: readonly PipelineDoctor[];
  readonly doctor: string;
  readonly minDoctors?: number | undefined;
  readonly maxSpecs?: number;
}

/** One way of comparing: its numbers, or the code of what made it impossible. */
export interface PipelineSpecification {
  readonly id: string;
  readonly class?: number;
  readonly comparators?: number;
  readonly expected?: number;
  readonly ratio?: number;
  readonly flagged?: boolean;
  readonly error?: MethodErrorCode;
}

/** Every specification of the toy territory, computed or not. */
export interface PipelineResult {
  readonly specs: readonly PipelineSpecification[];
  readonly computable: number;
  readonly notComputable: number;
  /** The rest is over the computable specifications. */
  readonly shareFlagged: number;
  readonly minRatio: number;
  readonly maxRatio: number;
  readonly medianRatio: number;
  readonly shapleyShare: readonly number[];
  readonly mainShare: readonly number[];
  readonly balanced: boolean;
}

/**
 * The whole chain on a toy territory (statistics §E.1): index of all communes, classes, doctors classed by the commune
 * of their surgery, comparators without the doctor, rates, expected days, ratio, flag. A specification that fails keeps
 * its error code and is counted.
 *
 * Errors: those of {@link enumerateGrid}; a word of the axes that means nothing `E_OPTION`; `E_UNKNOWN_DOCTOR`; a
 * doctor in a commune that is not listed `E_UNKNOWN_COMMUNE`; every specification fails `E_NO_COMPUTABLE_SPEC`.
 */
export function pipeline(input: PipelineInput): PipelineResult {
  const { threshold, comparison } = checkedRule(input);
  const grid = enumerateGrid(input);
  const choices = grid.specs.map((spec) => readChoice(input.axes, spec));
  const territory = classifyDoctors(input);
  const specs = grid.specs.map((spec, k): PipelineSpecification => {
    const id = specificationId(input.axes, spec);
    const outcome = territory(choices[k] ?? readChoice(input.axes, spec));
    if ("error" in outcome) return { id, ...outcome };
    return { id, ...outcome, flagged: isFlagged(outcome.ratio, threshold, comparison) };
  });
  const kept = specs.flatMap((spec, k) => (spec.ratio === undefined ? [] : [{ k, ratio: spec.ratio }]));
  const multiverse = {
    axes: input.axes,
    specs: kept.map(({ k }): Specification => grid.specs[k] ?? []),
    ratios: kept.map(({ ratio }) => ratio),
    threshold,
    comparison,
  };
  const summary = multiverseSummary(multiverse);
  const scale = summary.min > 0 ? "log" : "ratio";
  const { shapleyShare, mainShare, balanced } = choiceDecomposition({ ...multiverse, scale });
  return {
    specs,
    computable: kept.length,
    notComputable: specs.length - kept.length,
    shareFlagged: summary.shareFlagged,
    minRatio: summary.min,
    maxRatio: summary.max,
    medianRatio: summary.median,
    shapleyShare,
    mainShare,
    balanced,
  };
}

type Outcome =
  | {
      readonly class: number;
      readonly comparators: number;
      readonly expected: number;
      readonly ratio: number;
    }
  | { readonly class?: number; readonly error: MethodErrorCode };

/** Index and classes are computed once per pair of options, whatever the number of specifications. */
function classifyDoctors(input: PipelineInput): (choice: PipelineChoice) => Outcome {
  const communes = Array.from(asList(input.communes, "communes"));
  const position = new Map(communes.map((commune, c) => [commune.code, c]));
  const placed = Array.from(asList(input.doctors, "doctors"), (doctor, i) => {
    const commune = position.get(doctor.commune);
    if (commune === undefined) {
      const path = `doctors[${String(i)}].commune`;
      throw new MethodError("E_UNKNOWN_COMMUNE", `${path}: ${doctor.commune} is not listed`, path);
    }
    return { doctor, commune };
  });
  const own = placed.find(({ doctor }) => doctor.id === input.doctor);
  if (own === undefined) throw new MethodError("E_UNKNOWN_DOCTOR", `doctor: ${input.doctor}`, "doctor");

  const scores = memo(
    (choice: PipelineChoice) => indexScores(communes, choice.index),
    (c) => c.index.name,
  );
  const classes = memo(
    (choice: PipelineChoice) => {
      const { number, by, rule } = choice.classes;
      const weights = by === "pop" ? communes.map((commune) => commune.population) : undefined;
      return weightedClasses(scores(choice), weights, number, rule).class;
    },
    (choice) => `${choice.index.name}|${choice.classes.name}`,
  );
  return (choice) => {
    let ownClass: number | undefined;
    try {
      const classOf = classes(choice);
      ownClass = classOf[own.commune];
      const doctors = placed.map(({ doctor, commune }) => ({
        ...communes[commune],
        ...doctor,
        class: classOf[commune],
      }));
      const same = choice.comparator === "national" ? ["class"] : ["class", choice.comparator];
      const set = comparatorSet({
        doctors,
        doctor: input.doctor,
        rule: { same },
        minDoctors: input.minDoctors,
      });
      return { class: ownClass ?? 0, comparators: set.comparators.length, ...ratioOf(set, choice.rates) };
    } catch (error) {
      if (!(error instanceof MethodError) || error.code === "E_OPTION") throw error;
      return { ...(ownClass !== undefined && { class: ownClass }), error: error.code };
    }
  };
}

const VARIABLES = ["medianIncome", "shareBac", "shareWorkers", "shareUnemployed"] as const;
const DIRECTIONS = [-1, -1, 1, 1] as const;

function indexScores(communes: readonly PipelineCommune[], index: PipelineChoice["index"]): Float64Array {
  const variables = VARIABLES.slice(0, index.variables);
  return deprivationPca({
    variables,
    directions: DIRECTIONS.slice(0, index.variables),
    values: communes.map((commune) => variables.map((name) => commune[name])),
    population: communes.map((commune) => commune.population),
    weighting: index.weighted ? "population" : "none",
  }).scores;
}

function ratioOf(set: ComparatorSet, rates: PipelineChoice["rates"]): { expected: number; ratio: number } {
  const expected = rates === "pooled" ? set.expectedPooled : set.expectedMeanOfDoctors;
  if (expected === null)
    throw new MethodError("E_MISSING_RATE", "a stratum of the doctor has no comparator patient");
  if (expected === 0) throw new MethodError("E_ZERO_EXPECTED", "the comparators have no day");
  return { expected, ratio: set.observed / expected };
}

/** Computes once per key; an error is computed again, and thrown again, each time. */
function memo<A, R>(compute: (argument: A) => R, keyOf: (argument: A) => string): (argument: A) => R {
  const known = new Map<string, R>();
  return (argument) => {
    const key = keyOf(argument);
    const found = known.get(key);
    if (found !== undefined) return found;
    const result = compute(argument);
    known.set(key, result);
    return result;
  };
}
