import { Script } from "node:vm";

const scope = globalThis as { __watchedCall?: () => void };
const call = new Script("globalThis.__watchedCall()");

/** The work did not end in time. */
export class EndlessError extends Error {}

/**
 * What the work returns; a loop without end is cut off after the time given, in the same process.
 *
 * @throws EndlessError when the synchronous part of the work exceeds its time; what the work itself throws.
 */
export function callWithin<Result>(milliseconds: number, work: () => Result): Result {
  const results: Result[] = [];
  scope.__watchedCall = (): void => {
    results.push(work());
  };
  try {
    call.runInThisContext({ timeout: milliseconds });
  } catch (error) {
    const { code } = error as { code?: unknown };
    throw code === "ERR_SCRIPT_EXECUTION_TIMEOUT" ? new EndlessError(String(milliseconds)) : error;
  }
  return results[0] as Result;
}
