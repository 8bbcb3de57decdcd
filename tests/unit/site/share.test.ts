import { expect, test } from "vitest";
import fc from "fast-check";
import { defaultGrid } from "../../../src/core/answer/index.js";
import { readFragment, readShared, shareFragment } from "../../../src/site/share/fragment.js";
import { shareWords } from "../../../src/site/share/words.js";

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

test("a link restores the settings of its page and its figure, and drops what is malformed", () => {
  const settings = { index: "f-edi", "sans-exploratoires": "oui", "sim-threshold": "1.5" };
  const fragment = shareFragment({ comparator: "national", window: "campaign" }, settings, "multivers");
  expect(readShared(fragment)).toEqual({
    choices: { comparator: "national", window: "campaign" },
    settings,
    figure: "multivers",
  });
  expect(readShared("#choix:vue.x=<script>&vue.=1&figure=a b&window=73519")).toEqual({
    choices: {},
    settings: {},
  });
  expect(readShared("#choix:%E0%A4%A")).toBeUndefined();
});

test("the window of a link is said", () => {
  expect(shareWords({ window: "campaign" })).toEqual(["Période : Celle de la campagne"]);
});

test("the same choices make the same link, whatever the order in which they were made", () => {
  const link = "#choix:comparator=national&index=fdep4&vue.a=1&vue.b=2";
  expect(shareFragment({ index: "fdep4", comparator: "national" }, { b: "2", a: "1" })).toBe(link);
  expect(shareFragment({ comparator: "national", index: "fdep4" }, { a: "1", b: "2" })).toBe(link);
});

test("a setting longer than any of ours is left out, on leaving as on arriving", () => {
  const [long, longer] = ["x".repeat(120), "x".repeat(121)];
  expect(shareFragment({}, { list: longer })).toBe("");
  expect(readShared(`#choix:vue.list=${longer}`)?.settings).toEqual({});
  expect(readShared(shareFragment({}, { list: long }))?.settings).toEqual({ list: long });
});
