import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatDate,
  formatNumber,
  formatPercent,
  formatRatio,
  formatSigned,
  plural,
  typographer,
} from "../../../../src/core/report/format.fr.js";

const NB = "\u00a0";
const NNB = "\u202f";

// Vectors of the other-systems note §3.3 and of the design language §4.3.
describe("French numbers", () => {
  it("thousands U+202F, decimal comma, U+2212", () => {
    expect(formatNumber(1234.5, 1)).toBe(`1${NNB}234,5`);
    expect(formatNumber(1234567)).toBe(`1${NNB}234${NNB}567`);
    expect(formatNumber(999)).toBe("999");
    expect(formatNumber(-0.18, 2)).toBe("\u22120,18");
    expect(formatNumber(-0.001, 2)).toBe("0,00");
    expect(formatSigned(0.26)).toBe("+0,26");
    expect(formatSigned(-0.18)).toBe("\u22120,18");
  });
  it("has the separators of Intl, minus sign apart", () => {
    const intl = new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    for (const value of [0, 3.14, 1234.56, 98765432.1])
      expect(formatNumber(value, 2)).toBe(intl.format(value));
  });
  it("U+00A0 before the per cent sign", () => {
    expect(formatPercent(0.123, 1)).toBe(`12,3${NB}%`);
  });
  it("a ratio never hides the side of the threshold", () => {
    expect(formatRatio(2.1, 2)).toBe("2,10");
    expect(formatRatio(1.997, 2)).toBe("1,997");
    expect(formatRatio(2, 2)).toBe("2,00");
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 9, noNaN: true }), (ratio) => {
        const shown = Number(formatRatio(ratio, 2).replace(",", "."));
        if (Math.abs(ratio - 2) > 1e-8) expect(shown >= 2).toBe(ratio >= 2);
      }),
    );
  });
});

describe("dates and plurals", () => {
  it("« 1er », month in full, weekday on request", () => {
    expect(formatDate("2026-11-01")).toBe(`1er${NB}novembre 2026`);
    expect(formatDate("2026-11-22")).toBe(`22${NB}novembre 2026`);
    expect(formatDate("2026-12-08", { weekday: true })).toBe(`mardi 8${NB}décembre 2026`);
    expect(formatDate("2028-02-29", { weekday: true })).toBe(`mardi 29${NB}février 2028`);
  });
  it("plural starts at 2", () => {
    expect([0, 1, 1.5, -1.5].map((n) => plural(n, "arrêt"))).toEqual(["arrêt", "arrêt", "arrêt", "arrêt"]);
    expect([2, -2, 1_000_000].map((n) => plural(n, "arrêt"))).toEqual(["arrêts", "arrêts", "arrêts"]);
    expect(plural(3, "journal", "journaux")).toBe("journaux");
  });
});

describe("typographer", () => {
  it.each([
    ["Vraiment ?", `Vraiment${NNB}?`],
    ["Vraiment?", `Vraiment${NNB}?`],
    ["oui ; non", `oui${NNB}; non`],
    ["Attention !", `Attention${NNB}!`],
    ["un : deux", `un${NB}: deux`],
    ["« mot »", `«${NB}mot${NB}»`],
    ["«mot»", `«${NB}mot${NB}»`],
    ["n° 12", `n°${NB}12`],
    ["12 %", `12${NB}%`],
    ["12 €", `12${NB}€`],
    ["L. 311-3-1", `L.${NB}311-3-1`],
    ["R. 148-1 et D. 312-1-4", `R.${NB}148-1 et D.${NB}312-1-4`],
    ["art. 47", `art.${NB}47`],
    ["l'écart", "l’écart"],
    ["etc...", "etc…"],
  ])("%s", (raw, expected) => {
    expect(typographer(raw)).toBe(expected);
  });
  it("leaves times, addresses and ratios alone", () => {
    for (const text of ["https://exemple.fr/a?b=1;c=2", "10:02", "R2 = 0,93", "a/b"])
      expect(typographer(text)).toBe(text);
  });
  it("reads 200,000 spaces once: a pattern that began again at each of them would take minutes", () => {
    const wide = `a${" ".repeat(200_000)}`;
    expect(typographer(`${wide}b`)).toBe(`${wide}b`);
  }, 20_000);
  it("does nothing the second time", () => {
    const word = fc.constantFrom(
      ..."mot|l'arrêt|fin ?|quoi?!|non ;|ainsi :|« cité »|12 %|3 €|n° 4|L. 311-1|art. 47|etc...|10:02|1 234".split(
        "|",
      ),
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const once = typographer(words.join(" "));
        expect(typographer(once)).toBe(once);
      }),
    );
  });
});
