import { existsSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run as piece } from "../../../src/cli/verbs/piece.js";
import { run as verify } from "../../../src/cli/verbs/verifier.js";
import { digest, type Json } from "../../../src/dossier/exhibit/canonical.js";
import type { Exhibit } from "../../../src/dossier/exhibit/types.js";
import { catchTerminal, err, folder, forgetOutput, out } from "./terminal.js";

const CASE = "data/profiles/03-autres-choix.json";
const NAME = "07_note-statistique_2026-11-22";

catchTerminal();

const write = (...more: string[]): Promise<number> =>
  piece([CASE, "--numero", "7", "--date", "2026-11-22", "--sortie", folder, ...more]);
const json = (): string => join(folder, `${NAME}.json`);
const tamper = (change: (text: string) => string, redo: boolean): void => {
  const { digest: old, ...body } = JSON.parse(change(readFileSync(json(), "utf8"))) as Exhibit;
  const next = redo ? digest(body as unknown as Json) : old;
  writeFileSync(json(), JSON.stringify({ ...body, digest: next }));
};

describe("contre-expertise piece, then verifier", () => {
  test("writes the files, says what is to be filled in, and the exhibit verifies as identical", async () => {
    expect(await write("--auteur", "Dr A. Exemple")).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(
      [".brut.csv", ".csv", ".html", ".hypotheses.csv", ".inventaire.txt", ".json"]
        .map((end) => `${NAME}${end}`)
        .concat("refaire.py"),
    );
    expect(err).toContain("À compléter (7)");
    expect(readFileSync(join(folder, `${NAME}.html`), "utf8")).toContain(
      "[À COMPLÉTER : liens avec les parties]",
    );
    expect(readFileSync(join(folder, `${NAME}.csv`), "utf8")).toMatch(/^\uFEFFrang;[\s\S]*\r\n$/);
    expect(await verify([json()])).toBe(0);
    expect(out).toMatch(/Identique[\s\S]*1\. Intégrité : oui[\s\S]*3\. Recalcul : oui/);
  });

  test("the revision of the code, when given, is printed and covered by the digest; else « inconnue »", async () => {
    expect(await write("--revision", "f6ec024")).toBe(0);
    expect((JSON.parse(readFileSync(json(), "utf8")) as Exhibit).versions.commit).toBe("f6ec024");
    expect(readFileSync(join(folder, `${NAME}.html`), "utf8")).toMatch(/révision du code\s: f6ec024/);
    expect(await verify([json()])).toBe(0);
    expect(await write("--remplacer")).toBe(0);
    expect(readFileSync(join(folder, `${NAME}.html`), "utf8")).toMatch(/révision du code\s: inconnue/);
    expect(await write("--remplacer", "--revision", "main")).toBe(2);
    expect(err).toContain("hexadécimaux");
  });

  test("one digit changed: caught by integrity; with the digest redone, by the recomputation", async () => {
    await write();
    const change = (text: string): string => text.replace(/"threshold":2,/, '"threshold":3,');
    tamper(change, false);
    expect(await verify([json(), "--json"])).toBe(1);
    expect(JSON.parse(out.slice(out.indexOf("{"))) as object).toMatchObject({ integrity: { ok: false } });
    tamper((text) => text, true);
    forgetOutput();
    expect(await verify([json()])).toBe(1);
    expect(out).toMatch(/Différent.: 1 valeur sur[\s\S]*Intégrité : oui[\s\S]*results\.fund\.threshold/u);
  });

  test("refuses to overwrite, and a link is replaced, not followed", async () => {
    const outside = join(folder, "..", `outside-${String(process.pid)}.txt`);
    writeFileSync(outside, "untouched");
    symlinkSync(outside, join(folder, `${NAME}.html`));
    expect(await write()).toBe(1);
    expect(err).toContain("--remplacer");
    expect(readdirSync(folder)).toEqual([`${NAME}.html`]);
    expect(await write("--remplacer")).toBe(0);
    expect(readFileSync(outside, "utf8")).toBe("untouched");
    rmSync(outside);
  });

  test("the confidential annex is apart, only when asked", async () => {
    await write();
    expect(readdirSync(folder).filter((n) => n.includes("confidentielle"))).toEqual([]);
    await write("--annexe", "--remplacer");
    expect(existsSync(join(folder, `${NAME}.annexe-confidentielle.json`))).toBe(true);
  });

  test("the cover that the site kept in the case gives the same bytes as the options; an option wins over it", async () => {
    const cover = {
      number: "7",
      date: "2026-11-22",
      author: " Dr  A. <img src=x>\u202e ",
      paidBy: "l'auteur",
      place: "x".repeat(400),
    };
    const kept = join(folder, "kept.json");
    const plain = JSON.parse(readFileSync(CASE, "utf8")) as object;
    writeFileSync(kept, JSON.stringify({ ...plain, dossier: { exhibit: cover, sender: { lastName: "X" } } }));
    expect(await piece([kept, "--sortie", join(folder, "a")])).toBe(0);
    expect(err).toMatch(/dossier\.exhibit\s: Auteur de la note\s: .*invisibles/u);
    expect(err).toMatch(/dossier\.exhibit\s: Fait à\s: .*400/u);
    expect(await write("--auteur", "Dr A. <img src=x>", "--payeur", "l'auteur")).toBe(0);
    expect(readFileSync(join(folder, "a", `${NAME}.json`))).toEqual(readFileSync(json()));
    expect(await piece([kept, "--numero", "8 bis", "--sortie", join(folder, "b")])).toBe(0);
    expect(readdirSync(join(folder, "b"))).toContain("8bis_note-statistique_2026-11-22.json");
    const wrong = { ...plain, dossier: { exhibit: { ...cover, number: "../7" } } };
    writeFileSync(kept, JSON.stringify(wrong));
    expect(await piece([kept, "--sortie", join(folder, "c")])).toBe(2);
    expect(existsSync(join(folder, "c"))).toBe(false);
  });

  test("the confidential annex recomputes what the grouping changed; another case does not", async () => {
    const strata = ["30-39", "40-49", "50-59"].flatMap((age) => [
      { age, sex: "F", ald: 0, count: 400 },
      { age, sex: "F", ald: 1, count: 4 },
    ]);
    const plain = JSON.parse(readFileSync(CASE, "utf8")) as { figures: object };
    const grouped = join(folder, "grouped.json");
    writeFileSync(grouped, JSON.stringify({ ...plain, patients: { strata } }));
    expect(
      await piece([grouped, "--numero", "7", "--date", "2026-11-22", "--sortie", folder, "--annexe"]),
    ).toBe(0);
    forgetOutput();
    expect(await verify([json()])).toBe(0);
    expect(out).toMatch(/Ne se recalcule pas[^\n]*ratio d’avant le regroupement/u);
    const annex = join(folder, `${NAME}.annexe-confidentielle.json`);
    forgetOutput();
    expect(await verify([json(), "--annexe", annex])).toBe(0);
    expect(out).toContain("refait à partir de l’annexe");
    tamper((text) => text.replace(/"ratioBefore":\d/, '"ratioBefore":9'), true);
    expect(await verify([json()])).toBe(0);
    forgetOutput();
    expect(await verify([json(), "--annexe", annex])).toBe(1);
    expect(out).toContain("grouping.ratioBefore");
    expect(await verify([json(), "--annexe", CASE])).toBe(1);
    expect(await verify([json(), "--annexe", join(folder, "none.json")])).toBe(2);
  });

  test("entries that are refused: exit code 2 and why", async () => {
    expect(await piece([CASE, "--sortie", folder])).toBe(2);
    expect(await piece(["nothing.json", "--numero", "7", "--sortie", folder])).toBe(2);
    const small = join(folder, "small.json");
    writeFileSync(
      small,
      '{"format":"ij-case/1","figures":{"activePatients":{"value":10,"source":"lettre"}}}',
    );
    expect(await piece([small, "--numero", "7", "--sortie", folder])).toBe(2);
    expect(err).toContain("Moins de 11 patients actifs");
    for (const text of ["{", '{"format":"ij-exhibit/1","__proto__":{}}']) {
      writeFileSync(small, text);
      expect(await verify([small])).toBe(2);
    }
    expect(await verify(["nothing.json"])).toBe(2);
    expect(await verify([])).toBe(2);
  });

  test.each(["../../7", "7/8", "7\\8", "C:7", ".7", "7*", "x".repeat(21), "—"])(
    "number %s is refused with a sentence, and nothing is written",
    async (number) => {
      expect(await piece([CASE, "--numero", number, "--sortie", folder])).toBe(2);
      expect(err).toMatch(/Numéro de la pièce.*vingt caractères/u);
      expect(readdirSync(folder)).toEqual([]);
    },
  );
});
