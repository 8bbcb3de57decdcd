import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** What the run without any mutant showed of one test file. */
export interface FileCosts {
  /** Milliseconds that its evaluation takes, before any test. */
  readonly load: number;
  /** Milliseconds by test. */
  readonly tests: Readonly<Record<string, number>>;
  /** Mutants that it executes, when it loads or in a test. */
  readonly mutants: readonly string[];
}

/** Costs by test file. */
export type Costs = Readonly<Record<string, FileCosts>>;

/** Kept in the sandbox: a test runner stopped by an endless mutant starts again without learning them anew. */
const MEMORY = ".test-costs.json";

/** Writes the costs where the next test runner of this sandbox finds them. */
export const rememberCosts = (costs: Costs): void => {
  writeFileSync(MEMORY, JSON.stringify(costs));
};

/** Costs that an earlier test runner of this sandbox wrote; none before the first run. */
export const rememberedCosts = (): Costs =>
  existsSync(MEMORY) ? (JSON.parse(readFileSync(MEMORY, "utf8")) as Costs) : {};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Tests to run against one mutant, by file: those asked for, or, without a list, all those of the files that execute
 * it. Quickest files first, and quickest tests first in each: the first failure ends the run.
 */
export function testsAgainst(
  costs: Costs,
  mutant: string,
  asked: readonly string[] | undefined,
): readonly (readonly [file: string, ids: readonly string[]])[] {
  const wanted = asked === undefined ? undefined : new Set(asked);
  return Object.entries(costs)
    .filter(([, { mutants }]) => wanted !== undefined || mutants.includes(mutant))
    .map(([file, { load, tests }]) => {
      const chosen = Object.entries(tests).filter(([id]) => wanted === undefined || wanted.has(id));
      const ids = chosen.sort(([, a], [, b]) => a - b).map(([id]) => id);
      return { file, ids, cost: load + sum(chosen.map(([, ms]) => ms)) };
    })
    .filter(({ ids }) => ids.length > 0)
    .sort((a, b) => a.cost - b.cost)
    .map(({ file, ids }) => [file, ids]);
}
