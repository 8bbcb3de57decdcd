import { expect, test } from "vitest";
import type { Release } from "../../../src/core/release/types.js";
import { diffReleases } from "../../../src/pipeline/diff.js";
import { diffText } from "../../../src/pipeline/diff-text.js";
import { loadRelease } from "../../../src/pipeline/load-release.js";

const release = loadRelease();
const at = release.rowOf.get("81004") ?? -1;

/** The release where Albi has another median income; its stored classes are left as they were. */
function withIncome(value: number): Release {
  const medianIncome = release.communes.medianIncome.map((v, row) => (row === at ? value : v));
  return { ...release, communes: { ...release.communes, medianIncome } };
}

test("a release does not differ from itself", () => {
  const diff = diffReleases(release, release);
  expect(diff).toMatchObject({
    touched: 0,
    changes: { fdep4: [], fdep3: [] },
    stale: { before: 0, after: 0 },
  });
  expect(diff.compared).toBe(release.communes.length);
});

test("the commune that changes class is named, with the variable that moved and its unit", () => {
  const diff = diffReleases(release, withIncome(12000));
  expect(diff.touched).toBe(1);
  const own = diff.changes.fdep4.find(({ code }) => code === "81004");
  expect(own?.after).toBe(5);
  expect(own?.why.join()).toMatch(/^revenu médian 21.650 € par an → 12.000 € par an$/);
  expect(diffText(diff)).toMatch(/81004 Albi : \d → 5 — revenu médian/);
});

test("a commune moved by the others says so", () => {
  const others = diffReleases(release, withIncome(12000)).changes.fdep4.filter(
    ({ code }) => code !== "81004",
  );
  expect(others.length).toBeGreaterThan(0);
  for (const change of others) expect(change.why).toEqual([]);
});

test("a copy whose results were not derived again is told", () => {
  const diff = diffReleases(release, withIncome(12000));
  expect(diff.stale.before).toBe(0);
  expect(diff.stale.after).toBe(diff.changes.fdep4.length);
  expect(diffText(diff)).toContain("dans B, les classes enregistrées");
});

test("a value that disappears is absent, not zero", () => {
  const own = diffReleases(withIncome(12000), withIncome(Number.NaN)).changes.fdep4.find(
    ({ code }) => code === "81004",
  );
  expect(own?.why.join()).toMatch(/^revenu médian 12.000 € par an → absent$/);
});

test("codes that appear and disappear are listed", () => {
  const rowOf = new Map([...release.rowOf].filter(([code]) => code !== "81004"));
  const code = release.communes.code.filter((c) => c !== "81004");
  const smaller: Release = { ...release, rowOf, communes: { ...release.communes, code } };
  expect(diffReleases(release, smaller).disappeared).toEqual(["81004"]);
  expect(diffReleases(smaller, release).appeared).toEqual(["81004"]);
});
