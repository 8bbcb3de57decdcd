import { describe, expect, it } from "vitest";
import {
  parseCommunes,
  regionsOf,
  unemploymentShare,
  withLastBand,
} from "../../../../src/core/release/parse-communes.js";
import { numbers, parseTable } from "../../../../src/core/release/text-table.js";
import { BOOK } from "./book.js";

describe("tables", () => {
  const table = parseTable("t.csv", 'code,n,text\n01,1.5,"a, b"\n02,,c\n');

  it("columns by name, numbers with their divisor, an empty cell is NaN", () => {
    expect(table.length).toBe(2);
    expect(table.column("text")).toEqual(["a, b", "c"]);
    expect([...numbers(table, "n")]).toEqual([1.5, NaN]);
    expect([...numbers(table, "n", 100)]).toEqual([0.015, NaN]);
    expect(parseTable("t.csv", "a,b\n1\n").column("b")).toEqual([""]);
    expect(parseTable("t.csv", "").length).toBe(0);
  });

  it("says which column is missing, which text is no number", () => {
    expect(() => table.column("x")).toThrow("t.csv : colonne « x » absente de l'en-tête");
    expect(() => numbers(table, "text")).toThrow(
      "colonne « text » : « a, b » n'est pas un nombre (exemple : 21650 ou 53.38)",
    );
  });

  it("a city, its arrondissements, a commune; régions by département; last band; unemployment", () => {
    expect(BOOK.communes.kind).toEqual([
      "commune",
      "commune",
      "commune",
      "city",
      "arrondissement",
      "arrondissement",
      "commune",
      "commune",
      "commune",
    ]);
    expect(regionsOf(["01", "31", "13"], BOOK.territories)).toEqual(["84", "", "93"]);
    const bands = withLastBand([Float64Array.of(0.2, 0.6), Float64Array.of(0.3, 0.5)]);
    expect([...(bands[2] ?? [])].map((share) => Math.round(share * 1e9) / 1e9)).toEqual([0.5, 0]);
    expect([...unemploymentShare(Float64Array.of(1, 1, NaN, 2), Float64Array.of(4, 0, 3, NaN))]).toEqual([
      0.25,
      NaN,
      NaN,
      NaN,
    ]);
  });

  it("communes and variables must list the same units, the first difference is said", () => {
    const identity = parseTable("communes.csv", "code\n01001\n01002\n");
    const other = (text: string) => () => parseCommunes(identity, parseTable("variables.csv", text), []);
    const start = "variables.csv : ses lignes ne sont pas celles de communes.csv ";
    expect(other("code\n01001\n01003\n")).toThrow(`${start}(ligne 3 : 01003 au lieu de 01002)`);
    expect(other("code\n01001\n")).toThrow(`${start}(ligne 3 : rien au lieu de 01002)`);
    expect(other("code\n01001\n01002\n01003\n")).toThrow(`${start}(ligne 4 : 01003 au lieu de rien)`);
  });
});
