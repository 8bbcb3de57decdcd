import { describe, expect, test } from "vitest";

import { inferenceFunctions } from "../../../../src/core/inference/canonical.js";
import { testFaultyInputs } from "../faulty-inputs.js";

const FILES = [
  "poisson-limits",
  "compound-poisson",
  "bootstrap",
  "overdispersion-funnel",
  "empirical-bayes",
  "negative-binomial",
  "multiplicity-power",
];
for (const file of FILES) testFaultyInputs(file, inferenceFunctions);

const severity = [
  { days: 3, probability: 0.5 },
  { days: 20, probability: 0.5 },
];

describe("refusals, with their code and their order", () => {
  test.each([
    ["poissonLimits", { observed: -1, expected: 0 }, "E_COUNT"],
    ["poissonLimits", { observed: 2, expected: 0 }, "E_ZERO_EXPECTED"],
    ["poissonLimits", { observed: 2, expected: 1, alpha: 1 }, "E_DOMAIN"],
    [
      "poissonTwoRates",
      { observed: 1, exposure: 0, referenceObserved: 1, referenceExposure: 1 },
      "E_ZERO_EXPECTED",
    ],
    ["spellDispersion", { durations: [], expected: 0 }, "E_NO_SPELLS"],
    ["spellDispersion", { durations: [0], expected: 0 }, "E_NEGATIVE"],
    ["spellDispersion", { durations: "3, 4", expected: 10 }, "E_INPUT_SHAPE"],
    ["spellDispersion", { durations: [3, null], expected: 10 }, "E_NOT_FINITE"],
    ["patientClusterInterval", { patientDays: [4], expected: 10 }, "E_TOO_FEW_UNITS"],
    ["patientBootstrap", { patientDays: [4, 0], expected: 1, seed: 1, replicates: 1e9 }, "E_COUNT"],
    ["compoundPoissonTail", { severity: [], expectedSpells: 0, totals: [1] }, "E_PROBABILITY"],
    [
      "compoundPoissonTail",
      { severity: [{ days: 0, probability: 1 }], expectedSpells: 0, totals: [] },
      "E_ZERO_DURATION",
    ],
    ["compoundPoissonTail", { severity, expectedSpells: 0, totals: [1] }, "E_ZERO_EXPECTED"],
    ["compoundPoissonTail", { severity, expectedSpells: 3, totals: [1e9] }, "E_DOMAIN"],
    ["overdispersion", { observed: [1], expected: [1], transform: "sqrt" }, "E_TOO_FEW_UNITS"],
    ["overdispersion", { observed: [1, 2], expected: [1], transform: "sqrt" }, "E_INPUT_SHAPE"],
    ["overdispersion", { observed: [1, 2], expected: [1, 2], transform: "cube" }, "E_OPTION"],
    ["overdispersion", { observed: [0, 2], expected: [1, 2], transform: "log" }, "E_LOG_OF_ZERO"],
    ["funnelLimits", { expected: [0], levels: [0.975] }, "E_ZERO_EXPECTED"],
    ["funnelOverdispersed", { expected: [1], levels: [0.975], transform: "log", tau2: -1 }, "E_DOMAIN"],
    ["empiricalBayesGamma", { observed: [], expected: [] }, "E_TOO_FEW_UNITS"],
    ["empiricalBayesGamma", { observed: [0, 0], expected: [9, 9], meanOne: true }, "E_EMPTY_DISTRIBUTION"],
    ["empiricalBayesLogNormal", { ratio: 0, expected: 10, tau2: 0.1 }, "E_LOG_OF_ZERO"],
    ["negativeBinomial", { observed: [1.5, 9], expected: [2, 2] }, "E_COUNT"],
    ["falseFlags", { pNull: [0.1], doctors: 2 }, "E_INPUT_SHAPE"],
    ["falseFlags", { pNull: 1.1, doctors: 2 }, "E_PROBABILITY"],
    ["multipleTesting", { p: [0.1, NaN] }, "E_NOT_FINITE"],
    ["minimumListSize", { threshold: 1, expectedPerPatient: 3 }, "E_DOMAIN"],
    ["regressionToMean", { tau2: 0.01, samplingVariance: 1e-9, threshold: 1e6 }, "E_DOMAIN"],
    ["significanceReadings", { observed: 1, expected: 1, tau2: 0.1, doctors: 0 }, "E_COUNT"],
    ["significanceReadings", "a letter", "E_INPUT_SHAPE"],
  ])("%s %j", (name, input, code) => {
    expect(() => inferenceFunctions[name]?.(input)).toThrow(expect.objectContaining({ code }));
  });
});
