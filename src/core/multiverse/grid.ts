import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";

import { MethodError, asList, finite, messageOf } from "../domain/index.js";

// The package is CommonJS and its types say otherwise: what is imported is the function itself.
const serialize = canonicalize as unknown as (value: unknown) => string | undefined;

/** A choice of the comparison and its options, e.g. `classes`: fifths of population, fifths of communes. */
export interface Axis {
  readonly name: string;
  readonly options: readonly string[];
}

/** A partial assignment axis → option that makes no sense or has no basis in law: no specification may hold it. */
export type Forbidden = Readonly<Record<string, string>>;

/** The declared grid: the only object that is hashed. */
export interface Grid {
  readonly axes: readonly Axis[];
  readonly forbidden?: readonly Forbidden[];
}

/** One option per axis, by position: `[0, 2, 1]` takes the first option of the first axis, and so on. */
export type Specification = readonly number[];

/** The specifications of a grid. */
export interface EnumeratedGrid {
  /** Full Cartesian product, before the forbidden combinations. */
  readonly total: number;
  readonly valid: number;
  /** Every valid specification, in axis order, last axis fastest. */
  readonly specs: readonly Specification[];
  /** Identifiers of the first three and of the last two. */
  readonly first: readonly string[];
  readonly last: readonly string[];
  /** RFC 8785 text of `{axes, forbidden}` and the SHA-256 of its UTF-8 bytes, lower-case hexadecimal. */
  readonly canonical: string;
  readonly sha256: string;
}

/** Specifications above which an enumeration is refused unless told otherwise. */
export const DEFAULT_MAX_SPECS = 200_000;

/** `axis=option|axis=option`: the identifier of a specification, printed and hashed everywhere alike. */
export function specificationId(axes: readonly Axis[], spec: Specification): string {
  return axes.map((axis, j) => `${axis.name}=${axis.options[spec[j] ?? -1] ?? "?"}`).join("|");
}

/**
 * Canonical JSON (RFC 8785) and SHA-256 of any JSON value: the print of a grid, of inputs, of a version. Errors: a
 * number that JSON does not have `E_NOT_FINITE`; anything else that it cannot write `E_INPUT_SHAPE`.
 */
export function fingerprint(value: unknown): { readonly canonical: string; readonly sha256: string } {
  const canonical = canonicalText(value);
  if (canonical === undefined) throw new MethodError("E_INPUT_SHAPE", "a JSON value is expected");
  return { canonical, sha256: bytesToHex(sha256(utf8ToBytes(canonical))) };
}

function canonicalText(value: unknown): string | undefined {
  try {
    return serialize(value);
  } catch (error) {
    const reason = messageOf(error);
    throw new MethodError(/NaN|Infinity/.test(reason) ? "E_NOT_FINITE" : "E_INPUT_SHAPE", reason);
  }
}

/**
 * Cartesian product of the axes without the forbidden combinations (statistics §E.1). The size of the full product
 * is compared with `maxSpecs` (200,000 by default) before anything is built: a grid of a million is refused at once.
 *
 * Errors, in this order: `E_INPUT_SHAPE`; no axis, or an axis without option: `E_GRID_EMPTY`; `E_GRID_TOO_LARGE`;
 * an axis or option named twice, or unknown in `forbidden`: `E_OPTION`; nothing left: `E_GRID_EMPTY`.
 */
export function enumerateGrid(grid: Grid & { readonly maxSpecs?: number }): EnumeratedGrid {
  const { axes, forbidden = [] } = grid;
  const total = sizeOfProduct(axes);
  const maxSpecs = grid.maxSpecs === undefined ? DEFAULT_MAX_SPECS : finite(grid.maxSpecs, "maxSpecs");
  if (total > maxSpecs) {
    const message = `the grid holds ${String(total)} specifications, more than the ${String(maxSpecs)} allowed`;
    throw new MethodError("E_GRID_TOO_LARGE", message, "axes", { total, maxSpecs });
  }
  refuseRepeats(axes);
  const rules = compileForbidden(axes, forbidden);
  const specs = product(axes).filter((spec) => !rules.some((rule) => matches(rule, spec)));
  if (specs.length === 0)
    throw new MethodError("E_GRID_EMPTY", "every combination is forbidden", "forbidden");
  const id = (spec: Specification): string => specificationId(axes, spec);
  return {
    total,
    valid: specs.length,
    specs,
    first: specs.slice(0, 3).map(id),
    last: specs.slice(-2).map(id),
    ...fingerprint({ axes, forbidden }),
  };
}

function sizeOfProduct(axes: readonly Axis[]): number {
  asList(axes, "axes");
  if (axes.length === 0) throw new MethodError("E_GRID_EMPTY", "the grid has no axis", "axes");
  let total = 1;
  axes.forEach((axis, j) => {
    const options = asList(axis.options, `axes[${String(j)}].options`);
    if (options.length === 0) {
      throw new MethodError(
        "E_GRID_EMPTY",
        `the axis ${axis.name} has no option`,
        `axes[${String(j)}].options`,
      );
    }
    total *= options.length;
  });
  return total;
}

function refuseRepeats(axes: readonly Axis[]): void {
  const refuse = (names: readonly string[], path: string): void => {
    if (new Set(names).size < names.length) {
      throw new MethodError("E_OPTION", `${path}: a name appears twice`, path);
    }
  };
  refuse(
    axes.map((axis) => axis.name),
    "axes",
  );
  axes.forEach((axis, j) => refuse(axis.options, `axes[${String(j)}].options`));
}

type Rule = readonly (readonly [axis: number, option: number])[];

function compileForbidden(axes: readonly Axis[], forbidden: readonly Forbidden[]): readonly Rule[] {
  return forbidden.map((assignment, k) =>
    Object.entries(assignment).map(([name, option]) => {
      const axis = axes.findIndex((candidate) => candidate.name === name);
      const position = axes[axis]?.options.indexOf(option) ?? -1;
      if (position < 0) {
        const path = `forbidden[${String(k)}].${name}`;
        throw new MethodError("E_OPTION", `${path}: ${option} is not an option of the grid`, path);
      }
      return [axis, position] as const;
    }),
  );
}

function matches(rule: Rule, spec: Specification): boolean {
  return rule.every(([axis, option]) => spec[axis] === option);
}

function product(axes: readonly Axis[]): Specification[] {
  let specs: number[][] = [[]];
  for (const axis of axes) {
    specs = specs.flatMap((spec) => axis.options.map((_, option) => [...spec, option]));
  }
  return specs;
}
