import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { typeset } from "../../../src/core/report/as-typed.js";
import { runDiff, runFetch } from "../../../src/pipeline/commands.js";
import { fetchMirror } from "../../../src/pipeline/fetch/mirror.js";
import { loadRelease } from "../../../src/pipeline/load-release.js";
import { loadCards } from "../../../src/pipeline/sources/cards.js";
import { checkRowCount, loadRaw } from "../../../src/pipeline/sources/raw.js";
import { ROOT } from "./fixture.js";

const [card] = loadCards(ROOT);
if (card === undefined) throw new Error("no card");
const path = card.obtained.mirrorPath;

let folder = "";
let printed = "";
const print = (text: string): void => {
  printed += typeset(text);
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "données é "));
  printed = "";
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("a folder where a raw file should be is named, in French", () => {
  mkdirSync(join(folder, "data/raw", path), { recursive: true });
  expect(() => loadRaw(folder, [card])).toThrow(
    `data/raw/${path} : illisible (un dossier porte ce nom). Remettez le fichier, ou ses droits de lecture.`,
  );
});

test("a mirror with a folder for a file says it and goes on", () => {
  mkdirSync(join(folder, "miroir", path), { recursive: true });
  const other = { ...card, obtained: { ...card.obtained, mirrorPath: "absent.csv" } };
  const reports = fetchMirror(folder, [card, other], join(folder, "miroir"));
  expect(reports.map(({ outcome }) => outcome)).toEqual(["unreadable", "absent"]);
  expect(reports[0]?.sentence).toContain("un dossier porte ce nom");
  expect(existsSync(join(folder, "data/raw", path))).toBe(false);
});

test.each([["nulle-part"], ["fichier"]])("a mirror that is no folder (%s) is said once", async (name) => {
  writeFileSync(join(folder, "fichier"), "");
  expect(await runFetch(ROOT, join(folder, name), print)).toBe(2);
  expect(printed).toContain(`${join(folder, name)}. Donnez`);
  expect(printed.split("\n")).toHaveLength(2);
});

test("a release without its files is said in French, by `diff` too", () => {
  expect(() => loadRelease(folder)).toThrow(/communes\.csv : illisible \(fichier absent\)/);
  expect(runDiff(ROOT, folder, folder, print)).toBe(2);
  expect(printed).not.toMatch(/ENOENT|no such file/);
  expect(readdirSync(folder)).toEqual([]);
});

test("an empty table has no row, not one row less", () => {
  const rows = loadCards(ROOT).find(({ id }) => id === "rp2022-communes");
  if (rows === undefined) throw new Error("no card");
  expect(() => {
    checkRowCount(rows, "");
  }).toThrow(/ : 0 lignes de données, la fiche en annonce \d+/);
});
