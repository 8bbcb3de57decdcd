import { describe, expect, test } from "vitest";
import { csvForExcel, csvRaw } from "../../../src/site/components/csv.js";
import { parseFrenchDate, shortDate } from "../../../src/site/components/french-date.js";
import { ratioDomain } from "../../../src/site/components/ratio-scale.js";

describe("date typed by a French reader", () => {
  test.each([
    ["9/11/2026", "2026-11-09"],
    ["09.11.26", "2026-11-09"],
    ["9-11-2026", "2026-11-09"],
    ["9 nov. 2026", "2026-11-09"],
    ["9 novembre 2026", "2026-11-09"],
    ["1er septembre 2025", "2025-09-01"],
    ["28 février 2026", "2026-02-28"],
    ["2026-02-28", "2026-02-28"],
    ["29/2/2024", "2024-02-29"],
  ])("%s is %s", (typed, iso) => {
    expect(parseFrenchDate(typed)).toBe(iso);
  });
  test.each([
    "30/2/2026",
    "31/4/2026",
    "13/13/2026",
    "hier",
    "9/11",
    "ju 2026",
    "9 ju 2026",
    "9 ja 2026",
    "",
    "9/11/1850",
  ])("« %s » is refused", (typed) => {
    expect(parseFrenchDate(typed)).toBeUndefined();
  });
  test("written back in the short form", () => {
    expect(shortDate("2026-02-08")).toBe("8/2/2026");
  });
});

describe("CSV", () => {
  const rows = [
    ["à « cinq »", 1.5, null],
    ['dit "oui"; non', -2, "=1+1"],
  ] as const;
  test("for a French Excel: mark, semicolon, comma, CRLF, no formula", () => {
    expect(csvForExcel(["nom", "valeur", "note"], rows)).toBe(
      '\ufeffnom;valeur;note\r\nà « cinq »;1,5;\r\n"dit ""oui""; non";-2;\'=1+1\r\n',
    );
  });
  test.each(["=1", "+1", "-1", "@x", "\tx"])("%j typed as a text is no formula in Excel", (text) => {
    expect(csvForExcel(["x"], [[text]])).toBe(`\ufeffx\r\n'${text}\r\n`);
  });
  test("raw: comma, point, LF", () => {
    expect(csvRaw(["nom", "valeur", "note"], rows)).toBe(
      'nom,valeur,note\nà « cinq »,1.5,\n"dit ""oui""; non",-2,=1+1\n',
    );
  });
});

describe("ends of the ratio scale", () => {
  test("0,5 to 4, stretched to the next round ratio and never cut", () => {
    expect(ratioDomain([1, 2, 2.1])).toEqual([0.5, 4]);
    expect(ratioDomain([0.5, 3.5])).toEqual([0.5, 4]);
    expect(ratioDomain([1, 4])).toEqual([0.5, 4]);
    expect(ratioDomain([1, 2, 5.2])).toEqual([0.5, 6]);
    expect(ratioDomain([0.31, 2])).toEqual([0.2, 4]);
    expect(ratioDomain([0.05, 80])).toEqual([0.05, 80]);
  });
});
