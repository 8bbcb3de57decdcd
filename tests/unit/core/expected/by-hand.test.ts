import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadRelease } from "../../../../src/pipeline/load-release.js";

const release = loadRelease();
const sections = readFileSync("docs/communes-a-la-main.md", "utf8")
  .split("\n## ")
  .filter((section) => /\(\d{5}\)/.test(section.split("\n")[0] ?? ""));

const number = (text: string): number => Number(text.replace(/\s/g, "").replace(",", "."));

describe("docs/communes-a-la-main.md", () => {
  test.each(sections.map((section) => [section.split("\n")[0] ?? "", section]))(
    "%s: the written cells give the released rate",
    (title, section) => {
      const code = /\((\d{5})\)/.exec(title)?.[1] ?? "";
      const row = release.rowOf.get(code) ?? -1;
      const cells = [
        ...section.matchAll(
          /^\| [\d+-]+ \| [HF] \| ([\d\s,]+) \| ([\d\s,]+) \| ([\d\s,]+) \| ([\d\s,]+) \| ([\d\s,]+) \|$/gm,
        ),
      ];
      expect(cells).toHaveLength(14);
      // recomputed with a pencil: inhabitants × ((1 − ALD) × rate without + ALD × rate with)
      const days = cells.reduce((sum, [, people = "", ald = "", without = "", withAld = ""]) => {
        const share = number(ald) / 100;
        return sum + number(people) * ((1 - share) * number(without) + share * number(withAld));
      }, 0);
      const rate = days / (release.communes.population[row] ?? Number.NaN);
      // the cells are written with one to four decimals
      expect(Math.abs(rate / (release.communes.expectedRate[row] ?? Number.NaN) - 1)).toBeLessThan(0.002);
      expect(section).toContain(
        `Taux attendu\u00a0: ${(release.communes.expectedRate[row] ?? 0).toFixed(3).replace(".", ",")}`,
      );
    },
  );
});
