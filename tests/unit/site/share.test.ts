import { expect, test } from "vitest";
import fc from "fast-check";
import { defaultGrid } from "../../../src/core/answer/index.js";
import { readFragment, shareFragment, shareWords } from "../../../src/site/vary/share.js";

const anyChoices = fc.record(
  Object.fromEntries(
    defaultGrid.axes.map((axis) => [axis.name, fc.constantFrom(...axis.options.map(({ id }) => id))]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Record<string, string>>;

test("a link restores every choice", () => {
  fc.assert(
    fc.property(anyChoices, (choices) => {
      const fragment = shareFragment(choices);
      if (Object.keys(choices).length === 0) expect(fragment).toBe("");
      else expect(readFragment(fragment)).toEqual(choices);
    }),
  );
});

test("a link lists in words as many choices as it holds", () => {
  const choices = { comparator: "national", index: "fdep3", threshold: "2.5" };
  expect(shareWords(choices)).toHaveLength(3);
  expect(readFragment(shareFragment(choices))).toEqual(choices);
});

test("nothing unknown enters by a link, nothing unknown leaves by one", () => {
  expect(readFragment("#choix:comparator=lune&nom=Durand&threshold=1e9&need=abc")).toEqual({});
  expect(readFragment("#exemple")).toBeUndefined();
  expect(shareFragment({ days: "73519", comparator: "73519" })).toBe("");
});
