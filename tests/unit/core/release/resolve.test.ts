import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resolutionAbsence, resolutionSentence, resolveCommune } from "../../../../src/core/release/index.js";
import { loadRelease } from "../../../../src/pipeline/load-release.js";

const release = loadRelease();
const kindOf = (text: string): string => {
  const found = resolveCommune(release, text);
  if (found.kind === "unknown") return found.cause;
  return found.kind === "malformed" ? found.fault : found.kind;
};

describe("what a typed code designates", () => {
  test.each([
    ["81004", "known"],
    ["01004", "known"],
    ["2A004", "known"],
    ["97411", "known"],
    ["97608", "known"],
    ["75113", "known"],
    ["93059", "merged"],
    ["12076", "merged"],
    ["75056", "city"],
    ["13001", "known"],
    ["75001", "postal"],
    ["75013", "postal"],
    ["20000", "postal"],
    ["20004", "merged"],
    ["14170", "merged"],
    ["97501", "collectivity"],
    ["97701", "collectivity"],
    ["97150", "collectivity"],
    ["98735", "collectivity"],
    ["98818", "collectivity"],
    ["99999", "abroad"],
    ["96001", "department"],
    ["81999", "commune"],
    ["81", "department"],
    ["2A", "department"],
    ["974", "department"],
    ["810040701", "iris"],
    ["1004", "leading-zero"],
    ["2a004", "lower-case"],
    ["81 004", "spaces"],
    ["Albi", "name"],
    ["81000", "postal"],
    ["Paris 13e", "name"],
    ["", "empty"],
    [" ", "empty"],
    ["8100", "leading-zero"],
    ["9999", "four-characters"],
    ["1 004", "leading-zero"],
    ["810045", "other"],
    ["\uff18\uff11\uff10\uff10\uff14", "characters"],
    ["\uff12\uff41\uff10\uff10\uff14", "characters"],
    ["81\u200b004", "characters"],
    ["\u0668\u0661\u0660\u0660\u0664", "other"],
  ])("« %s » is %s", (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });

  test("every cause has its own sentence", () => {
    const texts = [
      ["93059", "75056", "13001", "99999", "96001", "81999", "97501", "1004", "9999", "2a004"],
      ["81 004", "Albi", "Nulle-Part", "81000", "75013", "810040701", "81", "81\u200b004", "", "?"],
    ].flat();
    const sentences = texts.map((text) => resolutionSentence(text, resolveCommune(release, text)) ?? "");
    const shapes = sentences.map((sentence, i) => sentence.replaceAll(texts[i] ?? "", ""));
    expect(new Set(shapes).size).toBe(texts.length);
    expect(sentences.every((sentence) => sentence.length > 20)).toBe(true);
  });

  test("a suggestion is a code that exists", () => {
    for (const text of ["1004", "2a004", "81 004", "\uff18\uff11\uff10\uff10\uff14"]) {
      const found = resolveCommune(release, text);
      const suggestion = found.kind === "malformed" ? (found.suggestion?.code ?? "") : "";
      expect(release.rowOf.has(suggestion), text).toBe(true);
    }
  });

  const said = (text: string): string => resolutionSentence(text, resolveCommune(release, text)) ?? "";

  test("a postal code gives the codes of its communes, the largest first", () => {
    expect(said("81000")).toContain("81004 (Albi, Tarn)");
    expect(said("13001")).toMatch(
      /Aix-en-Provence.*aussi un code postal : Marseille 1er Arrondissement \(13201\)/,
    );
    // Le Bourget had 75013 before 1968; a doctor who types it works in the thirteenth arrondissement of Paris.
    expect(said("75013")).toMatch(
      /75113 \(Paris 13e Arrondissement, Paris\).*remplacé par 93013 \(Le Bourget\)/,
    );
    expect(resolutionAbsence("81000", resolveCommune(release, "81000"))).toEqual({
      kind: "absent",
      reason: "code-postal",
      detail: "Albi (81004)",
    });
  });

  test("a name gives its codes, homonyms apart; accents, hyphens and capitals do not matter", () => {
    expect(said("albi")).toContain("Code Insee : 81004 (Albi, Tarn).");
    expect(said("L'HAY LES ROSES")).toContain("94038 (L'Haÿ-les-Roses, Val-de-Marne)");
    expect(said("St Étienne")).toContain("42218 (Saint-Étienne, Loire)");
    expect(said("Paris 13e")).toContain("75113");
    const homonyms = said("Saint-Aubin");
    expect(homonyms.match(/Saint-Aubin, /g)).toHaveLength(6);
    expect(homonyms).toContain("et 4 autres");
    expect(said("Nulle-Part")).toContain("n'est le nom d'aucune commune");
  });

  test("whatever is typed has one answer, and no place is made up", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 12 }), fc.stringMatching(/^\d{4,5}$/)), (text) => {
        const found = resolveCommune(release, text);
        if ("row" in found) expect(release.communes.code[found.row]).toBe(found.code);
        else expect(resolutionSentence(text, found)).not.toMatch(/undefined|NaN|\(\)/);
      }),
      { numRuns: 100, seed: 81 },
    );
  });

  test("a merged commune tells its new name and code, as an absence too", () => {
    const found = resolveCommune(release, "93059");
    expect(resolutionSentence("93059", found)).toContain("Pierrefitte-sur-Seine");
    expect(resolutionSentence("93059", found)).toContain("Saint-Denis");
    expect(resolutionAbsence("93059", found)).toEqual({
      kind: "absent",
      reason: "commune-fusionnee",
      detail: "93066",
    });
  });

  test("a city names its arrondissements", () => {
    const found = resolveCommune(release, "13055");
    expect(found.kind === "city" && found.arrondissements).toHaveLength(16);
  });

  test("a known code is neither a sentence nor an absence", () => {
    const found = resolveCommune(release, "81004");
    expect(resolutionSentence("81004", found)).toBeUndefined();
    expect(resolutionAbsence("81004", found)).toBeUndefined();
  });
});
