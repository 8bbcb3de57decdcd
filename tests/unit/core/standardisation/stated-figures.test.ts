import { describe, expect, test } from "vitest";

import {
  directStandardisation,
  indirectStandardisation,
  iterativeProportionalFitting,
  marginBounds,
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

describe("null, as JSON writes an absence, is an absence", () => {
  const absent = null as unknown as undefined;
  test("in every optional entry", () => {
    const list = { patients: [10], referenceRates: [2], observed: 60 };
    expect(indirectStandardisation({ ...list, referenceCrudeRate: absent })).toEqual(
      indirectStandardisation(list),
    );
    const rates = [
      [
        [1, 2],
        [3, 4],
      ],
    ];
    const margins = { rates, age: [10], observed: 20 };
    const unknown = {
      women: absent,
      ald: absent,
      womenShareBounds: absent,
      aldShareBounds: absent,
      aldSexShareBounds: absent,
    };
    expect(marginBounds({ ...margins, ...unknown })).toEqual(marginBounds(margins));
    const raked = { seed: [1, 2], margins: [{ axes: [0], values: [3, 4] }] };
    expect(iterativeProportionalFitting({ ...raked, rates: absent })).toEqual(
      iterativeProportionalFitting(raked),
    );
    const printed = { doctorRate: { value: 9, decimals: 0 }, comparatorRate: { value: 4, decimals: 0 } };
    expect(statedFigures({ ...printed, patients: absent, statedRatio: absent })).toEqual(
      statedFigures(printed),
    );
  });
  test("and so is a rate left out of a list", () => {
    const rates = [2, undefined] as unknown as readonly number[];
    const list = { patients: [3, 0], referenceRates: rates, observed: 6 };
    expect(indirectStandardisation(list).ratio).toBe(1);
    expect(() => indirectStandardisation({ ...list, patients: [3, 1] })).toThrow(
      missing(/^referenceRates\[1\]: /),
    );
  });
});
