import { expect, test } from "vitest";
import { loadRelease } from "../../../src/pipeline/load-release.js";
import { DEFAULT_MAP, classesFor } from "../../../src/site/map/choices.js";
import { movedSentences } from "../../../src/site/map/moved.js";
import { headlineOf, replacedSentence, whyUnclassed } from "../../../src/site/map/place.js";

const release = loadRelease();
const rowOf = (code: string): number => release.rowOf.get(code) ?? -1;
const sheet = (code: string, change: Partial<typeof DEFAULT_MAP> = {}) => {
  const [choice, row] = [{ ...DEFAULT_MAP, ...change }, rowOf(code)];
  const shown = classesFor(release, choice, row);
  return {
    headline: headlineOf(release, shown, choice, row),
    why: whyUnclassed(release, shown, choice, row),
    replaced: replacedSentence(release, shown, choice, row),
    moved: movedSentences(release, shown, choice, row),
    shown,
    choice,
  };
};

test("the headline begins with the territory chosen and names the two others", () => {
  expect(sheet("81004").headline).toMatch(
    /^Albi est en classe \d sur 5 en France, \d dans sa région, \d dans son département\.$/,
  );
  expect(sheet("81004", { perimeter: "departement", classes: 10 }).headline).toMatch(
    /^Albi est en classe \d+ sur 10 dans son département, \d+ en France, \d+ dans sa région\.$/,
  );
});

test("a commune without a class says why: overseas, whole city, out of the territory ranked, income that nothing replaces", () => {
  expect(sheet("97611").headline).toContain("hors périmètre du FDep");
  expect(sheet("75056").why).toContain("voir chaque arrondissement");
  const tarn = sheet("81004", { perimeter: "departement" });
  expect(whyUnclassed(release, tarn.shown, tarn.choice, rowOf("75113"))).toBe(
    "hors du territoire où l'on range",
  );
  expect(sheet("15031", { imputation: "none" }).headline).toContain("sans ligne dans le recensement 2022");
});

test("what is replaced is said once by reason, and only for a commune that has a class", () => {
  expect(sheet("81004").replaced).toBeUndefined();
  expect(sheet("15031", { imputation: "none" }).replaced).toBeUndefined();
  const { replaced = "" } = sheet("15031");
  expect(replaced).toContain("revenu médian, part de bacheliers, part d'ouvriers (");
  expect(replaced).toContain("À la place : le canton-ville.");
});

test("the first ranking is compared with two others, any other with the first; ten classes with none", () => {
  expect(sheet("81004").moved).toHaveLength(2);
  const [only = "", ...rest] = sheet("81004", { index: "fdep4" }).moved;
  expect(rest).toEqual([]);
  expect(only.split(" changent")[0]).toBe((sheet("81004").moved[0] ?? "").split(" changent")[0]);
  expect(sheet("81004", { classes: 10 }).moved).toEqual([
    "Cinq et dix classes ne se comparent pas une à une.",
  ]);
});
