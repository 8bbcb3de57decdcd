import { describe, expect, test } from "vitest";

import {
  directStandardisation,
  expectedOfAreas,
  indirectStandardisation,
  kitagawaDecomposition,
} from "../../../../src/core/standardisation/index.js";
import type {
  DirectInput,
  IndirectInput,
  KitagawaInput,
} from "../../../../src/core/standardisation/index.js";

const refusal = (code: string, path?: string): unknown =>
  expect.objectContaining({
    code,
    message: expect.stringMatching(/.{8}/),
    ...(path === undefined ? {} : { path }),
  });
const broken = (value: unknown): never => value as never;

/** χ² quantiles of scipy 1.17, divided by 4: limits of 4 events over 2 patients. */
const GARWOOD_95 = [0.5449326868131624, 5.120794337701847] as const;
const GARWOOD_90 = [0.6831591983749155, 4.576759513318787] as const;

describe("indirect standardisation by hand: 10 patients at 2 days, 5 at 4, 60 days observed", () => {
  const input: IndirectInput = { patients: [10, 5, 0], referenceRates: [2, 4, null], observed: 60 };
  test("expected 40, ratio 1.5, excess 20; an empty stratum is ignored", () => {
    expect(indirectStandardisation(input)).toEqual({
      expected: 40,
      ratio: 1.5,
      excess: 20,
      contributions: [0.5, 0.5, 0],
    });
  });
  test("with the crude rate 2: crude ratio 2, of which 4/3 comes from the list", () => {
    const found = indirectStandardisation({ ...input, referenceCrudeRate: 2 });
    expect(found.crudeRatio).toBe(2);
    expect(found.compositionRatio).toBe(40 / 15 / 2);
  });
  test("a missing rate between 1 and 3: expected from 45 to 55, ratio from 60/55 to 60/45", () => {
    const patients = [10, 5, 5];
    const range = { missingRatePolicy: "range", missingRateRange: [1, 3], referenceCrudeRate: 2 } as const;
    expect(indirectStandardisation({ ...input, ...range, patients })).toEqual({
      expected: null,
      ratio: null,
      excess: null,
      contributions: null,
      crudeRatio: 1.5,
      compositionRatio: null,
      expectedRange: [45, 55],
      ratioRange: [60 / 55, 60 / 45],
      patientsWithoutRate: 5,
    });
  });
  test("nothing missing: the range is a point; nothing expected at least: the ratio has no upper end", () => {
    const policy = "range" as const;
    const point = indirectStandardisation({ ...input, missingRatePolicy: policy });
    expect([point.expectedRange, point.ratioRange, point.patientsWithoutRate]).toEqual([
      [40, 40],
      [1.5, 1.5],
      0,
    ]);
    const open = {
      patients: [4],
      referenceRates: [null],
      missingRatePolicy: policy,
      missingRateRange: [0, 3],
    } as const;
    expect(indirectStandardisation({ ...open, observed: 6 }).ratioRange).toEqual([0.5, Infinity]);
    expect(indirectStandardisation({ ...open, observed: 0 }).ratioRange).toEqual([0, 0]);
  });
  test.each<readonly [string, Partial<IndirectInput>, string, string]>([
    ["policy unknown", { missingRatePolicy: broken("drop") }, "E_OPTION", "missingRatePolicy"],
    ["patients missing", { patients: broken(undefined) }, "E_INPUT_SHAPE", "patients"],
    ["rates missing", { referenceRates: broken(undefined) }, "E_INPUT_SHAPE", "referenceRates"],
    ["two lengths", { referenceRates: [1] }, "E_INPUT_SHAPE", "patients, rates"],
    ["negative patients", { patients: [1, -1, 0] }, "E_NEGATIVE", "patients"],
    ["negative rate", { referenceRates: [1, -2, 0] }, "E_NEGATIVE", "referenceRates[1]"],
    ["observed missing", { observed: broken(undefined) }, "E_NOT_FINITE", "observed"],
    ["rate missing with patients", { referenceRates: [1, null, 1] }, "E_MISSING_RATE", "referenceRates"],
    ["nothing expected", { referenceRates: [0, 0, 0] }, "E_ZERO_EXPECTED", "expected"],
    ["crude rate 0", { referenceCrudeRate: 0 }, "E_ZERO_EXPECTED", "referenceCrudeRate"],
    ["crude rate infinite", { referenceCrudeRate: Infinity }, "E_NOT_FINITE", "referenceCrudeRate"],
  ])("%s", (_, change, code, path) => {
    expect(() => indirectStandardisation({ ...input, ...change })).toThrow(refusal(code, path));
  });
  test.each<readonly [string, unknown, string, string]>([
    ["no range", undefined, "E_INPUT_SHAPE", "missingRateRange"],
    ["range of one", [1], "E_INPUT_SHAPE", "missingRateRange"],
    ["range reversed", [2, 1], "E_DOMAIN", "missingRateRange"],
    ["low missing", [null, 1], "E_NOT_FINITE", "missingRateRange[0]"],
    ["high missing", [1, null], "E_NOT_FINITE", "missingRateRange[1]"],
    ["nothing expected even at most", [0, 0], "E_ZERO_EXPECTED", "expected"],
  ])("%s", (_, missingRateRange, code, path) => {
    const open = { patients: [4], referenceRates: [null], missingRatePolicy: "range", observed: 1 } as const;
    expect(() => indirectStandardisation({ ...open, missingRateRange: broken(missingRateRange) })).toThrow(
      refusal(code, path),
    );
  });
  test("nobody in the list: refused, whatever the crude rate", () => {
    const nobody = { patients: [0], referenceRates: [1], observed: 0, referenceCrudeRate: 2 };
    expect(() => indirectStandardisation(nobody)).toThrow(refusal("E_ZERO_EXPECTED", "expected"));
  });
});

test("expected days of several areas", () => {
  expect([...expectedOfAreas(Float64Array.of(1, 2, 3, 4), Float64Array.of(10, 100))]).toEqual([210, 430]);
  expect(() => expectedOfAreas(Float64Array.of(1, 2, 3), Float64Array.of(1, 1))).toThrow(
    refusal("E_INPUT_SHAPE", "patients"),
  );
  expect(() => expectedOfAreas(Float64Array.of(), Float64Array.of())).toThrow(
    refusal("E_INPUT_SHAPE", "patients"),
  );
});

describe("direct standardisation by hand", () => {
  const input: DirectInput = { observed: [4], patients: [2], standard: [7] };
  /** With one stratum Fay and Feuer's limits are Garwood's, divided by the patients (χ² of scipy 1.17). */
  const limits = (level: readonly [number, number], found: readonly [number, number]): void => {
    found.forEach((limit, i) => {
      expect(Math.abs(limit - (level[i] ?? NaN))).toBeLessThanOrEqual(1e-9);
    });
  };
  test("one stratum: rate 2, variance 1, Garwood's limits", () => {
    const { rate, variance, feuerGamma, ...rest } = directStandardisation(input);
    expect([rate, variance, rest]).toEqual([2, 1, {}]);
    limits(GARWOOD_95, feuerGamma);
    limits(GARWOOD_90, directStandardisation({ ...input, alpha: 0.1 }).feuerGamma);
    expect(directStandardisation({ ...input, dispersion: 3 }).variance).toBe(3);
    expect(directStandardisation({ ...input, observed: [0] }).feuerGamma[0]).toBe(0);
  });
  test("two strata weighted by the standard, an empty one left out; figure against the standard", () => {
    const found = directStandardisation({
      observed: [4, 9, 5],
      patients: [2, 3, 0],
      standard: [30, 10, 0],
      standardRates: [1, 3, null],
    });
    expect(found.rate).toBe(0.75 * 2 + 0.25 * 3);
    expect(Math.abs(found.variance - (0.375 ** 2 * 4 + (0.25 / 3) ** 2 * 9))).toBeLessThanOrEqual(1e-15);
    expect(found.standardRate).toBe(1.5);
    expect(found.cmf).toBe(1.5);
  });
  test.each<readonly [string, Partial<DirectInput>, string, string | undefined]>([
    ["observed missing", { observed: broken(1) }, "E_INPUT_SHAPE", "observed"],
    ["patients missing", { patients: broken(1) }, "E_INPUT_SHAPE", "patients"],
    ["standard missing", { standard: broken(1) }, "E_INPUT_SHAPE", "standard"],
    ["rates not a list", { standardRates: broken(1) }, "E_INPUT_SHAPE", "standardRates"],
    ["patients too long", { patients: [1, 2] }, "E_INPUT_SHAPE", "observed, patients"],
    ["standard too long", { standard: [1, 2] }, "E_INPUT_SHAPE", "observed, standard"],
    ["rates too long", { standardRates: [1, 2] }, "E_INPUT_SHAPE", "observed, standardRates"],
    ["observed negative", { observed: [-1] }, "E_NEGATIVE", "observed"],
    ["patients negative", { patients: [-1] }, "E_NEGATIVE", "patients"],
    ["standard negative", { standard: [-1] }, "E_NEGATIVE", "standard"],
    ["dispersion 0", { dispersion: 0 }, "E_DOMAIN", "dispersion"],
    ["alpha 0", { alpha: 0 }, "E_DOMAIN", "alpha"],
    ["alpha 1", { alpha: 1 }, "E_DOMAIN", "alpha"],
    ["empty standard", { standard: [0] }, "E_EMPTY_POPULATION", "standard"],
    ["no patient in a stratum of the standard", { patients: [0] }, "E_EMPTY_STRATUM", undefined],
    ["rate missing", { standardRates: [null] }, "E_MISSING_RATE", "standardRates"],
    ["rate negative", { standardRates: [-1] }, "E_NEGATIVE", "standardRates[0]"],
    ["rate 0", { standardRates: [0] }, "E_ZERO_EXPECTED", "standardRates"],
  ])("%s", (_, change, code, path) => {
    expect(() => directStandardisation({ ...input, ...change })).toThrow(refusal(code, path));
  });
});

describe("Kitagawa by hand: half and half at 2 and 6 days, against 3 in 4 at 1 and 5", () => {
  const input: KitagawaInput = {
    patients: [10, 10, 0],
    observed: [20, 60, 0],
    referencePatients: [30, 10, 0],
    referenceObserved: [30, 50, 0],
  };
  test("difference 2 = 1 from the composition + 1 from the rates", () => {
    expect(kitagawaDecomposition(input)).toEqual({ crudeDifference: 2, compositionEffect: 1, rateEffect: 1 });
  });
  test.each<readonly [string, Partial<KitagawaInput>, string, string | undefined]>([
    ["patients missing", { patients: broken(1) }, "E_INPUT_SHAPE", "patients"],
    ["observed missing", { observed: broken(1) }, "E_INPUT_SHAPE", "observed"],
    ["observed too short", { observed: [1] }, "E_INPUT_SHAPE", "patients, observed"],
    ["reference too short", { referencePatients: [1] }, "E_INPUT_SHAPE", "patients, referencePatients"],
    ["its observed too short", { referenceObserved: [1] }, "E_INPUT_SHAPE", "patients, referenceObserved"],
    ["patients negative", { patients: [1, -1, 0] }, "E_NEGATIVE", "patients"],
    ["observed negative", { observed: [1, -1, 0] }, "E_NEGATIVE", "observed"],
    ["reference negative", { referencePatients: [1, -1, 0] }, "E_NEGATIVE", "referencePatients"],
    ["its observed negative", { referenceObserved: [1, -1, 0] }, "E_NEGATIVE", "referenceObserved"],
    ["nobody", { patients: [0, 0, 0] }, "E_EMPTY_POPULATION", undefined],
    ["no reference", { referencePatients: [0, 0, 0] }, "E_EMPTY_POPULATION", undefined],
    ["stratum empty on the doctor's side", { patients: [0, 10, 0] }, "E_EMPTY_STRATUM", "patients"],
    ["stratum empty on the other side", { referencePatients: [30, 0, 0] }, "E_EMPTY_STRATUM", "patients"],
    ["days without patients", { observed: [20, 60, 5] }, "E_EMPTY_STRATUM", "patients"],
    [
      "days of the reference without patients",
      { referenceObserved: [30, 50, 5] },
      "E_EMPTY_STRATUM",
      "patients",
    ],
  ])("%s", (_, change, code, path) => {
    expect(() => kitagawaDecomposition({ ...input, ...change })).toThrow(refusal(code, path));
  });
});
