import { describe, expect, it } from "vitest";
import {
  erratumSentence,
  formatDate,
  formatNumber,
  formatRatio,
  formatSigned,
  typographer,
} from "../../../../src/core/report/index.js";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
describe("numbers at their limits", () => {
  it("what is no number, what is infinite, too many decimals", () => {
    expect([NaN, Infinity, -Infinity].map((value) => formatNumber(value, 2))).toEqual([
      "non calculable",
      "∞",
      "\u2212∞",
    ]);
    expect([formatNumber(1.5, NaN), formatNumber(1.25, 1.9), formatNumber(1.25, -3)]).toEqual([
      "2",
      "1,3",
      "1",
    ]);
    expect(formatNumber(0.1, 50)).toBe(`0,${(0.1).toFixed(20).slice(2)}`);
    expect([formatNumber(1000), formatNumber(-1234567.8, 1)]).toEqual([
      "1\u202f000",
      "\u22121\u202f234\u202f567,8",
    ]);
    expect([formatSigned(0), formatSigned(1, 0)]).toEqual(["0,00", "+1"]);
  });

  it.each([
    [1.99999, 2, "1,99999"],
    [2.00001, 2, "2,00001"],
    [2, 2, "2,00"],
    [2.004, undefined, "2,00"],
    [1.9999999999, 2, "2,000000000"],
    [1.494, 1.5, "1,49"],
    [1.4996, 1.5, "1,4996"],
    // a threshold of three decimals: 1,24 would be above it
    [1.236, 1.238, "1,236"],
    [1.2345, 1.2345, "1,2345"],
    [2.000000001, 2, "2,000000001"],
  ])("ratio %f beside the threshold %s", (ratio, threshold, text) => {
    expect(formatRatio(ratio, threshold)).toBe(text);
  });

  it("every month, every day of the week", () => {
    const months = Array.from({ length: 12 }, (_, m) =>
      plain(formatDate(`2026-${String(m + 1).padStart(2, "0")}-15`)),
    );
    const intl = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" });
    expect(months).toEqual(
      Array.from({ length: 12 }, (_, m) => intl.format(new Date(Date.UTC(2026, m, 15)))),
    );
    const weekday = new Intl.DateTimeFormat("fr-FR", { weekday: "long", timeZone: "UTC" });
    for (let day = 2; day < 9; day++)
      expect(formatDate(`2026-11-0${String(day)}`, { weekday: true }).split(" ")[0]).toBe(
        weekday.format(new Date(Date.UTC(2026, 10, day))),
      );
    expect(formatDate("2026-11-02", { weekday: false })).toBe("2\u00a0novembre 2026");
  });

  it("spaces of French, several marks, a mark before a guillemet", () => {
    expect(typographer("quoi ?!")).toBe("quoi\u202f?!");
    expect(typographer("« Quoi ?»")).toBe("«\u00a0Quoi\u202f?\u00a0»");
    expect(typographer("(non ;)")).toBe("(non\u202f;)");
    expect(typographer("12  % et 3  €")).toBe("12\u00a0% et 3\u00a0€");
    expect(typographer("un  : deux")).toBe("un\u00a0: deux");
    expect(typographer("L. 1, R. 2, D. 3, X. 4, art. 5")).toBe(
      "L.\u00a01, R.\u00a02, D.\u00a03, X. 4, art.\u00a05",
    );
    expect(typographer("«  mot  »")).toBe("«\u00a0mot\u00a0»");
    expect(typographer("n°  4")).toBe("n°\u00a04");
    expect(typographer("L. autre")).toBe("L. autre");
    expect(typographer("suite  :")).toBe("suite\u00a0:");
  });

  it("an erratum in one paragraph", () => {
    expect(plain(erratumSentence({ date: "2026-12-01", what: "une valeur.", effect: "aucun." }))).toBe(
      "Correction publiée le 1er décembre 2026 : une valeur. Effet : aucun.",
    );
  });
});
