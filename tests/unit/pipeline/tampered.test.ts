import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { rateParameters, readJson } from "../../../src/pipeline/inputs.js";
import { RELEASE_FOLDER } from "../../../src/pipeline/load-release.js";
import { loadCards } from "../../../src/pipeline/sources/cards.js";
import { releaseChecks, type Check } from "../../../src/pipeline/verify/checks.js";
import { publishedCheck } from "../../../src/pipeline/verify/files.js";
import { verifyFolder, type FolderInput } from "../../../src/pipeline/verify/verify-release.js";
import { ROOT } from "./fixture.js";

const { releases } = readJson(ROOT, "data/parameters/published-releases.json") as {
  readonly releases: FolderInput["published"];
};
const input: FolderInput = {
  schema: readJson(ROOT, "data/schemas/ij-release-1.schema.json") as FolderInput["schema"],
  published: releases,
};
const folder = mkdtempSync(join(tmpdir(), "ij-release-"));
const at = (name: string): string => join(folder, name);

beforeEach(() => {
  rmSync(folder, { recursive: true });
  cpSync(join(ROOT, RELEASE_FOLDER), folder, { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const edit = (name: string, change: (text: string) => string): void => {
  const text = readFileSync(at(name), "utf8");
  const changed = change(text);
  expect(changed, "the file is tampered with").not.toBe(text);
  writeFileSync(at(name), changed);
};
const sentence = ({ label, detail = "" }: Check): string => `${label} (${detail})`;
const told = (checks: readonly Check[]): string =>
  checks
    .filter(({ ok }) => !ok)
    .map(sentence)
    .join("\n");
const faults = (): string => told(verifyFolder(folder, input).checks);
const withoutLine = (start: string) => (text: string) =>
  text
    .split("\n")
    .filter((line) => !line.startsWith(start))
    .join("\n");

describe("a release that was tampered with is caught with a sentence", () => {
  test("the committed one is not", () => {
    expect(faults()).toBe("");
  });

  test("one digit of a variable: the file, then the index that does not follow", () => {
    edit("variables.csv", (text) => text.replace("\n81004,21650", "\n81004,21651"));
    const { checks, release } = verifyFolder(folder, input);
    expect(told(checks)).toMatch(/variables\.csv.*même taille, contenu modifié/);
    if (release === undefined) throw new Error("the tables are readable");
    const found = releaseChecks(release, loadCards(ROOT), rateParameters(ROOT)).filter(({ ok }) => !ok);
    expect(found.map(sentence).join()).toMatch(/indices enregistrés.*communes?, par exemple \d/);
  });

  test("a letter of a name, which no computation reads", () => {
    edit("communes.csv", (text) => text.replace("\n81004,Albi,", "\n81004,Albj,"));
    expect(faults()).toMatch(/^communes\.csv : empreinte/);
  });

  test("one row removed: which file, which line", () => {
    edit("results.csv", withoutLine("81004,"));
    const found = faults();
    expect(found).toMatch(/results\.csv.*octets au lieu de/);
    expect(found).toMatch(/results\.csv : ses lignes.*ligne \d+ : 81005 au lieu de 81004/);
  });

  test("one file missing", () => {
    rmSync(at("iris.csv"));
    expect(faults()).toMatch(/absents : iris\.csv ; reprenez-les/);
  });

  test("the manifest or the errata missing", () => {
    rmSync(at("manifest.json"));
    rmSync(at("errata.json"));
    expect(faults()).toMatch(/absents : manifest\.json, errata\.json/);
  });

  test("one more file", () => {
    writeFileSync(at("communes-bis.csv"), "code\n");
    expect(faults()).toMatch(/en trop : communes-bis\.csv/);
  });

  test("a manifest that does not meet its schema, is not JSON, or is of another format", () => {
    edit("manifest.json", (text) => text.replace('"communeList"', '"communeListe"'));
    expect(faults()).toMatch(/manifest\.json : conforme à son schéma.*communeList/);
    writeFileSync(at("manifest.json"), "{");
    expect(faults()).toMatch(/manifest\.json.*pas un objet JSON lisible/);
    writeFileSync(at("manifest.json"), '{"format":"ij-release/9"}');
    expect(faults()).toMatch(/format « ij-release\/9 » inconnu/);
  });

  test("a reproduction figure embellished in the manifest", () => {
    edit("manifest.json", (text) => text.replace("0.9256", "0.9456"));
    expect(faults()).toMatch(
      /empreinte sous laquelle la release 2026\.1 a été publiée.*une release publiée ne change plus/,
    );
  });

  test("a column renamed, a number that is none", () => {
    edit("variables.csv", (text) => text.replace("percentBac", "percentBak"));
    expect(faults()).toMatch(/variables\.csv : colonne « percentBac » absente/);
    edit("variables.csv", (text) =>
      text.replace("percentBak", "percentBac").replace("\n81004,21650", "\n81004,21k"),
    );
    expect(faults()).toMatch(/medianIncome.*« 21k » n'est pas un nombre/);
  });

  test("a description emptied, an erratum without its effect", () => {
    writeFileSync(at("datapackage.json"), "{}");
    edit("errata.json", (text) => text.replace("[]", '[{ "date": "2026-12-01", "what": "x" }]'));
    const found = faults();
    expect(found).toMatch(/datapackage\.json : « resources » manque/);
    expect(found).toMatch(/errata\.json : conforme à son schéma.*effect/);
  });

  test("lines of Windows, added by a tool", () => {
    appendFileSync(at("territories.csv"), "\r\n");
    expect(faults()).toMatch(/territories\.csv : empreinte/);
  });
});

test("a release that was never published is not taken for a published one", () => {
  expect(publishedCheck("2027.1", "{}", releases)).toMatchObject({ ok: false });
  expect(sentence(publishedCheck("2027.1", "{}", releases))).toContain("le jour de sa publication");
});
