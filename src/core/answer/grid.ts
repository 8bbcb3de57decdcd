import defaultFile from "../../../data/grids/default.json" with { type: "json" };
import { MethodError } from "../domain/index.js";
import type { Standing } from "../domain/index.js";
import { fingerprint, specificationId } from "../multiverse/grid.js";
import type { Axis, Specification } from "../multiverse/grid.js";
import { INSIDE_GRID } from "./inside-grid.js";
import type { AxisName, SpecificationChoice } from "./types.js";

/** An option as the versioned file describes it. */
export interface GridOption {
  readonly id: string;
  readonly label: string;
  readonly standing: Standing;
  readonly justification: string;
  readonly reference: string;
}
/** A choice of the grid and its options, in the order in which they are shown and enumerated. */
export interface GridAxis {
  readonly name: AxisName;
  readonly label: string;
  readonly options: readonly GridOption[];
}
/** Versioned grid file (`data/grids/<id>.json`): axes, options, and the combinations that make no sense, with why. */
export interface AnswerGrid {
  readonly format: "ij-grid/1";
  readonly id: string;
  readonly version: string;
  readonly date: string;
  readonly label: string;
  readonly axes: readonly GridAxis[];
  readonly forbidden: readonly { readonly when: Readonly<Record<string, string>>; readonly reason: string }[];
}

/** The pre-registered grid of the project. */
export const defaultGrid: AnswerGrid = defaultFile as unknown as AnswerGrid;

/** Specifications above which a grid is refused (`E_GRID_TOO_LARGE`). */
export const MAX_GRID = 5_000;
/** Partial assignments looked at before a grid is given up: a grid of a million stops here, at once. */
const MAX_STEPS = 200_000;

/** A grid ready to run: its valid specifications in enumeration order, and its print. */
export interface CompiledGrid {
  readonly grid: AnswerGrid;
  readonly axes: readonly Axis[];
  readonly specs: readonly Specification[];
  readonly choices: readonly SpecificationChoice[];
  /** Weakest standing of each specification. */
  readonly standings: readonly Standing[];
  /** RFC 8785 text of `{axes, forbidden}` and its SHA-256: shown before any result. */
  readonly canonical: string;
  readonly sha256: string;
}

const cache = new WeakMap<AnswerGrid, CompiledGrid>();

/**
 * Valid specifications of a grid: the Cartesian product in axis order, last axis fastest, pruned as soon as a
 * forbidden combination is complete (same list as `enumerateGrid`, without building the full product).
 * Errors: nothing left `E_GRID_EMPTY`; more than 5,000 valid, or too many branches, `E_GRID_TOO_LARGE`; an unknown
 * option in `forbidden` `E_OPTION`.
 */
export function compileGrid(grid: AnswerGrid): CompiledGrid {
  const known = cache.get(grid);
  if (known !== undefined) return known;
  const axes = grid.axes.map(({ name, options }) => ({ name, options: options.map(({ id }) => id) }));
  const specs = enumerate(axes, rulesOf(axes, grid));
  const choices = specs.map((spec) => choiceOf(axes, spec));
  const compiled: CompiledGrid = {
    grid,
    axes,
    specs,
    choices,
    standings: choices.map((choice) => standingOf(grid, choice)),
    ...fingerprint({ axes, forbidden: grid.forbidden.map(({ when }) => when) }),
  };
  cache.set(grid, compiled);
  return compiled;
}

/** Forbidden assignments by their last axis: positions of options, checked when that axis is chosen. */
type Rules = readonly (readonly (readonly (readonly [axis: number, option: number])[])[])[];

function rulesOf(axes: readonly Axis[], grid: AnswerGrid): Rules {
  const byLast: (readonly [number, number])[][][] = axes.map(() => []);
  grid.forbidden.forEach(({ when }, k) => {
    const rule = Object.entries(when).map(([name, option]) => {
      const axis = axes.findIndex((candidate) => candidate.name === name);
      const position = axes[axis]?.options.indexOf(option) ?? -1;
      if (position < 0)
        throw new MethodError("E_OPTION", `forbidden[${String(k)}]: ${name}=${option}`, "forbidden");
      return [axis, position] as const;
    });
    byLast[Math.max(...rule.map(([axis]) => axis))]?.push(rule);
  });
  return byLast;
}

function enumerate(axes: readonly Axis[], rules: Rules): Specification[] {
  const specs: number[][] = [];
  const current: number[] = [];
  let steps = 0;
  const visit = (depth: number): void => {
    if (depth === axes.length) {
      specs.push([...current]);
      if (specs.length > MAX_GRID) throw tooLarge();
      return;
    }
    axes[depth]?.options.forEach((_, option) => {
      steps += 1;
      if (steps > MAX_STEPS) throw tooLarge();
      current[depth] = option;
      const refused = rules[depth]?.some((rule) =>
        rule.every(([axis, position]) => current[axis] === position),
      );
      if (refused !== true) visit(depth + 1);
    });
    current.length = depth;
  };
  visit(0);
  if (specs.length === 0) throw new MethodError("E_GRID_EMPTY", "the grid holds no specification", "axes");
  return specs;
}

function tooLarge(): MethodError {
  return new MethodError(
    "E_GRID_TOO_LARGE",
    `the grid holds more than ${String(MAX_GRID)} specifications`,
    "axes",
  );
}

function choiceOf(axes: readonly Axis[], spec: Specification): SpecificationChoice {
  const entries = axes.map((axis, j) => [axis.name, axis.options[spec[j] ?? -1] ?? ""]);
  return { ...INSIDE_GRID, ...Object.fromEntries(entries) } as unknown as SpecificationChoice;
}

/** `axis=option|axis=option` of a compiled specification. */
export function idOf(compiled: CompiledGrid, index: number): string {
  return specificationId(compiled.axes, compiled.specs[index] ?? []);
}

/** Weakest standing of the options of a choice: exploratoire as soon as one is. */
export function standingOf(grid: AnswerGrid, choice: SpecificationChoice): Standing {
  const standings = grid.axes.map(
    ({ name, options }) => options.find(({ id }) => id === choice[name])?.standing ?? "exploratoire",
  );
  if (standings.includes("exploratoire")) return "exploratoire";
  return standings.includes("officiel") ? "officiel" : "énoncé";
}
