import { describe, expect, it } from "vitest";

import { answerCase, runMultiverse, defaultGrid } from "../../../../src/core/answer/index.js";
import { ABSENCE_REASONS } from "../../../../src/core/domain/index.js";
import {
  absenceSentences,
  breakEvenSentence,
  countsSentence,
  headline,
  intervalSentence,
  probability,
  readingSentence,
  verdictReasons,
  warningSentence,
} from "../../../../src/core/report/index.js";
import { ALBI, toyData } from "../answer/toy.js";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const FORBIDDEN =
  /innocent|coupable|biais prouvé|s’est trompée|excès de prescription|probabilité que vous|délit statistique|prouve|fraude|nul faute/i;

describe("headline", () => {
  const answer = answerCase(ALBI);

  it("carries the result and the denominator", () => {
    expect(plain(headline(answer, { flagged: 83, total: 288 }))).toBe(
      "Signalé, à 2,10 fois l’attendu. Sur 288 façons de comparer, 205 ne signalent pas.",
    );
    const quiet = answerCase({
      ...ALBI,
      figures: { ...ALBI.figures, sickLeaveDays: { value: 4942, source: "lettre" } },
    });
    expect(plain(headline(quiet, { flagged: 31, total: 288 }))).toBe(
      "Non signalé, à 1,62 fois l’attendu. Sur 288 façons de comparer, 31 signalent.",
    );
  });

  it("says unanimity in the same words on both sides", () => {
    expect(plain(headline(answer, { flagged: 288, total: 288 }))).toContain(
      "Les 288 façons énoncées ou officielles de comparer signalent.",
    );
    expect(plain(headline(answer, { flagged: 0, total: 288 }))).toContain(
      "Aucune des 288 façons énoncées ou officielles de comparer ne signale.",
    );
  });

  it("never prints a ratio on the wrong side of its threshold", () => {
    const close = answerCase({
      ...ALBI,
      letter: { comparatorRate: { value: 2.5842, decimals: 6, source: "lettre" } },
    });
    expect(plain(headline(close))).toMatch(/^Non signalé, à 1,99\d* fois/);
  });
});

describe("counts beside the headline", () => {
  const counts = (flagged: number, total: number, k: number, all: number, supposed = 0): string =>
    plain(
      countsSentence({
        headline: { flagged, total },
        all: { flagged: k, total: all },
        restOnSupposedNeed: supposed,
      }),
    );

  it("gives the exploratory count when a single stated way can be computed, in the same words on both sides", () => {
    expect(counts(1, 1, 130, 288)).toBe(
      "Une seule façon énoncée ou officielle est calculable : elle signale. Avec les façons exploratoires, 130 sur 288 signalent.",
    );
    expect(counts(0, 1, 130, 288, 280)).toBe(
      "Une seule façon énoncée ou officielle est calculable : elle ne signale pas. Avec les façons exploratoires, 130 sur 288 signalent ; 280 reposent sur un besoin supposé.",
    );
  });

  it("writes none, one and no exploratory way", () => {
    expect(counts(0, 3, 0, 288)).toBe(
      "Parmi les façons énoncées ou officielles, aucune sur 3 ne signale. Avec les façons exploratoires, aucune sur 288 ne signale.",
    );
    expect(counts(1, 3, 1, 3)).toBe(
      "Parmi les façons énoncées ou officielles, 1 sur 3 signale. Aucune façon exploratoire n’est calculable.",
    );
    expect(counts(0, 0, 2, 9)).toBe(
      "Aucune façon énoncée ou officielle n’est calculable. Avec les façons exploratoires, 2 sur 9 signalent.",
    );
  });
});

describe("sentences", () => {
  it("exist for every reason of absence, warning and reading, without a forbidden word", () => {
    expect(Object.keys(absenceSentences).sort()).toEqual([...ABSENCE_REASONS].sort());
    const data = toyData();
    const answer = answerCase(
      {
        ...ALBI,
        practice: { ...ALBI.practice, structure: "centre-de-sante", since: "2025-06-01" },
        figures: {
          activePatients: { value: 60, source: "riap", schemes: "tous-regimes" },
          sickLeaveDays: { value: 400, source: "lettre" },
        },
        letter: {
          ...ALBI.letter,
          doctorRate: { value: 5, decimals: 1, source: "lettre" },
          groupSize: { value: 12, source: "lettre" },
        },
        window: { start: "2025-01-01", end: "2025-06-30" },
      },
      data,
    );
    const codes = answer.warnings.map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining([
        "riap-et-lettre",
        "regimes-differents",
        "periodes-differentes",
        "petite-liste",
        "centre-de-sante",
        "installation-recente",
        "comparateur-petit",
        "lettre-incoherente",
      ]),
    );
    const texts = [
      ...Object.values(absenceSentences),
      ...answer.warnings.map(warningSentence),
      ...answer.readings.map(readingSentence),
      ...verdictReasons(answer.verdict),
      breakEvenSentence(answer.breakEven),
      intervalSentence(answer) ?? "",
    ];
    for (const text of texts) {
      expect(text).not.toMatch(FORBIDDEN);
      expect(text).not.toContain("NaN");
    }
  });

  it("has six readings, ranges for those that rest on τ²", () => {
    const { readings } = answerCase(ALBI);
    expect(readings).toHaveLength(6);
    expect(readings.slice(3).every(({ value }) => value.low < value.high || value.high === 1)).toBe(true);
  });

  it("rounds the break-even so that the sentence stays true", () => {
    expect(plain(breakEvenSentence(answerCase(ALBI).breakEven))).toContain("supérieure d’au moins 5,0 %");
  });

  it("writes probabilities without powers of ten", () => {
    expect(probability(0.35)).toBe("0,35");
    expect(probability(0.000015)).toBe("0,000015");
    expect(plain(probability(1e-9))).toBe("moins de 0,000001");
  });

  it("counts stated ways in the headline of a run", () => {
    const { headline: count } = runMultiverse(ALBI, toyData(), defaultGrid);
    expect(headline(answerCase(ALBI), count)).not.toContain("NaN");
  });
});
