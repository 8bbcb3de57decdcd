import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { straddledBreaks, yearsOf, type SeriesBreak } from "../../../src/pipeline/series-breaks.js";

const { breaks } = JSON.parse(readFileSync("data/parameters/series-breaks.json", "utf8")) as {
  readonly breaks: readonly SeriesBreak[];
};

test.each([
  ["Filosofi", "RP 2022, Filosofi 2021", [2021]],
  ["Filosofi", "Filosofi 2014, 2015, 2016", [2014, 2015, 2016]],
  ["Filosofi", "RP 2022", []],
])("years of %s in « %s »", (series, vintage, years) => {
  expect(yearsOf(series, vintage)).toEqual(years);
});

test("Filosofi 2021 and 2023 together are refused, with both sources named", () => {
  const [sentence] = straddledBreaks(
    [
      { id: "ancien", vintage: "Filosofi 2021" },
      { id: "nouveau", vintage: "Filosofi 2023" },
    ],
    breaks,
  );
  expect(sentence).toMatch(/ancien \(2021\).*nouveau \(2023\)/);
});

test("one side only is accepted", () => {
  expect(straddledBreaks([{ id: "a", vintage: "Filosofi 2023" }], breaks)).toEqual([]);
});
