import { fr } from "./fr.js";

/** Acceptance of a Monte-Carlo run: |value − mean| ≤ max(factor · sdPerRun · √(runSize/N), floor · |mean|). */
export interface Acceptance {
  readonly factor: number;
  readonly runSize: number;
  readonly floor: number;
}

const NUMBER = String.raw`(\d+(?:\.\d+)?(?:e[+-]?\d+)?)`;
const RULE = new RegExp(
  `max\\(\\s*${NUMBER}\\s*\\*\\s*sdPerRun\\s*\\*\\s*sqrt\\(\\s*${NUMBER}\\s*/\\s*N\\s*\\)\\s*,\\s*` +
    `${NUMBER}\\s*\\*\\s*\\|mean\\|\\s*\\)`,
);

/** The rule that a file states in words, or undefined when it has another form. */
export function parseAcceptance(sentence: unknown): Acceptance | undefined {
  const found =
    typeof sentence === "string" ? RULE.exec(sentence.replaceAll(/(?<=\d)[ \u00a0\u202f](?=\d)/g, "")) : null;
  if (found === null) return undefined;
  return { factor: Number(found[1]), runSize: Number(found[2]), floor: Number(found[3]) };
}

/**
 * Places where a run of `doctors` doctors departs from the reference distribution. A leaf is `{mean, sdPerRun}`, or a
 * number when the file gives no spread (only the relative floor applies).
 */
export function distributionDifferences(
  actual: unknown,
  expected: unknown,
  rule: Acceptance,
  doctors: number,
  path = "",
): readonly string[] {
  const leaf = readLeaf(expected);
  if (leaf !== undefined) {
    const spread = rule.factor * leaf.sdPerRun * Math.sqrt(rule.runSize / doctors);
    const margin = Math.max(spread, rule.floor * Math.abs(leaf.mean));
    if (typeof actual === "number" && Math.abs(actual - leaf.mean) <= margin) return [];
    return [
      fr.outside(path, actual === undefined ? fr.absent : String(actual), String(leaf.mean), String(margin)),
    ];
  }
  if (typeof expected !== "object" || expected === null) {
    return actual === expected ? [] : [fr.instead(path, String(actual), String(expected))];
  }
  const record = (typeof actual === "object" && actual !== null ? actual : {}) as Readonly<
    Record<string, unknown>
  >;
  return Object.entries(expected).flatMap(([key, value]) =>
    distributionDifferences(record[key], value, rule, doctors, path ? `${path}.${key}` : key),
  );
}

function readLeaf(expected: unknown): { readonly mean: number; readonly sdPerRun: number } | undefined {
  if (typeof expected === "number") return { mean: expected, sdPerRun: 0 };
  if (typeof expected !== "object" || expected === null || !("mean" in expected)) return undefined;
  const { mean } = expected;
  const sdPerRun = "sdPerRun" in expected ? expected.sdPerRun : 0;
  return typeof mean === "number" && typeof sdPerRun === "number" ? { mean, sdPerRun } : undefined;
}
