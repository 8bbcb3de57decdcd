import { describe, expect, test } from "vitest";

import type { CanonicalTable } from "../../../src/build/vectors/run.js";

/** Error of the core with this code, on this entry when one is named: for `toThrow`. */
export const refused = (code: string, path?: string): Error =>
  expect.objectContaining(path === undefined ? { code } : { code, path }) as Error;

/**
 * A faulty entry: what is changed in a correct call, the code and the entry that the refusal names, and how its message
 * begins when not with that entry.
 */
export type Fault = readonly [change: Record<string, unknown>, code: string, path: string, message?: string];

/** One test per fault: the canonical function refuses it with its code and its entry, in a sentence. */
export function refuses(
  table: CanonicalTable,
  name: string,
  correct: Record<string, unknown>,
  faults: readonly Fault[],
): void {
  describe(name, () => {
    test("the call without a fault is accepted", () => {
      expect(table[name]).toBeDefined();
      expect(() => table[name]?.(correct)).not.toThrow();
    });
    for (const [change, code, path, message = path] of faults) {
      test(`refuses ${JSON.stringify(change)}: ${code} on ${path}`, () => {
        const start = message.replace(/[[\]]/g, String.raw`\$&`);
        const refusal = { code, path, message: expect.stringMatching(new RegExp(`^${start}.{5}`, "s")) };
        expect(() => table[name]?.({ ...correct, ...change })).toThrow(expect.objectContaining(refusal));
      });
    }
  });
}
