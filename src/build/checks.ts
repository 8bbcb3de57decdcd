import { runTool } from "./commands.js";
import type { Step } from "./commands.js";
import { BUILD_FR } from "./fr.js";

const { steps } = BUILD_FR;

/** Runs the tests of some projects of `vitest.config.ts`; the exit code. */
export function runTests(
  projects: readonly ("unit" | "e2e" | "timings")[],
  env: Readonly<Record<string, string>> = {},
): number {
  const asked = projects.flatMap((project) => ["--project", project]);
  return runTool("node_modules/vitest/vitest.mjs", ["run", ...asked], env);
}

/** What a change must pass before any browser: types, rules, layout, unit tests. */
export const CHECKS: readonly Step[] = [
  { title: steps.types, run: () => runTool("node_modules/typescript/bin/tsc", ["-p", "."]) },
  {
    title: steps.rules,
    run: () => runTool("node_modules/eslint/bin/eslint.js", [".", "--max-warnings", "0"]),
  },
  { title: steps.layout, run: () => runTool("node_modules/prettier/bin/prettier.cjs", ["--check", "."]) },
  { title: steps.unit, run: () => runTests(["unit"]) },
];
