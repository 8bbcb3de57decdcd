import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import { expect, test } from "vitest";

import { departementOf, isOverseas, messageOf } from "../../../../src/core/domain/index.js";

const communes = csvParse(readFileSync("tests/fixtures/sources/cog2025.csv", "utf8")).map(
  ({ DEPCOM: commune = "", DEP: departement = "" }) => ({ commune, departement }),
);

test("the département of a commune is the one that the official list gives it", () => {
  expect(communes.some(({ departement }) => departement.length === 3)).toBe(true);
  expect(communes.some(({ departement }) => departement.startsWith("2"))).toBe(true);
  expect(communes.map(({ commune }) => departementOf(commune))).toEqual(
    communes.map(({ departement }) => departement),
  );
});

test("communes, départements and IRIS outside metropolitan France", () => {
  expect(["97411", "974", "974110101", "97133", "98818"].map(isOverseas)).toEqual(Array(5).fill(true));
  expect(["81004", "2A004", "2B", "75113", "09122", ""].map(isOverseas)).toEqual(Array(6).fill(false));
});

test("what was thrown, in words", () => {
  expect([new RangeError("trop"), "texte", undefined, { toString: () => "objet" }].map(messageOf)).toEqual([
    "trop",
    "texte",
    "undefined",
    "objet",
  ]);
});
