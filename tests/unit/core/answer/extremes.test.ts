import { describe, expect, test } from "vitest";

import { answerCase, flipOf } from "../../../../src/core/answer/index.js";
import { BOUNDS, parseCase } from "../../../../src/core/case/index.js";
import type { Case } from "../../../../src/core/case/index.js";
import { ALBI, toyData } from "./toy.js";

const data = toyData();
const COUNTS = {
  activePatients: BOUNDS.patients,
  sickLeaveDays: BOUNDS.days,
  sickLeaves: BOUNDS.leaves,
  patientsWithLeave: 1,
  sickLeaveDaysWorkAccident: 1,
  sickLeaveDaysLong: 1,
  consultations: BOUNDS.acts,
} as const;
const MEASURES = [
  ["figures", "aldPercent", 0, BOUNDS.least, 100],
  ["letter", "doctorRate", 0, BOUNDS.least, BOUNDS.rate],
  ["letter", "comparatorRate", 0, BOUNDS.least, BOUNDS.rate],
  ["letter", "ratio", BOUNDS.least, BOUNDS.ratio],
  ["letter", "threshold", BOUNDS.least, BOUNDS.ratio],
] as const;
const FIELDS = [
  ...Object.entries(COUNTS).map(([name, most]) => ["figures", name, 0, 1, most] as const),
  ...MEASURES,
].flatMap(([room, name, ...values]) => values.map((value) => [room, name, value] as const));

/** Path of the first number of an answer that is none. */
function notANumber(value: unknown, path = ""): string | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? undefined : `${path} = ${String(value)}`;
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const found = notANumber(item, `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

describe("the ends of what a case may hold are answered: a number, or an absence, never an error", () => {
  test.each(FIELDS)("%s.%s = %d, beside the others and alone", (room, name, value) => {
    for (const base of [ALBI, { format: "ij-case/1" } as const satisfies Case]) {
      const typed: Case = { ...base };
      const parsed = parseCase({ ...typed, [room]: { ...typed[room], [name]: { value, source: "lettre" } } });
      if (!parsed.ok) continue;
      const answer = answerCase(parsed.value, data);
      expect(notANumber(answer)).toBeUndefined();
      expect(notANumber(flipOf(parsed.value, answer))).toBeUndefined();
    }
  });
});
