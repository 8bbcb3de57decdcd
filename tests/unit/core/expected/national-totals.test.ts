import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { nationalTotals, type RateParameters } from "../../../../src/core/expected/index.js";
import { loadRelease } from "../../../../src/pipeline/load-release.js";

const parameters = JSON.parse(readFileSync("data/parameters/reference-rates.json", "utf8")) as RateParameters;
const totals = nationalTotals(loadRelease(), parameters);

/** Millions of days by band: Drees-Cnam 2023 margins added by hand (reference note on rates, §1). */
test.each([
  ["0-19", "20-29", 15.8 + 23.274315, "calculé"],
  ["30-39", "30-39", 28.3 + 31.621526, "calculé"],
  ["40-49", "40-49", 33.848474 + 36.5, "calculé"],
  ["50-59", "50-59", 41.581917 + 47.060092, "calculé"],
  ["60-69", "60-69", 27.9, "documenté"],
])("%s to %s: the communes return what is cited, within 0.1 %%", (from, to, millions, status) => {
  const total = totals.find((t) => t.from === from && t.to === to);
  expect(total?.status).toBe(status);
  expect(Math.abs((total?.cited ?? 0) / 1e6 - millions)).toBeLessThan(1e-6);
  expect(Math.abs((total?.returned ?? 0) / 1e6 / millions - 1)).toBeLessThan(1e-3);
});

test("the totals are all the days, and 70 and over has none to return", () => {
  expect(totals).toHaveLength(5);
  const cited = totals.reduce((sum, t) => sum + t.cited, 0);
  expect(Math.abs(cited / parameters.totalDays.value - 1)).toBeLessThan(1e-9);
});

test("an age of the parameters that no band holds is refused, not counted with the oldest", () => {
  const [first, ...others] = parameters.daysByAge;
  if (first === undefined) throw new Error("no days by age");
  const daysByAge = [{ ...first, ages: ["15-18"] }, ...others];
  expect(() => nationalTotals(loadRelease(), { ...parameters, daysByAge })).toThrow(
    expect.objectContaining({ code: "E_OPTION", path: "daysByAge" }),
  );
});
