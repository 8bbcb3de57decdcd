import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { shuffledTexts } from "../../../src/pipeline/sources/shuffle.js";
import { deriveTexts, fixtureRelease, fixtureTexts, releaseHash, ROOT } from "./fixture.js";

describe("the same sources give the same bytes", () => {
  test("derived twice", () => {
    const again = deriveTexts(fixtureTexts());
    for (const [name, text] of fixtureRelease().files) expect(again.files.get(name), name).toBe(text);
  });

  test("with the rows of every source in another order", () => {
    const texts = shuffledTexts(fixtureTexts(), 7);
    expect(texts.get("bpe2018")).not.toBe(fixtureTexts().get("bpe2018"));
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
