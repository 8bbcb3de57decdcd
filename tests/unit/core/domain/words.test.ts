import { describe, expect, test } from "vitest";

import {
  ABSENCE_REASONS,
  AGE_BANDS,
  ALD,
  METHOD_ERROR_CODES,
  MethodError,
  OUTCOMES,
  READINGS,
  SEXES,
  SOURCE_LEVELS,
  STANDINGS,
  STANDING_LABEL,
  STATUSES,
  STATUS_CLASS,
  STATUS_OF_LEVEL,
  STRATA,
  WARNING_CODES,
  computedStatus,
  stratumIndex,
  unreachable,
  weakest,
} from "../../../../src/core/domain/index.js";
import { absenceSentences } from "../../../../src/core/report/absence.fr.js";

describe("the five words of a value, strongest first", () => {
  test("these five, and only these", () => {
    expect(STATUSES).toEqual(["documenté", "rapporté", "calculé", "supposé", "inconnu"]);
  });

  test.each(STATUSES.flatMap((a, i) => STATUSES.map((b, j) => [a, b, i > j ? a : b] as const)))(
    "%s with %s: %s",
    (a, b, weaker) => {
      expect(weakest([a, b])).toBe(weaker);
      expect(weakest([a])).toBe(a);
      const computed = ["documenté", "rapporté"].includes(weaker) ? "calculé" : weaker;
      expect(computedStatus([a, b])).toBe(computed);
    },
  );

  test("the class of its mark is its first three letters", () => {
    for (const status of STATUSES) expect(STATUS_CLASS[status]).toBe(status.slice(0, 3));
  });

  test("nothing known is « inconnu »; a computation without input is « calculé »", () => {
    expect(weakest([])).toBe("inconnu");
    expect(computedStatus([])).toBe("calculé");
  });
});

describe("the other scales", () => {
  test("of an option, of a rule, of a text of law", () => {
    expect(STANDINGS.map((standing) => [standing, STANDING_LABEL[standing]])).toEqual([
      ["énoncé", "énoncé par la caisse"],
      ["officiel", "officiel"],
      ["exploratoire", "exploratoire"],
    ]);
    expect(OUTCOMES).toEqual(["documenté", "déduit", "contradictoire", "indéterminé"]);
    expect(READINGS).toEqual(["texte lu", "extrait lu", "à vérifier"]);
  });

  test.each([
    ["texte lu", "documenté"],
    ["document lu", "documenté"],
    ["presse", "rapporté"],
    ["extrait lu", "rapporté"],
    ["calcul", "calculé"],
    ["lecture", "supposé"],
    ["à vérifier", "inconnu"],
    ["recherche", "inconnu"],
  ] as const)("a source of level « %s » makes a value %s", (level, status) => {
    expect(STATUS_OF_LEVEL[level]).toBe(status);
    expect(SOURCE_LEVELS).toContain(level);
  });

  test("each level has a status", () => {
    expect(Object.keys(STATUS_OF_LEVEL)).toEqual([...SOURCE_LEVELS]);
  });
});

describe("codes", () => {
  test.each([
    ["errors", METHOD_ERROR_CODES, /^E_[A-Z]+(?:_[A-Z]+)*$/],
    ["warnings", WARNING_CODES, /^W_[A-Z]+(?:_[A-Z]+)*$/],
    ["absences", ABSENCE_REASONS, /^[a-z]+(?:-[a-z]+)*$/],
  ] as const)("%s: in one form, each once", (_, codes, form) => {
    for (const code of codes) expect(code).toMatch(form);
    expect(new Set<string>(codes).size).toBe(codes.length);
  });

  test("every reason of absence has a sentence, and no sentence is left without a reason", () => {
    expect(Object.keys(absenceSentences).sort()).toEqual([...ABSENCE_REASONS].sort());
  });

  test("a refusal carries its code, its entry and its detail", () => {
    const refusal = new MethodError("E_GRID_TOO_LARGE", "too many", "axes", { total: 9 });
    expect(refusal).toMatchObject({
      name: "MethodError",
      message: "too many",
      code: "E_GRID_TOO_LARGE",
      path: "axes",
      detail: { total: 9 },
    });
    expect(() => unreachable("mot" as never)).toThrow("unexpected value: mot");
  });
});

describe("strata", () => {
  test("28: age slowest, then men and women, then without and with ALD", () => {
    expect(AGE_BANDS).toEqual(["0-19", "20-29", "30-39", "40-49", "50-59", "60-69", "70+"]);
    expect([SEXES, ALD]).toEqual([
      ["M", "F"],
      [0, 1],
    ]);
    expect(STRATA).toHaveLength(28);
    expect(STRATA.slice(0, 5).map(({ age, sex, ald }) => `${age} ${sex} ${String(ald)}`)).toEqual([
      "0-19 M 0",
      "0-19 M 1",
      "0-19 F 0",
      "0-19 F 1",
      "20-29 M 0",
    ]);
  });

  test("the position of a stratum is where it stands in the list", () => {
    expect(STRATA.map(({ age, sex, ald }) => stratumIndex(age, sex, ald))).toEqual([...STRATA.keys()]);
  });
});
