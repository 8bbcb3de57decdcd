import { describe, expect, test } from "vitest";
import { resolutionAbsence, resolutionSentence, resolveCommune } from "../../../../src/core/release/index.js";
import { loadRelease } from "../../../../src/pipeline/load-release.js";

const release = loadRelease();
const kindOf = (text: string): string => {
  const found = resolveCommune(release, text);
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
    ["99999", "unknown"],
    ["1004", "leading-zero"],
    ["2a004", "lower-case"],
    ["81 004", "spaces"],
    ["Albi", "name"],
    ["81000", "postal"],
    ["", "other"],
    ["8100", "leading-zero"],
    ["810045", "other"],
  ])("« %s » is %s", (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });

  test("every cause has its own sentence", () => {
    const texts = ["93059", "75056", "99999", "1004", "2a004", "81 004", "Albi", "81000", "?"];
    const sentences = texts.map((text) => resolutionSentence(text, resolveCommune(release, text)) ?? "");
    const shapes = sentences.map((sentence, i) => sentence.replaceAll(texts[i] ?? "", ""));
    expect(new Set(shapes).size).toBe(texts.length);
    expect(sentences.every((sentence) => sentence.length > 20)).toBe(true);
  });

  test("a suggestion is a code that exists", () => {
    for (const text of ["1004", "2a004", "81 004"]) {
      const found = resolveCommune(release, text);
      const suggestion = found.kind === "malformed" ? (found.suggestion ?? "") : "";
      expect(release.rowOf.has(suggestion), text).toBe(true);
    }
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
