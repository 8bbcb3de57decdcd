import { expect } from "vitest";
import { parseCase } from "../../../../src/core/case/index.js";
import type { CaseFault } from "../../../../src/core/case/index.js";

/** Parts of a case, as typed in its file. */
export type Parts = Readonly<Record<string, unknown>>;
/** Makes the parts of a case that hold one value in one place. */
export type Put = (value: unknown) => Parts;

/** Faults of a case of the present format made of these parts. */
export const faults = (parts: Parts): readonly CaseFault[] => {
  const parsed = parseCase({ format: "ij-case/1", ...parts });
  return parsed.ok ? [] : parsed.faults;
};

// Where a value goes.
export const figures =
  (name: string): Put =>
  (value) => ({ figures: { [name]: { value, source: "riap" } } });
export const letter =
  (name: string): Put =>
  (value) => ({ letter: { [name]: { value, source: "lettre" } } });
export const ofFigure =
  (name: string): Put =>
  (value) => ({ figures: { sickLeaves: { value: 3, source: "riap", [name]: value } } });
export const practice =
  (name: string): Put =>
  (value) => ({ practice: { [name]: value } });
export const stratum =
  (name: string): Put =>
  (value) => ({ patients: { strata: [{ age: "30-39", sex: "F", ald: 0, count: 1, [name]: value }] } });
export const top =
  (name: string): Put =>
  (value) => ({ [name]: value });

const read = (example: string): unknown => {
  try {
    return JSON.parse(example) as unknown;
  } catch {
    return example;
  }
};

/** One fault, at that path, that says so; what it shows as an example, a text or JSON, is accepted in its place. */
export function expectFault(path: string, put: Put, wrong: unknown, problem: string): void {
  const found = faults(put(wrong));
  expect(found.map((fault) => fault.path)).toEqual([path]);
  const [{ problem: said, example } = { problem: "", example: "" }] = found;
  expect(said).toContain(problem);
  expect(
    [example, read(example)].some((value) => faults(put(value)).length === 0),
    example,
  ).toBe(true);
}
