import {
  defaultGrid,
  fundSpecification,
  outsideAxes,
  resolveSpecification,
} from "../../core/answer/index.js";
import type { AxisName, SpecificationChoice } from "../../core/answer/index.js";
import type { Case } from "../../core/case/types.js";
import type { Choices } from "../case-store.js";

/** Assumptions of the readings of chance: φ, τ² and its range, the number of doctors examined. */
export const ASSUMPTION_CHOICES = ["dispersion", "tau2", "tau2Low", "tau2High", "doctors"] as const;
/** Name of an assumption that the reader can change. */
export type AssumptionChoice = (typeof ASSUMPTION_CHOICES)[number];

/** Choices that are not axes of the grid: the reader's own relative need, threshold and assumptions. */
export const OWN_CHOICES = ["need", "threshold", ...ASSUMPTION_CHOICES] as const;
/** Name of a choice that is not an axis of the grid. */
export type OwnChoice = (typeof OWN_CHOICES)[number];

/** Choice of the window over which the figures are read: only `campaign` is ever kept. */
const WINDOW_CHOICE = "window";

const axes = new Map([...defaultGrid.axes, ...outsideAxes].map((axis) => [axis.name as string, axis]));

/** Ends of what can be typed. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Bounds of what can be typed as an assumption; the plausible range, narrower, is that of `data/parameters`. */
export const ASSUMPTION_BOUNDS: Readonly<Record<AssumptionChoice, Bounds>> = {
  dispersion: { low: 1, high: 1000 },
  tau2: { low: 0.001, high: 1 },
  tau2Low: { low: 0.001, high: 1 },
  tau2High: { low: 0.001, high: 1 },
  doctors: { low: 1, high: 200_000 },
};

/** Bounds of the reader's own numbers. */
export const OWN_BOUNDS: Readonly<Record<OwnChoice, Bounds>> = {
  need: { low: 0.5, high: 2 },
  threshold: { low: 1, high: 5 },
  ...ASSUMPTION_BOUNDS,
};

const isOwn = (name: string): name is OwnChoice => (OWN_CHOICES as readonly string[]).includes(name);

/** Number of one of the reader's own choices, or undefined when it is not set or out of bounds. */
export function ownNumber(choices: Choices, name: OwnChoice): number | undefined {
  const text = choices[name];
  const value = text === undefined ? NaN : Number(text);
  const { low, high } = OWN_BOUNDS[name];
  return value >= low && value <= high ? value : undefined;
}

/** Number of one of the assumptions, or undefined when the default holds. */
export const assumptionNumber = (choices: Choices, name: AssumptionChoice): number | undefined =>
  ownNumber(choices, name);

/** Only the choices that exist: an axis of the grid with one of its options, or an own number within bounds. */
export function validChoices(choices: Choices): Choices {
  return Object.fromEntries(
    Object.entries(choices).filter(([name, value]) => {
      if (isOwn(name)) return ownNumber(choices, name) !== undefined;
      if (name === WINDOW_CHOICE) return value === "campaign";
      const options = axes.get(name)?.options ?? [];
      return (name === "gradient" && value === "user") || options.some((option) => option.id === value);
    }),
  );
}

/** Options of the axes that the reader chose. */
export function chosenAxes(choices: Choices): Partial<SpecificationChoice> {
  return Object.fromEntries(
    Object.entries(validChoices(choices)).filter(([name]) => !isOwn(name) && name !== WINDOW_CHOICE),
  ) as Partial<SpecificationChoice>;
}

/** True when the figures are read over the campaign's window in place of the typed one. */
export const campaignWindow = (choices: Choices): boolean => choices[WINDOW_CHOICE] === "campaign";

/** Choices with the window of the campaign, or with the typed one. */
export function withCampaignWindow(choices: Choices, campaign: boolean): Choices {
  const rest = Object.fromEntries(Object.entries(choices).filter(([name]) => name !== WINDOW_CHOICE));
  return campaign ? { ...rest, [WINDOW_CHOICE]: "campaign" } : rest;
}

/** Choices with one axis set; an option that is the fund's own leaves no trace. */
export function withChoice(held: Case, choices: Choices, axis: AxisName, option: string): Choices {
  const rest = Object.fromEntries(Object.entries(choices).filter(([name]) => name !== axis));
  return fundSpecification(held)[axis] === option ? rest : { ...rest, [axis]: option };
}

/** Choices with one of the reader's own numbers set or removed. */
export function withOwn(choices: Choices, name: OwnChoice, value: number | undefined): Choices {
  const rest = Object.fromEntries(Object.entries(choices).filter(([key]) => key !== name));
  return value === undefined ? rest : { ...rest, [name]: String(value) };
}

/** Choices with every assumption back to its default. */
export const withoutAssumptions = (choices: Choices): Choices =>
  ASSUMPTION_CHOICES.reduce((rest, name) => withOwn(rest, name, undefined), choices);

/** Reason for which the grid forbids a specification, in French; undefined when it is allowed. */
export function forbiddenReason(held: Case, partial: Partial<SpecificationChoice>): string | undefined {
  const choice = resolveSpecification(held, partial);
  return defaultGrid.forbidden.find(({ when }) =>
    Object.entries(when).every(([axis, option]) => choice[axis as AxisName] === option),
  )?.reason;
}
