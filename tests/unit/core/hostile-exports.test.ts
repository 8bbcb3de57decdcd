import { describe, expect, test } from "vitest";

import { canonical } from "../../../src/core/canonical.js";
import * as core from "../../../src/core/index.js";
import { ALBI, toyData } from "./answer/toy.js";
import { CALLS } from "./hostile-calls.js";
import { committedVectors } from "./room-vectors.js";

/**
 * Every function that the core exports, fed with hostile numbers in each place of a valid call: what comes back is
 * sound, or one of our typed errors, in less than two seconds. A new export must choose its list, or this file fails.
 */

const HOSTILE = [NaN, Infinity, -Infinity, -1, 0, 0.5, 1e9, 1e300, Number.MAX_VALUE, 5e-324] as const;
const LIMIT_MS = 2000;

/** Inner loops and shapes whose numbers the caller checks once: a unit without value is NaN there, on purpose. */
const OVER_CHECKED_COLUMNS = new Set([
  "deprivation.checkUnits",
  "deprivation.classOf",
  "deprivation.kendall",
  "deprivation.projectScores",
  "deprivation.transformColumn",
  "geography.distanceKm",
  "inference.divided",
  "standardisation.checkedAgeSexAld",
  "standardisation.expectedOfAreas",
  "stats.compensatedDot",
  "stats.compensatedSum",
  "stats.endOfTie",
  "stats.midRanks",
  "stats.sortedOrder",
  "stats.weightedMean",
]);

/** Functions of things that a parser lets in: a case, a release, an answer. Their numbers are tried at the door below. */
const BEHIND_A_PARSER = new Set(
  `
  MethodError absent answerCase asList asRecord caseJsonSchema catchmentOf compareSpecifications
  compileGrid compute computedStatus decideVerdict departementOf deprivation.readTransforms evaluateFormula
  evaluateSlice flipOf formatDate fundSpecification hasLetterAnchor headline idOf
  inference.funnelPosition isOverseas leaf listAxes messageOf multiverse.specificationId numberOf oneAtATime oneOf
  outsideAxesOf ownFigure parameter parseCase parseCaseText parseDraftCase parseFrenchNumber
  parseRelease present presetOf presetThreshold readJson releaseData resolveSpecification runHeadline
  runMultiverse sameLength scanJson simulation.simulationSteps simulation.summariseRuns
  specificationKey standingOf stratumIndex summariseSlices traceFromTable traceTable typicalPractices
  typographer unitFor unreachable verdictReasons weakest
  `
    .trim()
    .split(/\s+/),
);
/** Rooms of the release, and the sentences of an answer. */
const BEHIND_A_PARSER_BY_NAME = /^(?:expectedRates|release)\.|^[a-z]\w*Sentence$/;

type Call = (...args: readonly unknown[]) => unknown;

/** Functions of the door and of its namespaces, as `name` or `namespace.name`. */
const exported = new Map<string, Call>(
  Object.entries(core).flatMap(([name, value]): (readonly [string, Call])[] => {
    if (typeof value === "function") return [[name, value as Call]];
    if (Array.isArray(value)) return [];
    return Object.entries(value).flatMap(([inner, call]) =>
      typeof call === "function" ? [[`${name}.${inner}`, call as Call] as const] : [],
    );
  }),
);

/** Every number of a value, as the list of keys that leads to it; lists sampled at both ends. */
function numbers(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value === "number") return [path];
  if (typeof value !== "object" || value === null) return [];
  const keys = Object.keys(value);
  const kept =
    Array.isArray(value) || ArrayBuffer.isView(value) ? [...new Set([keys[0], keys.at(-1)])] : keys;
  return kept.flatMap((key) =>
    key === undefined ? [] : numbers((value as Record<string, unknown>)[key], [...path, key]),
  );
}

/** A copy with one number replaced. */
function withNumber(value: unknown, path: readonly (string | number)[], by: number): unknown {
  const copy = structuredClone(value);
  const parent = path.slice(0, -1).reduce((at, key) => (at as Record<string, unknown>)[key], copy);
  (parent as Record<string, unknown>)[path.at(-1) ?? ""] = by;
  return copy;
}

/** Place of the first NaN of an answer, printed texts included; undefined when there is none. */
function firstNaN(value: unknown, path = "result"): string | undefined {
  if (typeof value === "number") return Number.isNaN(value) ? path : undefined;
  if (typeof value === "string") return /\bNaN\b/.test(value) ? path : undefined;
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const found = firstNaN(item, `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What is wrong with a call; undefined when it is sound. */
function fault(call: () => unknown): string | undefined {
  const start = performance.now();
  let found: string | undefined;
  try {
    const at = firstNaN(call());
    if (at !== undefined) found = `NaN in ${at}`;
  } catch (error) {
    if (!(error instanceof core.MethodError)) found = `untyped error: ${String(error)}`;
  }
  const spent = performance.now() - start;
  return found ?? (spent > LIMIT_MS ? `${spent.toFixed(0)} ms` : undefined);
}

function faults(call: Call, args: unknown): readonly string[] {
  return numbers(args).flatMap((path) =>
    HOSTILE.flatMap((by) => {
      const found = fault(() => call(...(withNumber(args, path, by) as readonly unknown[])));
      return found === undefined ? [] : [`${path.join(".")} = ${String(by)}: ${found}`];
    }),
  );
}

describe("hostile numbers in a valid call", () => {
  test("every export is in one list", () => {
    const canonicalNames = new Set(Object.keys(canonical));
    const unlisted = [...exported.keys()].filter(
      (name) =>
        !canonicalNames.has(name.split(".").at(-1) ?? "") &&
        !Object.hasOwn(CALLS, name) &&
        !OVER_CHECKED_COLUMNS.has(name) &&
        !BEHIND_A_PARSER.has(name) &&
        !BEHIND_A_PARSER_BY_NAME.test(name),
    );
    expect(unlisted).toEqual([]);
  });
  test.each(Object.entries(CALLS))("%s", (name, args) => {
    const call = exported.get(name);
    if (call === undefined) throw new Error(`${name} is not exported`);
    expect(fault(() => call(...args))).toBeUndefined();
    expect(faults(call, args)).toEqual([]);
  });

  /** The first case of each set of fields; the whole chain is tried in the tests of its room. */
  const seen = new Set<string>();
  const kinds = committedVectors()
    .flatMap(({ cases }) => cases)
    .filter(({ fn, input, expectation }) => {
      const kind = `${fn} ${Object.keys(input as object).join()}`;
      if (expectation.kind !== "result" || fn === "pipeline" || seen.has(kind)) return false;
      seen.add(kind);
      return true;
    });
  test.each(kinds.map((item) => [`${item.fn} (${item.id})`, item] as const))("%s", (_, { fn, input }) => {
    const call = canonical[fn];
    if (call === undefined) throw new Error(fn);
    expect(faults(call, [input])).toEqual([]);
  });
});

test("hostile numbers in a case: every fault said, or an answer without NaN", () => {
  const data = toyData();
  const through: Call = (typed) => {
    const parsed = core.parseCase(typed);
    return parsed.ok ? core.answerCase(parsed.value, data) : undefined;
  };
  expect(faults(through, [ALBI])).toEqual([]);
});
