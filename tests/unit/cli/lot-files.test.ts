import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { encodingOf } from "../../../src/cli/batch/encoding.js";
import { run } from "../../../src/cli/verbs/lot.js";
import { catchTerminal, err, folder } from "./terminal.js";

const HEAD = "identifiant;campagne;commune;debut;fin;patients_actifs;journees;moyenne_groupe";
const line = (id: string, mean = "2,00"): string =>
  `${id};2025-2026-vague-1;59178;01/09/2025;2026-02-28;240;1000;${mean}`;

catchTerminal();

async function batch(content: string | Uint8Array): Promise<number> {
  const file = join(folder, "cas.csv");
  writeFileSync(file, content);
  return run([file, "--sortie", join(folder, "out"), "--identites", "--remplacer"]);
}
const table = (name = "lot.csv"): Record<string, string>[] =>
  parse(readFileSync(join(folder, "out", name), "utf8"), { columns: true, bom: true, delimiter: ";" });
const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, "utf16le");

describe("the same batch, as each spreadsheet writes it", () => {
  const rows = [HEAD, line("Dr Éloïse"), line("Dr Noël")];
  const comma = rows.map((row) => row.replace(/,/g, ".").replace(/;/g, ","));
  test.each<[string, string | Uint8Array, RegExp | undefined]>([
    ["UTF-8, LF", `${rows.join("\n")}\n`, undefined],
    ["UTF-8 with its mark, CRLF", `\uFEFF${rows.join("\r\n")}\r\n`, undefined],
    ["old Macintosh, CR", rows.join("\r"), undefined],
    ["line ends mixed", `${rows[0] ?? ""}\r\n${rows[1] ?? ""}\n${rows[2] ?? ""}`, undefined],
    ["tabs", rows.join("\n").replace(/;/g, "\t"), undefined],
    ["commas and decimal points", comma.join("\n"), undefined],
    [
      "commas, the decimal comma between quotation marks",
      comma.join("\n").replace(/2\.00/g, '"2,00"'),
      undefined,
    ],
    ["« sep=; » first", `sep=;\r\n${rows.join("\r\n")}`, undefined],
    ["« sep=, » first, with the mark", `\uFEFFsep=,\n${comma.join("\n")}`, undefined],
    ["blank lines, and lines of separators", `\n${rows.join("\n\n")}\n;;;;;;;\n   \n\n`, undefined],
    [
      "an unnamed last column, and one cell too many that is empty",
      rows.map((r) => `${r};`).join("\n"),
      undefined,
    ],
    [
      "capitals and spaces in the header",
      `${HEAD.toUpperCase().replace(/;/g, " ; ")}\n${rows.slice(1).join("\n")}`,
      undefined,
    ],
    ["Windows-1252", Buffer.from(rows.join("\r\n"), "latin1"), /lu en Windows-1252/],
    ["UTF-16 and tabs", utf16(rows.join("\r\n").replace(/;/g, "\t")), /lu en UTF-16/],
  ])("%s", async (_, content, said) => {
    expect(await batch(content)).toBe(0);
    expect(table().map((row) => [row["identifiant"], row["ratio"]])).toEqual([
      ["Dr Éloïse", "2,083333333"],
      ["Dr Noël", "2,083333333"],
    ]);
    expect(table("lot-erreurs.csv")).toEqual([]);
    if (said === undefined) expect(err).not.toMatch(/lu en/);
    else expect(err.match(new RegExp(said, "g"))).toHaveLength(1);
  });

  test("a cell with a line break stays one cell, and the next line keeps its number", async () => {
    expect(await batch(`${HEAD}\n${line('"a\nb"')}\n${line("c", "beaucoup")}\n`)).toBe(0);
    expect(table().map((row) => [row["entree"], row["identifiant"]])).toEqual([["ligne 2", "a\nb"]]);
    expect(table("lot-erreurs.csv")[0]?.["entree"]).toBe("ligne 4");
  });

  test("a missing column is « non saisi »: the line is there, with what it lacks", async () => {
    expect(await batch("identifiant;patients_actifs;moyenne_groupe\na;240;2,00\n")).toBe(0);
    expect(table()).toMatchObject([
      { ratio: "", verdict: "indéterminé", motif: expect.stringMatching(/./) as unknown },
    ]);
  });
});

describe("files that are not a batch", () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    [
      "accented letters written both ways",
      Buffer.concat([Buffer.from(`${HEAD}\n${line("é")}\n`), Buffer.from(line("é"), "latin1")]),
      /deux façons/,
    ],
    ["a workbook", Buffer.from("PK\u0003\u0004\u0000\u0000"), /classeur/],
    ["nothing", "", /est vide/],
    ["blank lines only", "\n \n;;;\n", /est vide/],
    ["no header", `${line("a")}\n${line("b")}\n`, /Colonnes inconnues : a, 2025-2026-vague-1/u],
    ["a column given twice", `${HEAD};journees\n`, /Colonnes répétées : journees/u],
  ])("%s: said once, code 2, no table", async (_, content, said) => {
    expect(await batch(content)).toBe(2);
    expect(err.replace(/\u00a0/g, " ")).toMatch(said);
    expect(readdirSync(join(folder, "out")).filter((name) => name.endsWith(".csv"))).toEqual([]);
  });

  test("a decimal comma in a file separated by commas is named as such", async () => {
    const rows = [
      HEAD.replace(/;/g, ","),
      line("a", "2.00").replace(/;/g, ","),
      line("b").replace(/;/g, ","),
    ];
    expect(await batch(rows.join("\n"))).toBe(0);
    expect(table()).toHaveLength(1);
    expect(table("lot-erreurs.csv")[0]?.["erreur"]).toContain("virgule décimale");
  });

  test("a value under a column without name, a line too short, a line without end", async () => {
    expect(await batch(`${HEAD};\n${line("a")};x\nb;c\n${line("d")};\n"${"e".repeat(200_000)}`)).toBe(0);
    expect(table().map((row) => row["identifiant"])).toEqual(["d"]);
    const errors = table("lot-erreurs.csv").map((row) => row["erreur"] ?? "");
    expect(errors[0]).toContain("sans nom");
    expect(errors[1]).toContain("2 cellules pour 9 colonnes");
    expect(errors[2]).toContain("la suite du fichier n’est pas lue");
  });
});

describe("encodingOf", () => {
  test.each<[string, Uint8Array, string]>([
    ["ASCII", Buffer.from("a;b"), "utf-8"],
    ["a letter cut between two chunks", Buffer.from("é".repeat(70_001)), "utf-8"],
    ["a letter cut by the end of the file", Buffer.from([0x61, 0xc3]), "windows-1252"],
    ["UTF-16 of a Macintosh", Buffer.from([0xfe, 0xff, 0, 0x61]), "utf-16be"],
  ])("%s", async (_, bytes, expected) => {
    const file = join(folder, "x");
    writeFileSync(file, bytes);
    expect(await encodingOf(file)).toEqual({ ok: true, encoding: expected });
  });
});

describe("nothing outside the output folder", () => {
  test.each(["lot.journal.jsonl", "lot.csv.partiel", "pieces"])(
    "a link named %s is not followed",
    async (name) => {
      const out = join(folder, "out");
      const outside = join(folder, "dehors");
      mkdirSync(out);
      if (name === "pieces") mkdirSync(outside);
      else writeFileSync(outside, "intact");
      symlinkSync(outside, join(out, name));
      const file = join(folder, "cas.csv");
      writeFileSync(file, `${HEAD}\n${line("a")}\n`);
      const code = await run([file, "--sortie", out, ...(name === "pieces" ? ["--pieces"] : [])]);
      expect([code, err]).toEqual([1, expect.stringContaining("retirez-le")]);
      if (name === "pieces") expect(readdirSync(outside)).toEqual([]);
      else expect(readFileSync(outside, "utf8")).toBe("intact");
    },
  );

  test("a folder or a broken link in the place of a table, and an entry that is no file: said, never a stack trace", async () => {
    const out = join(folder, "out");
    mkdirSync(join(out, "lot.csv"), { recursive: true });
    const file = join(folder, "cas.csv");
    writeFileSync(file, `${HEAD}\n${line("a")}\n`);
    expect(await run([file, "--sortie", out, "--remplacer"])).toBe(1);
    expect(err).toContain("un dossier porte ce nom");
    expect(await run(["/dev/null", "--sortie", join(folder, "autre")])).toBe(2);
    expect(err).toContain("ni un fichier ordinaire");
    const cases = join(folder, "cas");
    mkdirSync(cases);
    symlinkSync(join(folder, "nulle part"), join(cases, "a.json"));
    mkdirSync(join(cases, "b.json"));
    expect(await run([cases, "--sortie", join(folder, "autre")])).toBe(0);
  });
});
