import { readFileSync } from "node:fs";

import { RELEASE_FILES, parseRelease } from "../../../../src/core/release/parse.js";
import type { Release } from "../../../../src/core/release/types.js";
import { releaseData } from "../../../../src/core/answer/index.js";
import type { AnswerData } from "../../../../src/core/answer/index.js";
import type { Case } from "../../../../src/core/case/index.js";

const FOLDER = new URL("../../../fixtures/answer/", import.meta.url);

/** Texts of the fictional release, by file name. */
export function toyTexts(): Map<string, string> {
  return new Map(RELEASE_FILES.map((name) => [name, readFileSync(new URL(name, FOLDER), "utf8")]));
}

/** A release of fifty fictional communes, with some of its texts replaced. */
export function toyRelease(replaced: ReadonlyMap<string, string> = new Map()): Release {
  const texts = new Map([...toyTexts(), ...replaced]);
  return parseRelease(texts, readFileSync(new URL("manifest.json", FOLDER), "utf8"));
}

export function toyData(): AnswerData {
  return releaseData(toyRelease());
}

/** A doctor of Albi: 6,405 days, 1,240 patients, mean of the letter 2.46. Ratio 2.0997. */
export const ALBI: Case = {
  format: "ij-case/1",
  fictional: true,
  campaign: "2025-2026-vague-1",
  practice: { commune: "81004" },
  window: { start: "2025-09-01", end: "2026-02-28" },
  figures: {
    activePatients: { value: 1240, source: "lettre" },
    sickLeaveDays: { value: 6405, source: "lettre" },
  },
  letter: { comparatorRate: { value: 2.46, decimals: 2, source: "lettre" } },
};

/** The same without anything of the letter but the days. */
export const ALBI_WITHOUT_LETTER: Case = { ...ALBI, letter: {} };
