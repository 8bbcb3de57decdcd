import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { exhibitJson } from "../../../../src/dossier/exhibit/files.js";
import type { Exhibit } from "../../../../src/dossier/exhibit/types.js";
import { build, buildProfile, profile, profiles } from "./samples.js";

const PROGRAM = "data/annex/refaire.py";
const folder = mkdtempSync(join(tmpdir(), "refaire-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the independent program on an exhibit; its exit code and what it prints. */
function again(exhibit: Exhibit): { readonly code: number | null; readonly text: string } {
  const file = join(folder, "piece.json");
  writeFileSync(file, exhibitJson(exhibit));
  const { status, stdout, stderr } = spawnSync("python3", [PROGRAM, "data/release", file], {
    encoding: "utf8",
    env: { ...process.env, PYTHONIOENCODING: "utf-8" },
  });
  return { code: status, text: stdout + stderr };
}
const hasPython = spawnSync("python3", ["--version"]).status === 0;

test("is two hundred lines of the standard library", () => {
  const source = readFileSync(PROGRAM, "utf8");
  expect(source.split("\n").length - 1).toBeLessThanOrEqual(200);
  const imports = source.match(/^(?:import|from) (\w+)/gm) ?? [];
  expect(imports.map((line) => line.split(" ")[1]).sort()).toEqual([
    "csv",
    "datetime",
    "json",
    "math",
    "os",
    "statistics",
    "sys",
  ]);
});

/** Quantities of the stated comparison that the program compares: all, without an interval, a refusal, none. */
const COMPARED: Readonly<Record<string, number>> = {
  "02-arrondi.json": 10,
  "08-mauvaise-periode.json": 1,
  "12-sans-lettre.json": 0,
};

describe.skipIf(!hasPython)("the independent program (python3)", () => {
  test.each(profiles)("%s: same expected, ratio, range, verdict, interval, readings, break-even", (name) => {
    const exhibit = buildProfile(name);
    const { code, text } = again({ ...exhibit, results: { ...exhibit.results, classes: [] } });
    expect(text).toContain(`${String(COMPARED[name] ?? 24)} grandeurs comparées, 0 différences`);
    expect(code).toBe(0);
    if (name.startsWith("08")) expect(text).toMatch(/^refus, motif +période +période +identique$/m);
    if (name.startsWith("12")) expect(text).toContain("non refait ici : attendu");
  });

  test.each(["01-grande-liste.json", "08-mauvaise-periode.json", "11-six-communes.json"])(
    "%s: same classes of the commune",
    (name) => {
      const { code, text } = again(buildProfile(name));
      expect(text.match(/^classe .*identique$/gm)).toHaveLength(6);
      expect(code).toBe(0);
    },
  );

  test("rebuilt rates over typed strata, with their scenarios", () => {
    const { letter: _letter, ...rest } = profile("11-six-communes.json");
    const strata = [
      { age: "30-39", sex: "F", ald: 0, count: 300 },
      { age: "40-49", sex: "M", ald: 0, count: 250 },
      { age: "50-59", sex: "F", ald: 1, count: 60 },
    ] as const;
    const exhibit = build({ ...rest, patients: { strata } });
    expect(exhibit.results.fund.specification).toContain("reference=rebuilt-central");
    const { code, text } = again({ ...exhibit, results: { ...exhibit.results, classes: [] } });
    expect(text).toContain("24 grandeurs comparées, 0 différences");
    expect(code).toBe(0);
  });

  test.each([
    ["days and a printed ratio, no number of patients", { sickLeaveDays: 5000 }, { ratio: [2.4, 1] }],
    ["no observed day", { activePatients: 800, sickLeaveDays: 0 }, { comparatorRate: [2.46, 2] }],
    [
      "a mean that may be rounded from 0",
      { activePatients: 800, sickLeaveDays: 560 },
      { comparatorRate: [0.4, 0] },
    ],
  ] as const)("%s", (_, figures, letter) => {
    const typed = ([value, decimals]: readonly [number, number]) =>
      ({ value, decimals, source: "lettre" }) as const;
    const { code } = again(
      build({
        ...profile("09-outre-mer.json"),
        figures: Object.fromEntries(
          Object.entries(figures).map(([name, value]) => [name, typed([value, 0])]),
        ),
        letter: Object.fromEntries(Object.entries(letter).map(([name, pair]) => [name, typed(pair)])),
      }),
    );
    expect(code).toBe(0);
  });

  test("break-even in both directions, thresholds reached or strictly passed", () => {
    const letter = (threshold: number, days: number): Exhibit =>
      build({
        ...profile("09-outre-mer.json"),
        figures: {
          activePatients: { value: 1000, source: "lettre" },
          sickLeaveDays: { value: days, source: "lettre" },
        },
        letter: {
          comparatorRate: { value: 2, decimals: 2, source: "lettre" },
          threshold: { value: threshold, source: "lettre" },
        },
      });
    for (const [threshold, days, direction] of [
      [2, 4000, "tombe"],
      [2, 3999, "apparaît"],
      [1.5, 3001, "tombe"],
      [3, 10, "apparaît"],
    ] as const) {
      const { code, text } = again(letter(threshold, days));
      expect(text).toMatch(new RegExp(`^bascule, sens +${direction} +${direction} +identique$`, "m"));
      expect(text).toMatch(/^bascule, journées .*identique$/m);
      expect(code).toBe(0);
    }
  });

  test("one number moved by a hundred-millionth, a class moved by one: each is found", () => {
    const exhibit = buildProfile("06-centre-de-sante.json");
    const { fund, classes, readings } = exhibit.results;
    const { interval } = fund;
    const moved = again({
      ...exhibit,
      results: {
        ...exhibit.results,
        fund: {
          ...fund,
          ratio: (fund.ratio ?? 0) * (1 + 1e-8),
          interval: interval === null ? null : { ...interval, low: interval.low * (1 - 1e-8) },
        },
        readings: readings.map((r) =>
          r.id === "posteriorAboveThreshold" ? { ...r, high: r.high * (1 + 1e-8) } : r,
        ),
        classes: classes
          .filter((c) => c.index === "fdep4" && c.of === 10)
          .map((c) => ({ ...c, value: (c.value ?? 0) + 1 })),
      },
    });
    expect(moved.text.match(/DIFFÉRENT/g)).toHaveLength(4);
    expect(moved.code).toBe(1);
  });
});
