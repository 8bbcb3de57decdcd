import { collectTests, getFn, getHooks } from "@vitest/runner";
import type { Suite, Task, Test, VitestRunner } from "@vitest/runner";

import type { TestFile } from "./bundle.js";
import { callWithin } from "./watchdog.js";

/** One test, ready to be run again and again. */
export interface CollectedTest {
  /** Path of the file, `#`, names of its suites and its own. */
  readonly id: string;
  /**
   * Rejects when the test fails, with an `EndlessError` when it exceeds the time given in milliseconds; the `beforeAll`
   * of its suites run with the first test that needs them.
   */
  readonly run: (within: number) => Promise<void>;
}

const TIMEOUT = 60_000;

/** The hooks that this runner knows: a test file that needs another would not be judged as vitest judges it. */
function refuseOtherHooks(suite: Suite): void {
  const { beforeAll: _known, ...others } = getHooks(suite);
  const used = Object.entries(others).find(([, hooks]) => hooks.length > 0);
  if (used !== undefined) throw new Error(`${suite.name}: ${used[0]} is not known to the mutation runner`);
}

/** Suites of a test, from the file down. */
function suitesOf(test: Test): readonly Suite[] {
  const suites: Suite[] = [];
  for (let suite: Suite | undefined = test.suite ?? test.file; suite !== undefined; suite = suite.suite) {
    suites.unshift(suite);
  }
  return suites[0] === test.file ? suites : [test.file, ...suites];
}

const testsOf = (task: Task): readonly Test[] => {
  if (task.type === "test") return task.mode === "run" || task.mode === "queued" ? [task] : [];
  return task.tasks.flatMap(testsOf);
};

/** Name of a test with those of its suites. */
const nameOf = (test: Test): string => [...suitesOf(test).slice(1), test].map(({ name }) => name).join(" ");

/**
 * Evaluates a test file and collects its tests with vitest's own collector, in the order of the file.
 *
 * @param within milliseconds that its evaluation may take
 * @throws what the file itself throws, EndlessError when its evaluation takes too long, and an error when it uses a hook other than `beforeAll`.
 */
export async function collectFile(
  path: string,
  evaluate: TestFile,
  require: (name: string) => unknown,
  within: number,
): Promise<readonly CollectedTest[]> {
  let failure: unknown;
  const runner: VitestRunner = {
    config: {
      root: process.cwd(),
      name: undefined,
      setupFiles: [],
      passWithNoTests: false,
      testNamePattern: undefined,
      allowOnly: false,
      sequence: { shuffle: false, concurrent: false, seed: 0, hooks: "stack", setupFiles: "list" },
      chaiConfig: undefined,
      maxConcurrency: 1,
      testTimeout: TIMEOUT,
      hookTimeout: TIMEOUT,
      retry: 0,
      includeTaskLocation: false,
      tags: [],
      tagsFilter: undefined,
      strictTags: false,
    },
    importFile: () => {
      try {
        callWithin(within, () => {
          evaluate(require);
        });
      } catch (error) {
        failure = error;
      }
    },
  };
  const [file] = await collectTests([path], runner);
  if (failure !== undefined) throw failure;
  if (file === undefined || file.result?.state === "fail") {
    throw new Error(file?.result?.errors?.[0]?.message ?? `${path}: nothing was collected`);
  }
  const prepared = new Set<Suite>();
  const prepare = async (suite: Suite, within: number): Promise<void> => {
    if (prepared.has(suite)) return;
    prepared.add(suite);
    refuseOtherHooks(suite);
    for (const hook of getHooks(suite).beforeAll) await callWithin(within, hook as () => unknown);
  };
  const seen = new Map<string, number>();
  const idOf = (test: Test): string => {
    const name = `${path}#${nameOf(test)}`;
    const rank = (seen.get(name) ?? 0) + 1;
    seen.set(name, rank);
    return rank === 1 ? name : `${name} (${String(rank)})`;
  };
  return file.tasks.flatMap(testsOf).map((test) => ({
    id: idOf(test),
    run: async (within) => {
      for (const suite of suitesOf(test)) await prepare(suite, within);
      await callWithin(within, () => getFn(test)());
    },
  }));
}
