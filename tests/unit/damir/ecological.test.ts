import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ecologicalComparison } from "../../../src/damir/ecological/compare.js";
import type { PublishedSeries } from "../../../src/damir/ecological/compare.js";
import { ECOLOGICAL_WARNING, ecologicalMarkdown, sentence } from "../../../src/damir/ecological/fr.js";
import { readReleaseFolder, territoryMeans } from "../../../src/damir/ecological/territories.js";
import { repositoryPath } from "../../../src/damir/parameters.js";
import { command, workFolder } from "./support.js";

const series = (values: readonly number[]): PublishedSeries => ({
  id: "essai",
  label: "Jours",
  unit: "jours par salarié",
  year: 2010,
  levels: [
    { territory: "FR", name: "France", value: 9.1, status: "rapporté", source: "essai" },
    ...values.map((value, i) => {
      return {
        territory: `departement/${String(i)}`,
        name: `D${String(i)}`,
        value,
        status: "rapporté" as const,
        source: "essai",
      };
    }),
  ],
});
const indexFrom =
  (values: readonly number[]) =>
  (key: string): number | undefined =>
    values[Number(key.split("/")[1])];
const value = (a: ReturnType<typeof ecologicalComparison>["spearman"]): number =>
  a.kind === "present" ? a.value : Number.NaN;

describe("the ecological comparison", () => {
  it("rank correlation and exact share of orders, against values worked by hand", () => {
    // Ranks 1 2 3 4 against 1 3 2 4: rho = 1 - 6·2/(4·15) = 0.8; of 24 orders, 8 have |rho| ≥ 0.8 (Kendall 1970: 4 each side).
    const found = ecologicalComparison(series([1, 2, 3, 4]), indexFrom([10, 30, 20, 40]));
    expect(Math.abs(value(found.spearman) - 0.8)).toBeLessThan(1e-12);
    expect(Math.abs(value(found.permutationShare) - 8 / 24)).toBeLessThan(1e-12);
    const perfect = ecologicalComparison(series([1, 2, 3, 4, 5]), indexFrom([5, 4, 3, 2, 1]));
    expect(value(perfect.spearman)).toBe(-1);
    expect(Math.abs(value(perfect.permutationShare) - 2 / 120)).toBeLessThan(1e-12);
  });
  it("is unchanged by units, and changes sign with the index", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { minLength: 4, maxLength: 6 }),
        fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 6, maxLength: 6 }),
        (levels, index) => {
          const one = ecologicalComparison(series(levels), indexFrom(index));
          const scaled = ecologicalComparison(series(levels.map((v) => 3 * v + 2)), indexFrom(index));
          const turned = ecologicalComparison(series(levels), indexFrom(index.map((v) => -v)));
          expect(Math.abs(value(one.spearman) - value(scaled.spearman))).toBeLessThan(1e-12);
          expect(Math.abs(value(one.spearman) + value(turned.spearman))).toBeLessThan(1e-12);
          expect(value(one.permutationShare)).toBeGreaterThan(0);
        },
      ),
      { numRuns: 30 },
    );
  });
  it("says absent under four territories, and names those without an index", () => {
    const found = ecologicalComparison(series([1, 2, 3, 4]), indexFrom([1, 2, 3]));
    expect(found.spearman.kind).toBe("absent");
    expect(found.unmatched).toEqual(["D3"]);
    expect(sentence(found)).toMatch(/trop peu/);
  });
  it("states both directions with the same words", () => {
    const up = sentence(ecologicalComparison(series([1, 2, 3, 4]), indexFrom([1, 2, 3, 4])));
    const down = sentence(ecologicalComparison(series([1, 2, 3, 4]), indexFrom([4, 3, 2, 1])));
    expect(down).toBe(up.replace("plutôt plus", "plutôt moins").replace("+1,00", "−1,00"));
    expect(ecologicalMarkdown([])).toContain(ECOLOGICAL_WARNING);
  });
});

describe("on the committed release", () => {
  const output = join(workFolder(), "ecologique.csv");
  it("a département's mean is that of its communes, cities left out", async () => {
    const { communes } = readReleaseFolder(repositoryPath("data/release"));
    const means = territoryMeans(
      communes,
      communes.population.map(() => 2),
    );
    expect(Math.abs((means.get("departement/75") ?? 0) - 2)).toBeLessThan(1e-12);
    const kinds = territoryMeans(
      communes,
      Float64Array.from(communes.kind, (kind) => (kind === "city" ? 1e9 : 1)),
    );
    expect(Math.abs((kinds.get("departement/13") ?? 0) - 1)).toBeLessThan(1e-9);
  });
  it("the command prints the warning first and writes every pair with status and source", async () => {
    const { code, out } = await command("ecologique", "--sortie", output);
    expect(code).toBe(0);
    expect(out.startsWith(ECOLOGICAL_WARNING)).toBe(true);
    expect(out).toMatch(/Tarn .*13,0 \| documenté/);
    const [header, ...rows] = readFileSync(output, "utf8").trimEnd().split("\n");
    expect(header).toBe("index,series,year,territory,name,meanIndex,level,unit,status,source");
    expect(rows.length).toBeGreaterThan(10);
  });
});
