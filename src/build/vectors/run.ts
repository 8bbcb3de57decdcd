import { distributionDifferences } from "./distribution.js";
import type { VectorCase } from "./file.js";
import { fr } from "./fr.js";
import { differences } from "./match.js";

/** Canonical function name → implementation. */
export type CanonicalTable = Readonly<Record<string, (input: unknown) => unknown>>;

/** What became of a vector. */
export type Outcome =
  | { readonly kind: "passed" }
  | { readonly kind: "skipped"; readonly fn: string }
  | { readonly kind: "failed"; readonly reason: string };

const PASSED: Outcome = { kind: "passed" };
const failed = (reason: string): Outcome => ({ kind: "failed", reason });

/** Runs one case. A function that the table lacks is skipped by name; anything thrown is caught and judged. */
export function runCase(item: VectorCase, table: CanonicalTable): Outcome {
  const { expectation } = item;
  if (item.fn !== "" && !Object.hasOwn(table, item.fn)) return { kind: "skipped", fn: item.fn };
  const call = table[item.fn];
  if (expectation.kind === "unreadable" || call === undefined) {
    return failed(expectation.kind === "unreadable" ? expectation.reason : item.fn);
  }
  let result: unknown;
  try {
    result = call(item.input);
  } catch (error) {
    if (expectation.kind !== "refusal") return failed(fr.unexpectedRefusal(described(error)));
    return codeOf(error) === expectation.code
      ? PASSED
      : failed(fr.refusalExpected(expectation.code, described(error)));
  }
  if (expectation.kind === "refusal") return failed(fr.refusalExpected(expectation.code, fr.aResult));
  return judge(
    expectation.kind === "distribution"
      ? distributionDifferences(
          result,
          expectation.value,
          expectation.rule,
          doctorsOf(item, expectation.rule.runSize),
        )
      : differences(result, expectation.value, expectation.tolerance),
  );
}

function judge(found: readonly string[]): Outcome {
  const [first] = found;
  if (first === undefined) return PASSED;
  return failed(found.length === 1 ? first : `${first} ${fr.more(found.length - 1)}`);
}

function codeOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
}

function described(error: unknown): string {
  const code = codeOf(error);
  const message = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  return typeof code === "string" ? `${code} (${message})` : message;
}

function doctorsOf(item: VectorCase, otherwise: number): number {
  const input = item.input;
  if (typeof input !== "object" || input === null || !("doctors" in input)) return otherwise;
  return typeof input.doctors === "number" && input.doctors > 0 ? input.doctors : otherwise;
}
