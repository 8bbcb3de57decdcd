import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { exhibitJson } from "../../../../src/dossier/exhibit/files.js";
import type { Exhibit } from "../../../../src/dossier/exhibit/types.js";
import { build, buildProfile, profile } from "./samples.js";

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
    "sys",
  ]);
});

describe.skipIf(!hasPython)("the independent program (python3)", () => {
  test.each(["01-grande-liste.json", "06-centre-de-sante.json", "11-six-communes.json"])(
    "%s: same index classes, expected, ratio, verdict, break-even",
    (name) => {
      const { code, text } = again(buildProfile(name));
      expect(text).toContain("12 grandeurs comparées, 0 différences");
      expect(code).toBe(0);
    },
  );

  test("rebuilt rates over typed strata", () => {
    const { letter: _letter, ...rest } = profile("11-six-communes.json");
    const strata = [
      { age: "30-39", sex: "F", ald: 0, count: 300 },
      { age: "40-49", sex: "M", ald: 0, count: 250 },
      { age: "50-59", sex: "F", ald: 1, count: 60 },
    ] as const;
    const exhibit = build({ ...rest, patients: { strata } });
    expect(exhibit.results.fund.specification).toContain("reference=rebuilt-central");
    const { code, text } = again(exhibit);
    expect(text).toMatch(/^ratio .*identique$/m);
    expect(text).toMatch(/^attendu .*identique$/m);
    expect(code).toBe(0);
  });

  test("a ratio moved by a hundred-millionth, a class moved by one: found", () => {
    const exhibit = buildProfile("06-centre-de-sante.json");
    const { fund, classes } = exhibit.results;
    const moved = again({
      ...exhibit,
      results: {
        ...exhibit.results,
        fund: { ...fund, ratio: (fund.ratio ?? 0) * (1 + 1e-8) },
        classes: classes.map((c) =>
          c.index === "fdep4" && c.of === 10 && c.value !== null ? { ...c, value: c.value + 1 } : c,
        ),
      },
    });
    expect(moved.text.match(/DIFFÉRENT/g)).toHaveLength(2);
    expect(moved.code).toBe(1);
  });
});
