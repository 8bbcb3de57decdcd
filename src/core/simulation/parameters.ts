import file from "../../../data/parameters/simulation.json" with { type: "json" };
import { MethodError, asList, finite } from "../domain/index.js";
import type { Status } from "../domain/index.js";

/** Assumptions of the simulator (statistics §F.1). Lists follow the order given in the label of the parameter. */
export interface SimulationParameters {
  readonly densityShare: readonly number[];
  readonly doctorsPerCommune: readonly number[];
  readonly communeDeprivationMean: readonly number[];
  readonly communeDeprivationSd: readonly number[];
  readonly regions: number;
  readonly ownShare: readonly number[];
  readonly withinSd: readonly number[];
  readonly neighbourCorrelation: number;
  readonly neighbourSd: number;
  readonly indexNoiseSd: number;
  readonly classes: number;
  readonly listMedian: number;
  readonly listLogSd: number;
  readonly listMin: number;
  readonly listMax: number;
  readonly ageShare: readonly number[];
  readonly ageDirichletSum: number;
  readonly womenMean: number;
  readonly womenSd: number;
  readonly womenRange: readonly number[];
  readonly aldBase: readonly number[];
  readonly aldSlope: number;
  readonly aldRange: readonly number[];
  readonly occupationBase: readonly number[];
  readonly occupationSlope: readonly number[];
  readonly occupationRatio: readonly number[];
  readonly spellRateHalfYear: number;
  readonly ageRate: readonly number[];
  readonly ageLong: readonly number[];
  readonly sexRate: readonly number[];
  readonly aldRate: readonly number[];
  readonly aldLong: readonly number[];
  readonly binProbability: readonly number[];
  readonly binMean: readonly number[];
  readonly binCv: readonly number[];
  readonly frailtySize: number;
  readonly attributionMean: number;
  readonly attributionShift: readonly number[];
  readonly attributionSd: number;
  readonly environmentSd: number;
  readonly deprivationDirect: number;
  readonly overPrescriberShare: number;
  readonly overPrescriberEffect: number;
  readonly neutralSd: number;
  readonly threshold: number;
}

/** Name of an assumption of the simulation. */
export type SimulationParameterId = keyof SimulationParameters;

/** A parameter as the dated file describes it: default, plausible range, status word and source, all in French. */
export interface SimulationParameterCard {
  readonly id: SimulationParameterId;
  /** Plain French; for a list, names its items in order. */
  readonly label: string;
  readonly unit: string;
  readonly group: string;
  readonly value: number | readonly number[];
  /** Range of a slider; for a list, the range of each item. */
  readonly low: number;
  readonly high: number;
  readonly status: Status;
  readonly source: string;
  readonly note?: string;
}

/** Every assumption with its default, range, status and source, in the order in which a page should show them. */
export const simulationParameterCards = file.parameters as unknown as readonly SimulationParameterCard[];

/** Number of doctors of a run by default: general practitioners of France, order of magnitude. */
export const DEFAULT_DOCTORS = file.doctors.value;

/** Central scenario: the default of every card. */
export const defaultSimulationParameters = Object.fromEntries(
  simulationParameterCards.map(({ id, value }) => [id, value]),
) as unknown as SimulationParameters;

const POSITIVE: readonly SimulationParameterId[] = [
  "doctorsPerCommune",
  "regions",
  "classes",
  "listMedian",
  "listMin",
  "ageDirichletSum",
  "ageShare",
  "binMean",
  "binCv",
  "frailtySize",
  "threshold",
  "occupationBase",
];
const SHARES: readonly SimulationParameterId[] = [
  "densityShare",
  "ownShare",
  "womenRange",
  "aldBase",
  "aldRange",
  "overPrescriberShare",
  "womenMean",
];
/** Parameters on a whole line: everything else is a rate, a deviation or a ratio, never negative. */
const SIGNED: readonly SimulationParameterId[] = [
  "communeDeprivationMean",
  "neighbourCorrelation",
  "aldSlope",
  "occupationSlope",
  "attributionShift",
  "deprivationDirect",
];

/**
 * Defaults with the overrides put in. Errors: unknown name `E_OPTION`; a list of another length, or a number for a
 * list, `E_INPUT_SHAPE`; missing or non-finite `E_NOT_FINITE`; outside the domain of the model `E_DOMAIN`.
 */
export function withOverrides(overrides: Partial<SimulationParameters> = {}): SimulationParameters {
  for (const [name, value] of Object.entries(overrides)) {
    const card = simulationParameterCards.find(({ id }) => id === name);
    if (card === undefined) throw new MethodError("E_OPTION", `overrides: no parameter ${name}`, name);
    checkShape(card, value);
    checkDomain(card.id, value);
  }
  const merged = { ...defaultSimulationParameters, ...overrides };
  const inRange = Math.abs(merged.neighbourCorrelation) <= 1 && merged.listMax >= merged.listMin;
  const attributed = merged.attributionMean > 0 && merged.attributionMean < 1;
  const whole =
    Number.isInteger(merged.regions) && Number.isInteger(merged.classes) && merged.regions <= 1000;
  if (!inRange || !attributed || !whole || merged.classes > 100 || merged.listMax > 60_000) {
    throw new MethodError(
      "E_DOMAIN",
      "overrides: the parameters do not describe a possible territory",
      "overrides",
    );
  }
  return merged;
}

function checkShape(card: SimulationParameterCard, value: unknown): void {
  if (typeof card.value === "number") {
    if (Array.isArray(value)) {
      throw new MethodError("E_INPUT_SHAPE", `${card.id}: one number is expected`, card.id);
    }
    finite(value as number, card.id);
  } else {
    const list = asList(value as readonly number[], card.id);
    if (list.length !== card.value.length) {
      throw new MethodError(
        "E_INPUT_SHAPE",
        `${card.id}: ${String(card.value.length)} numbers are expected`,
        card.id,
      );
    }
    Array.from(list).forEach((item, i) => finite(item, `${card.id}[${String(i)}]`));
  }
}

function checkDomain(id: SimulationParameterId, value: number | readonly number[]): void {
  const numbers = typeof value === "number" ? [value] : value;
  const refused =
    (!SIGNED.includes(id) && numbers.some((x) => x < 0)) ||
    (POSITIVE.includes(id) && numbers.some((x) => x <= 0)) ||
    (SHARES.includes(id) && numbers.some((x) => x > 1)) ||
    ((id === "densityShare" || id === "binProbability") && numbers.every((x) => x === 0));
  if (refused) throw new MethodError("E_DOMAIN", `${id}: ${numbers.join(", ")} is outside the model`, id);
}
