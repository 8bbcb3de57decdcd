import { createRequire } from "node:module";
import { join } from "node:path";
import type { MutantCoverage } from "@stryker-mutator/api/core";
import { declareClassPlugin, PluginKind, tokens } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import type {
  DryRunResult,
  MutantRunOptions,
  MutantRunResult,
  TestResult,
  TestRunner,
  TestRunnerCapabilities,
} from "@stryker-mutator/api/test-runner";
import type fastCheck from "fast-check";

import { bundleTests } from "./bundle.js";
import type { TestFile } from "./bundle.js";
import { collectFile } from "./collect.js";
import type { CollectedTest } from "./collect.js";
import { rememberCosts, rememberedCosts, testsAgainst } from "./plan.js";
import type { Costs, FileCosts } from "./plan.js";
import { drawIn, isDrawn } from "./sample.js";
import { EndlessError } from "./watchdog.js";

/** What the instrumented code reads and writes, under the name that Stryker gives it. */
interface Switches {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: MutantCoverage | undefined;
}

type End = "passed" | "failed" | "endless";
/** Outcomes of some tests, and how the last one ended. */
interface FileRun {
  readonly tests: readonly TestResult[];
  readonly end: End;
}

/** What is asked of fast-check: its settings. */
type FastCheck = Pick<typeof fastCheck, "configureGlobal" | "readConfigureGlobal">;

const scope = globalThis as { __stryker__?: Switches };
const switches: Switches = (scope.__stryker__ ??= {});

const SETUP = "tests/setup.ts";
/** Milliseconds granted without any mutant, and to a mutant beyond ten times what the same work takes without it. */
const [UNHURRIED, SLACK] = [300_000, 2_000];
const patience = (usual: number | undefined): number => Math.ceil(SLACK + 10 * (usual ?? 0));
/** Test files of the run, separated by commas: set by `npm run mutation`. */
const testFiles = (): readonly string[] => (process.env["MUTATION_TESTS"] ?? "").split(",").filter(Boolean);

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Runs vitest tests in one Node process, without vitest's workers: a test file is compiled once and evaluated anew for
 * each mutant, in a few milliseconds, so that no state passes from a mutant to the next. A run ends at its first
 * failure.
 */
class InProcessRunner implements TestRunner {
  static inject = tokens();
  #files: ReadonlyMap<string, TestFile> = new Map();
  #costs: Costs = {};
  #packages: (name: string) => unknown = () => undefined;

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    const load = createRequire(join(process.cwd(), "package.json"));
    const vitest: unknown = await import("vitest");
    this.#packages = (name) => (name === "vitest" ? vitest : load(name));
    const bundles = new Map(await bundleTests([SETUP, ...testFiles()]));
    bundles.get(SETUP)?.(this.#packages);
    bundles.delete(SETUP);
    // A failing property ends the run: looking for its smallest counter-example would only take time.
    const fc = load("fast-check") as FastCheck;
    fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
    this.#files = bundles;
    this.#costs = rememberedCosts();
  }

  async dryRun(): Promise<DryRunResult> {
    Object.assign(switches, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    const total: MutantCoverage = { static: {}, perTest: {} };
    const results: TestResult[] = [];
    const costs: Record<string, FileCosts> = {};
    for (const path of this.#files.keys()) {
      const coverage: MutantCoverage = { static: {}, perTest: {} };
      switches.mutantCoverage = coverage;
      const start = performance.now();
      const tests = await this.#collect(path, UNHURRIED);
      const load = performance.now() - start;
      const outcomes: TestResult[] = [];
      for (const test of tests) {
        switches.currentTestId = test.id;
        outcomes.push((await outcome(test, UNHURRIED)).result);
        switches.currentTestId = undefined;
      }
      results.push(...outcomes);
      costs[path] = {
        load,
        tests: Object.fromEntries(outcomes.map(({ id, timeSpentMs }) => [id, timeSpentMs])),
        mutants: [
          ...new Set(
            [coverage.static, ...Object.values(coverage.perTest)].flatMap((hits) => Object.keys(hits)),
          ),
        ],
      };
      Object.assign(total.perTest, coverage.perTest);
      for (const [mutant, hits] of Object.entries(coverage.static)) {
        total.static[mutant] = (total.static[mutant] ?? 0) + hits;
      }
    }
    switches.mutantCoverage = undefined;
    this.#costs = costs;
    rememberCosts(costs);
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: total };
  }

  async mutantRun({
    activeMutant: { id },
    mutantActivation,
    testFilter,
    hitLimit,
  }: MutantRunOptions): Promise<MutantRunResult> {
    if (!isDrawn(drawIn(process.env["MUTATION_DRAW"]), process.env["MUTATION_ROOM"] ?? "", id)) {
      return { status: MutantRunStatus.Error, errorMessage: "not drawn" };
    }
    Object.assign(switches, { hitCount: 0, hitLimit });
    let run: FileRun = { tests: [], end: "passed" };
    for (const [path, ids] of testsAgainst(this.#costs, id, testFilter)) {
      switches.activeMutant = mutantActivation === "static" ? id : undefined;
      run = await this.#runFile(path, ids, id);
      if (run.end !== "passed") break;
    }
    switches.activeMutant = undefined;
    const endless = run.end === "endless" ? ({ status: DryRunStatus.Timeout } as const) : undefined;
    return toMutantRunResult(
      determineHitLimitReached(switches.hitCount, hitLimit) ??
        endless ?? { status: DryRunStatus.Complete, tests: [...run.tests] },
    );
  }

  /** Outcomes of the tests of one file against a mutant, up to the first that does not pass. */
  async #runFile(path: string, ids: readonly string[], mutant: string): Promise<FileRun> {
    const usual = this.#costs[path];
    let collected: readonly CollectedTest[];
    try {
      collected = await this.#collect(path, patience(usual?.load));
    } catch (error) {
      if (error instanceof EndlessError) return { tests: [], end: "endless" };
      const failure = { status: TestStatus.Failed, failureMessage: reasonOf(error) } as const;
      return { tests: [{ id: path, name: path, timeSpentMs: 0, ...failure }], end: "failed" };
    }
    switches.activeMutant = mutant;
    const byId = new Map(collected.map((test) => [test.id, test]));
    const tests: TestResult[] = [];
    for (const id of ids) {
      const test = byId.get(id);
      if (test === undefined) continue;
      const { result, end } = await outcome(test, patience((usual?.load ?? 0) + (usual?.tests[id] ?? 0)));
      tests.push(result);
      if (end !== "passed") return { tests, end };
    }
    return { tests, end: "passed" };
  }

  #collect(path: string, within: number): Promise<readonly CollectedTest[]> {
    const evaluate = this.#files.get(path);
    if (evaluate === undefined) throw new Error(`${path} is not among the tests of this run`);
    return collectFile(path, evaluate, this.#packages, within);
  }
}

async function outcome(
  { id, run }: CollectedTest,
  within: number,
): Promise<{ result: TestResult; end: End }> {
  const start = performance.now();
  const about = (): { id: string; name: string; timeSpentMs: number } => ({
    id,
    name: id,
    timeSpentMs: performance.now() - start,
  });
  try {
    await run(within);
    return { result: { ...about(), status: TestStatus.Success }, end: "passed" };
  } catch (error) {
    return {
      result: { ...about(), status: TestStatus.Failed, failureMessage: reasonOf(error) },
      end: error instanceof EndlessError ? "endless" : "failed",
    };
  }
}

/** What Stryker loads from this file: its test runner. */
export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-process", InProcessRunner)];
