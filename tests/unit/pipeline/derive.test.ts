import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { createPrng } from "../../../src/core/stats/index.js";
import { deriveTexts, fixtureRelease, fixtureTexts, releaseHash, ROOT } from "./fixture.js";

/** The data rows of a CSV text in another order; titles and header stay. */
function shuffled(text: string, headerLines: number, seed: number): string {
  const lines = text.trimEnd().split("\n");
  const rows = lines.slice(headerLines);
  const prng = createPrng(seed);
  for (let i = rows.length - 1; i > 0; i--) {
    const j = prng.int(i + 1);
    [rows[i], rows[j]] = [rows[j] ?? "", rows[i] ?? ""];
  }
  return [...lines.slice(0, headerLines), ...rows, ""].join("\n");
}

describe("the same sources give the same bytes", () => {
  test("derived twice", () => {
    const again = deriveTexts(fixtureTexts());
    for (const [name, text] of fixtureRelease().files) expect(again.files.get(name), name).toBe(text);
  });

  test("with the rows of every source in another order", () => {
    const texts = new Map(
      [...fixtureTexts()].map(([id, text]) => [
        id,
        id === "contours-2025" ? text : shuffled(text, id === "cartosante-bv-2024" ? 3 : 1, 7),
      ]),
    );
    const again = deriveTexts(texts);
    for (const [name, text] of fixtureRelease().files) expect(again.files.get(name), name).toBe(text);
  });

  test("under another time zone and another language", () => {
    const output = execFileSync(
      process.execPath,
      ["--import", "tsx", "tests/unit/pipeline/derive-child.ts"],
      {
        cwd: ROOT,
        env: { ...process.env, TZ: "Pacific/Auckland", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
        encoding: "utf8",
      },
    );
    expect(output.trim()).toBe(`Pacific/Auckland ${releaseHash()}`);
  });

  test("files are plain: line feeds only, fixed decimals, no NaN", () => {
    for (const [name, text] of fixtureRelease().files) {
      expect(text.includes("\r"), name).toBe(false);
      expect(text.endsWith("\n"), name).toBe(true);
      expect(/NaN|undefined|Infinity|-0\.0+\b/.test(text), name).toBe(false);
    }
  });
});

test("the manifest counts what joined, merged and stayed out", () => {
  const { counts } = fixtureRelease().manifest;
  expect(counts["activityRowsUnmatched"]).toBe(0);
  expect(counts["medianIncome/secret-statistique"]).toBeGreaterThan(0);
  expect(counts["irisUnmatched"]).toBe(0);
});
