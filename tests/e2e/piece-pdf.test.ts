import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { printPdf } from "../../src/cli/print-pdf.js";
import type { Case } from "../../src/core/case/types.js";
import { renderExhibitHtml } from "../../src/dossier/exhibit/html/render-html.js";
import type { Exhibit } from "../../src/dossier/exhibit/types.js";
import { findForbiddenClaims } from "../../src/dossier/forbidden/patterns.js";
import { build, buildProfile, profile, profiles } from "../unit/dossier/exhibit/samples.js";
import { FOOTER, readPdf, type PdfReading, type PdfRun } from "./pdf-text.js";

const folder = mkdtempSync(join(tmpdir(), "piece-pdf-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function printed(exhibit: Exhibit): Promise<PdfReading> {
  const bytes = await printPdf(renderExhibitHtml(exhibit), folder);
  if (bytes === undefined) throw new Error("no Chromium: set CHROMIUM");
  return readPdf(bytes);
}

const read = new Map<string, Promise<PdfReading>>();
/** PDF of a profile, printed and read once. */
function pdfOf(name: string): Promise<PdfReading> {
  const known = read.get(name) ?? printed(buildProfile(name));
  read.set(name, known);
  return known;
}

/** Words broken by the end of a line are put back together: the search is on sentences. */
const sentences = (text: string): string => text.replace(/-\n/g, "-").replace(/\n/g, " ");
const smallCounts = (text: string): readonly string[] =>
  text.match(/(?<![\d.,/\u202f\u00a0-])\b(?:[1-9]|10)[\s\u00a0\u202f]+patient\w*/g) ?? [];

interface Column {
  readonly words: number;
  /** Printed area, square points. */
  readonly area: number;
  readonly sizes: readonly number[];
}

/** The two columns between their titles and the next section, page after page. */
function columns({ pages, sizes }: PdfReading): readonly [Column, Column] {
  const middle = (sizes[0]?.[0] ?? 0) / 2;
  const kept: [PdfRun[], PdfRun[]] = [[], []];
  let inside = false;
  for (const runs of pages) {
    const at = (title: string): number | undefined => runs.find(({ text }) => text.startsWith(title))?.y;
    const start = at("Ce que la caisse peut");
    if (!inside && start === undefined) continue;
    const end = at("7. Limites");
    inside = true;
    for (const run of runs) {
      if (run.y < FOOTER || (start !== undefined && run.y > start - 1)) continue;
      if (end !== undefined && run.y < end + 1) continue;
      kept[run.x < middle ? 0 : 1].push(run);
    }
    if (end !== undefined) break;
  }
  const measure = (runs: readonly PdfRun[]): Column => ({
    words: runs
      .map(({ text }) => text)
      .join(" ")
      .split(/\s+/).length,
    area: runs.reduce((sum, { width, height }) => sum + width * height, 0),
    sizes: [
      ...new Set(runs.filter(({ height }) => height > 0).map(({ height }) => Math.round(height * 10) / 10)),
    ],
  });
  return [measure(kept[0]), measure(kept[1])];
}

describe("the exhibit as a PDF", () => {
  test.each(profiles)("%s: A4, tagged, French, numbered, without a forbidden claim", async (name) => {
    const exhibit = buildProfile(name);
    const pdf = await pdfOf(name);
    expect(pdf.title).toBe("Pièce n°\u00a07 – Note statistique");
    expect(pdf.language).toMatch(/^fr/);
    expect(pdf.tagged).toBe(true);
    for (const role of ["H1", "H2", "H3", "Table", "TH", "TD", "L", "LI"]) expect(pdf.roles).toContain(role);
    expect(pdf.roles.has("Figure")).toBe(exhibit.results.ways.length > 0);
    expect(pdf.outline.filter((title) => /^\d\. /.test(title))).toHaveLength(9);
    for (const [width, height] of pdf.sizes) {
      expect(Math.abs(width - 595.28)).toBeLessThan(1);
      expect(Math.abs(height - 841.89)).toBeLessThan(1);
    }
    pdf.pages.forEach((runs, i) => {
      const foot = runs
        .filter(({ y }) => y < FOOTER)
        .map(({ text }) => text)
        .join("");
      expect(foot).toContain(`${String(i + 1)} / ${String(pdf.pages.length)}`);
      expect(foot).toContain("EXEMPLE FICTIF");
      expect(foot).toContain(exhibit.digest.slice(0, 8));
    });
    const text = sentences(pdf.text);
    expect(findForbiddenClaims(text)).toEqual([]);
    expect(text).toMatch(/Ce n’est pas une expertise ordonnée par un juge/);
    expect(smallCounts(text)).toEqual([]);
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  test.each(profiles)(
    "%s: no print smaller than seven points, both sides cover the same area",
    async (name) => {
      const pdf = await pdfOf(name);
      const heights = pdf.pages.flat().filter(({ text, height }) => text.trim() !== "" && height > 0);
      expect(Math.min(...heights.map(({ height }) => height))).toBeGreaterThanOrEqual(6.9);
      const [shows, replies] = columns(pdf);
      expect(shows.words).toBeGreaterThan(100);
      expect(shows.sizes).toEqual(replies.sizes);
      for (const ratio of [shows.words / replies.words, shows.area / replies.area]) {
        expect(ratio).toBeGreaterThan(0.8);
        expect(ratio).toBeLessThan(1.25);
      }
    },
  );

  test("cells of one: no number of patients from 1 to 10 on paper", async () => {
    const strata = ["20-29", "30-39", "40-49", "50-59", "60-69", "70+"].flatMap((age) =>
      (["M", "F"] as const).flatMap((sex) => [
        { age, sex, ald: 0, count: 40 },
        { age, sex, ald: 1, count: 1 },
      ]),
    );
    const { letter, ...rest } = profile("03-autres-choix.json");
    const pdf = await printed(build({ ...rest, letter, patients: { strata } } as unknown as Case));
    expect(smallCounts(sentences(pdf.text))).toEqual([]);
    expect(sentences(pdf.text)).toContain("ont été regroupés avant tout calcul imprimé");
  });
});
