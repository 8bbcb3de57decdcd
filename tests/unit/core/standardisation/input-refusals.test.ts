import { expect, test } from "vitest";

import { standardisationFunctions } from "../../../../src/core/standardisation/canonical.js";

test.each([
  ["indirectStandardisation", { patients: [1], referenceRates: [NaN], observed: 1 }, "E_NOT_FINITE"],
  ["indirectStandardisation", { patients: [-1], referenceRates: [1], observed: 1 }, "E_NEGATIVE"],
  ["indirectStandardisation", { patients: [1], referenceRates: [1], observed: Infinity }, "E_NOT_FINITE"],
  ["indirectStandardisation", { patients: [], referenceRates: [], observed: 1 }, "E_ZERO_EXPECTED"],
  [
    "indirectStandardisation",
    { patients: [1], referenceRates: [1], observed: 1, missingRatePolicy: "drop" },
    "E_OPTION",
  ],
  ["directStandardisation", { observed: [1], patients: [1], standard: [0] }, "E_EMPTY_POPULATION"],
  [
    "directStandardisation",
    { observed: [1], patients: [1], standard: [1], standardRates: [null] },
    "E_MISSING_RATE",
  ],
  [
    "kitagawaDecomposition",
    { patients: [1, 0], observed: [1, 0], referencePatients: [1, 1], referenceObserved: [1, 1] },
    "E_EMPTY_STRATUM",
  ],
  ["collapseRates", { patients: [[[1, 1]]], ij: [[[1, 1]]], minPatients: 1 }, "E_INPUT_SHAPE"],
  [
    "mixtureExpected",
    { classShares: [1], patients: [1], ratesByClass: [[null]], observed: 1, practiceClass: 1 },
    "E_MISSING_RATE",
  ],
  [
    "mixtureExpected",
    { classShares: [1], patients: [1], ratesByClass: [[1]], observed: 1, practiceClass: 2 },
    "E_OPTION",
  ],
  [
    "communeExpected",
    { population: [[1, 1]], aldPrevalence: [[12, 12]], rateNoAld: [[1, 1]], rateAld: [[1, 1]] },
    "E_DOMAIN",
  ],
  ["splitRateByAld", { rate: 1, aldPrevalence: 0.1, rateRatio: 0 }, "E_DOMAIN"],
  [
    "statedFigures",
    { doctorRate: { value: 9, decimals: -1 }, comparatorRate: { value: 4, decimals: 1 } },
    "E_COUNT",
  ],
])("%s refuses %j", (name, input, code) => {
  expect(() => standardisationFunctions[name]?.(input)).toThrow(expect.objectContaining({ code }));
});
