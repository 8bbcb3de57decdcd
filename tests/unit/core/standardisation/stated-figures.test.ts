import { describe, expect, test } from "vitest";

import {
  directStandardisation,
  indirectStandardisation,
  mixtureExpected,
  statedFigures,
} from "../../../../src/core/standardisation/index.js";

const missing = (message: RegExp): unknown =>
  expect.objectContaining({ code: "E_MISSING_RATE", message: expect.stringMatching(message) });

describe("figures of a letter, at the threshold", () => {
  const printed = (value: number): { value: number; decimals: number } => ({ value, decimals: 0 });
  const read = (doctor: number, comparator: number, stated?: number): ReturnType<typeof statedFigures> =>
    statedFigures({
      doctorRate: printed(doctor),
      comparatorRate: printed(comparator),
      statedRatio: stated === undefined ? undefined : printed(stated),
    });
  test("lowest ratio 9/4.5 = 2: above; highest 7/3.5 = 2: undetermined; highest under 2: below", () => {
    expect(
      [read(9.5, 4), read(6.5, 4), read(5, 4)].map(({ verdict, warnings }) => [verdict, warnings]),
    ).toEqual([
      ["above", []],
      ["undetermined", [{ code: "W_ROUNDED" }]],
      ["below", []],
    ]);
  });
  test("a comparator that may be 0 leaves the ratio without upper end", () => {
    expect(read(3, 0.4).ratioInterval[1]).toBe(Infinity);
    expect(read(3, 0.5).ratioInterval[1]).toBe(Infinity);
  });
  test("a printed ratio agrees when one of the possible ratios rounds to it, ends included", () => {
    // 9.5 / 4: from 2 to 10/3.5; 6.5 / 4: from 6/4.5 to 2.
    expect(
      [read(9.5, 4, 1.5), read(9.5, 4, 1.4), read(6.5, 4, 2.5), read(6.5, 4, 2.6)].map(
        ({ statedConsistent }) => statedConsistent,
      ),
    ).toEqual([true, false, true, false]);
    expect(read(9.5, 4)).not.toHaveProperty("statedConsistent");
  });
});

describe("a rate that is not known", () => {
  test("is named by its stratum, an empty stratum before it or not", () => {
    const list = { patients: [0, 3], referenceRates: [null, null], observed: 1 };
    expect(() => indirectStandardisation(list)).toThrow(missing(/^referenceRates\[1\]: /));
  });
  test.each([null, undefined])("%s is missing, not a fault of another sort", (rate) => {
    const unknown = rate as unknown as null;
    expect(() =>
      directStandardisation({
        observed: [4, 1],
        patients: [2, 1],
        standard: [7, 1],
        standardRates: [1, unknown],
      }),
    ).toThrow(missing(/^standardRates\[1\]: /));
    expect(() =>
      mixtureExpected({
        classShares: [1],
        patients: [2],
        ratesByClass: [[unknown]],
        observed: 1,
        practiceClass: 1,
      }),
    ).toThrow(missing(/^ratesByClass\[0\]\[0\]: /));
  });
});
