import { describe, expect, it } from "vitest";
import fc from "fast-check";

import { defaultGrid, runHeadline, runMultiverse } from "../../../../src/core/answer/index.js";
import type { Case } from "../../../../src/core/case/index.js";
import { ALBI, ALBI_WITHOUT_LETTER, toyData } from "./toy.js";

const data = toyData();

function expectSame(aCase: Case): void {
  const whole = runMultiverse(aCase, data, defaultGrid);
  const { fund, headline } = runHeadline(aCase, data, defaultGrid);
  expect(headline).toEqual(whole.headline);
  expect(fund?.ratio).toBe(whole.fund?.ratio);
  expect(fund?.flagged).toBe(whole.fund?.flagged);
}

const typed = (value: number | undefined) =>
  value === undefined ? {} : { value: { value, source: "logiciel" as const } };

describe("runHeadline", () => {
  it("is the headline of the whole run, for lists, letters and communes of all sorts", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9000 }),
        fc.integer({ min: 1, max: 2000 }),
        fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }),
        fc.constantFrom("81004", "81060", "31555", "99999", undefined),
        fc.constantFrom("2023-tarn", "2025-2026-vague-1", undefined),
        fc.boolean(),
        (days, patients, leaves, commune, campaign, strata) => {
          const { value } = typed(leaves);
          expectSame({
            ...ALBI,
            ...(campaign === undefined ? {} : { campaign }),
            practice: commune === undefined ? {} : { commune },
            figures: {
              activePatients: { value: patients, source: "lettre" },
              sickLeaveDays: { value: days, source: "lettre" },
              ...(value === undefined ? {} : { sickLeaves: value, patientsWithLeave: value }),
            },
            ...(strata
              ? {
                  patients: {
                    strata: [
                      { age: "30-39", sex: "F", ald: 0, count: 3 },
                      { age: "60-69", sex: "M", ald: 1, count: 2 },
                    ],
                  },
                }
              : {}),
          });
        },
      ),
      { numRuns: 12 },
    );
  });

  it("gives the fund's result and an empty count without the mean of the letter", () => {
    expectSame(ALBI_WITHOUT_LETTER);
    expect(runHeadline(ALBI_WITHOUT_LETTER, data, defaultGrid).headline.total).toBe(0);
  });
});
