import { readdirSync } from "node:fs";

/** Files of the core whose mutants are tried together, and the tests turned against them. */
export interface MutationRoom {
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
  /** Share of mutants to kill: 0.9 where the flag is decided, 0.8 elsewhere (issue 3, Shows 4). */
  readonly goal: number;
}

const DECISIVE = 0.9;
const CORE = 0.8;
const tests = (...rooms: readonly string[]): readonly string[] =>
  rooms.flatMap((room) =>
    readdirSync(`tests/unit/core/${room}`)
      .filter((file) => file.endsWith(".test.ts"))
      .map((file) => `tests/unit/core/${room}/${file}`),
  );
const files = (...paths: readonly string[]): readonly string[] =>
  paths.map((path) => `tests/unit/core/${path}.test.ts`);
/** Tests over the whole release, grid or chain: seconds to minutes for each survivor, and no mutant of their own. */
const WHOLE = files(
  ...["profiles", "own-figure", "multiverse", "headline", "trace-release"].map((file) => `answer/${file}`),
  ...["area-index", "classes-large"].map((file) => `deprivation/${file}`),
  ...["by-hand", "doc-figures", "expected", "national-totals"].map((file) => `expected/${file}`),
  "multiverse/bad-input",
);
const quick = (room: string): readonly string[] => tests(room).filter((path) => !WHOLE.includes(path));
const quickAnswer = quick("answer");
/** Modules of the deprivation index and of its classes. */
const INDEX = ["axis", "pca", "classes", "class-buckets"];

/** Runs by name. What decides the flag comes first; each run writes its own report, so partial results are kept. */
export const MUTATION_ROOMS: Readonly<Record<string, MutationRoom>> = {
  verdict: {
    mutate: ["src/core/answer/verdict.ts", "src/core/multiverse/flag.ts"],
    tests: files("answer/verdict", "multiverse/flag", "multiverse/vectors"),
    goal: DECISIVE,
  },
  special: {
    mutate: ["src/core/stats/special/*.ts"],
    tests: ["special-table", "vectors", "special", "special-tails", "special-beta", "newton"].flatMap(
      (file) => files(`stats/${file}`),
    ),
    goal: DECISIVE,
  },
  index: {
    mutate: INDEX.map((file) => `src/core/deprivation/${file}.ts`),
    tests: ["edges", "vectors", "pca", "classes", "class-buckets", "refusals-say"].flatMap((file) =>
      files(`deprivation/${file}`),
    ),
    goal: DECISIVE,
  },
  standardisation: {
    mutate: ["src/core/standardisation/*.ts", "!src/core/standardisation/canonical.ts"],
    tests: tests("standardisation"),
    goal: DECISIVE,
  },
  stats: {
    mutate: ["src/core/stats/*.ts"],
    tests: tests("stats"),
    goal: CORE,
  },
  geography: { mutate: ["src/core/geography/*.ts"], tests: tests("geography"), goal: CORE },
  deprivation: {
    mutate: ["src/core/deprivation/*.ts", ...INDEX.map((file) => `!src/core/deprivation/${file}.ts`)],
    tests: quick("deprivation"),
    goal: CORE,
  },
  inference: { mutate: ["src/core/inference/*.ts"], tests: tests("inference"), goal: CORE },
  multiverse: {
    mutate: ["src/core/multiverse/*.ts", "!src/core/multiverse/flag.ts"],
    tests: quick("multiverse"),
    goal: CORE,
  },
  case: { mutate: ["src/core/case/*.ts"], tests: tests("case"), goal: CORE },
  simulation: {
    mutate: ["src/core/simulation/*.ts"],
    // not the acceptance at 8,000 doctors, nor the runs at both ends of every range: seconds for each mutant
    tests: ["draws-by-hand", "ten-doctors", "closed-form", "samplers", "refusals-say", "vectors"].flatMap(
      (file) => files(`simulation/${file}`),
    ),
    goal: CORE,
  },
  domain: {
    mutate: ["src/core/domain/*.ts"],
    tests: tests("domain"),
    goal: CORE,
  },
  report: { mutate: ["src/core/report/*.ts"], tests: [...tests("report"), ...quickAnswer], goal: CORE },
  release: {
    mutate: ["src/core/release/*.ts"],
    // the other tests read the 35,000 communes: seconds for each mutant
    tests: [
      "names-by-hand",
      "resolve-by-hand",
      "text-table-by-hand",
      "small-release",
      "place-values",
      "lineage-by-hand",
      "formats",
    ].flatMap((file) => files(`release/${file}`)),
    goal: CORE,
  },
  expected: { mutate: ["src/core/expected/*.ts"], tests: quick("expected"), goal: CORE },
  answer: {
    mutate: ["src/core/answer/*.ts", "!src/core/answer/verdict.ts"],
    tests: quickAnswer,
    goal: CORE,
  },
};
