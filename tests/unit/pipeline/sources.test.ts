import { describe, expect, test } from "vitest";
import { cell, readTable } from "../../../src/pipeline/sources/table.js";
import { readByKey } from "../../../src/pipeline/sources/read-sources.js";
import { readValue, within } from "../../../src/pipeline/sources/value.js";

describe("a published cell", () => {
  test.each([
    ["s", "secret-statistique"],
    ["ns", "secret-statistique"],
    ["nd", "non-disponible"],
    ["", "non-disponible"],
    ["N/A - secret statistique", "secret-statistique"],
    ["N/A - non disponible", "non-disponible"],
  ])("« %s » is an absence: %s", (text, reason) => {
    expect(readValue(text)).toEqual({ reason });
  });

  test.each([
    ["21650", 21650],
    ["0", 0],
    ["-14,8", -14.8],
    ["53.38", 53.38],
  ])("« %s » is the number %d", (text, value) => {
    expect(readValue(text)).toEqual({ value });
  });

  test.each(["abc", "1 234", "12;3", "0x10", "1.2.3"])("« %s » is refused, never a zero", (text) => {
    expect(() => readValue(text)).toThrow(/illisible/);
  });

  test("an impossible value is an absence; the limits themselves are possible", () => {
    expect(within({ value: 107.5 }, 0, 60)).toEqual({ reason: "valeur-source-impossible" });
    expect(within({ value: 60 }, 0, 60)).toEqual({ value: 60 });
    expect(within({ reason: "secret-statistique" }, 0, 60)).toEqual({ reason: "secret-statistique" });
  });
});

describe("a table", () => {
  const text = "\ufeffTitre;\nCode;Valeur\n01004;7\n2A004;8\n";
  test("keeps codes as text, skips titles and the byte order mark", () => {
    const rows = readTable("essai", text, ["Code", "Valeur"], { delimiter: ";", titleLines: 1 });
    expect(rows.map((row) => cell(row, "Code"))).toEqual(["01004", "2A004"]);
  });

  test("names the columns that it lacks and those that it has", () => {
    expect(() => readTable("essai", text, ["Code", "MED21"], { delimiter: ";", titleLines: 1 })).toThrow(
      /essai, en-tête : colonnes absentes \(MED21\).*Code, Valeur/,
    );
  });

  test("a key met twice is refused, with its line", () => {
    const raw = new Map([["bpe2018", "com,d201_medecin_generaliste\n81004,3\n81004,4\n"]]);
    expect(() => readByKey(raw, "bpe2018", "com")).toThrow(/ligne 3.*81004.*deux fois/);
  });
});
