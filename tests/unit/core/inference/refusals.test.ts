import { inferenceFunctions } from "../../../../src/core/inference/canonical.js";
import { refuses } from "../refusals.js";
import type { Fault } from "../refusals.js";

/** Refusals of the functions of one doctor; those of many doctors are in `set-refusals.test.ts`. */
const cannot = (name: string, correct: Record<string, unknown>, faults: readonly Fault[]): void => {
  refuses(inferenceFunctions, name, correct, faults);
};
const half = { days: 3, probability: 0.5 };
const tooLarge = 2 ** 53;

cannot("poissonLimits", { observed: 3, expected: 2 }, [
  [{ observed: 1.5 }, "E_COUNT", "observed"],
  [{ expected: 0 }, "E_ZERO_EXPECTED", "expected"],
  [{ alpha: 1 }, "E_DOMAIN", "alpha"],
]);

cannot("poissonTwoRates", { observed: 3, exposure: 2, referenceObserved: 4, referenceExposure: 5 }, [
  [{ observed: -1 }, "E_COUNT", "observed"],
  [{ referenceObserved: 0.5 }, "E_COUNT", "referenceObserved"],
  [{ exposure: 0 }, "E_ZERO_EXPECTED", "exposure"],
  [{ referenceExposure: 0 }, "E_ZERO_EXPECTED", "referenceExposure"],
  [{ alpha: 0 }, "E_DOMAIN", "alpha"],
]);

cannot("spellDispersion", { durations: [3, 12], expected: 10, referenceDispersion: 91 }, [
  [{ durations: 3 }, "E_INPUT_SHAPE", "durations"],
  [{ durations: [] }, "E_NO_SPELLS", "durations", "the list of leaves is"],
  [{ durations: [3, 0] }, "E_NEGATIVE", "durations[1]"],
  [{ expected: 0 }, "E_ZERO_EXPECTED", "expected"],
  [{ expected: null }, "E_NOT_FINITE", "expected"],
  [{ referenceDispersion: 0 }, "E_DOMAIN", "dispersion"],
  [{ alpha: 1 }, "E_DOMAIN", "alpha"],
]);

cannot("patientClusterInterval", { patientDays: [3, 0, 12], expected: 5 }, [
  [{ patientDays: 3 }, "E_INPUT_SHAPE", "patientDays"],
  [{ patientDays: [3] }, "E_TOO_FEW_UNITS", "patientDays"],
  [{ patientDays: [3, -1] }, "E_NEGATIVE", "patientDays", "patientDays[1]"],
  [{ expected: 0 }, "E_ZERO_EXPECTED", "expected"],
  [{ alpha: 0 }, "E_DOMAIN", "alpha"],
]);

cannot("patientBootstrap", { patientDays: [3, 0, 12], expected: 5, seed: 1, replicates: 2 }, [
  [{ patientDays: [3] }, "E_TOO_FEW_UNITS", "patientDays"],
  [{ expected: 0 }, "E_ZERO_EXPECTED", "expected"],
  [{ replicates: 1 }, "E_COUNT", "replicates"],
  [{ replicates: 2.5 }, "E_COUNT", "replicates"],
  [{ replicates: 333_333_334 }, "E_COUNT", "replicates"],
  [{ threshold: 0 }, "E_DOMAIN", "threshold"],
  [{ alpha: 1 }, "E_DOMAIN", "alpha"],
  [{ seed: -1 }, "E_COUNT", "seed"],
  [{ stream: 0.5 }, "E_COUNT", "stream"],
]);

cannot(
  "compoundPoissonTail",
  { severity: [half, half], expectedSpells: 3, totals: [10], quantiles: [0.5], frequencySize: 2 },
  [
    [{ severity: 3 }, "E_INPUT_SHAPE", "severity"],
    [{ severity: [half, 3] }, "E_INPUT_SHAPE", "severity[1]"],
    [{ severity: [half, { days: null, probability: 0.5 }] }, "E_NOT_FINITE", "severity[1].days"],
    [{ severity: [half, { days: -1, probability: 0.5 }] }, "E_NEGATIVE", "severity[1].days"],
    [{ severity: [half, { days: 1.5, probability: 0.5 }] }, "E_COUNT", "severity[1].days"],
    [{ severity: [half, { days: 1, probability: 1.5 }] }, "E_PROBABILITY", "severity[1].probability"],
    [{ severity: [half] }, "E_PROBABILITY", "severity", "severity: the probabilities add up to 0.5,"],
    [{ severity: [half, { days: 0, probability: 0.5 }] }, "E_ZERO_DURATION", "severity"],
    [{ expectedSpells: 0 }, "E_ZERO_EXPECTED", "expectedSpells"],
    [{ frequencySize: 0 }, "E_DOMAIN", "frequencySize"],
    [{ totals: 10 }, "E_INPUT_SHAPE", "totals"],
    [{ totals: [10, null] }, "E_NOT_FINITE", "totals[1]"],
    [{ totals: [2e7] }, "E_DOMAIN", "totals", "the distribution of up to 20000"],
    [{ quantiles: 0.5 }, "E_INPUT_SHAPE", "quantiles"],
    [{ quantiles: [0.5, 1] }, "E_DOMAIN", "quantiles[1]"],
  ],
);

cannot("significanceReadings", { observed: 20, expected: 10, tau2: 0.1, doctors: 1 }, [
  [{ observed: -1 }, "E_NEGATIVE", "observed"],
  [{ expected: 0 }, "E_ZERO_EXPECTED", "expected"],
  [{ dispersion: 0 }, "E_DOMAIN", "dispersion"],
  [{ tau2: -0.1 }, "E_DOMAIN", "tau2"],
  [{ threshold: 0 }, "E_DOMAIN", "threshold"],
  [{ alpha: 1 }, "E_DOMAIN", "alpha"],
  [{ doctors: 0 }, "E_COUNT", "doctors"],
  [{ doctors: 1.5 }, "E_COUNT", "doctors"],
]);

cannot("empiricalBayesLogNormal", { ratio: 2, expected: 10, tau2: 0.1 }, [
  [{ ratio: 0 }, "E_LOG_OF_ZERO", "ratio", "a ratio of 0 has no log"],
  [{ ratio: -1 }, "E_NEGATIVE", "ratio"],
  [{ expected: 0 }, "E_ZERO_EXPECTED", "expected"],
  [{ dispersion: 0 }, "E_DOMAIN", "dispersion"],
  [{ tau2: -0.1 }, "E_DOMAIN", "tau2"],
  [{ mu: NaN }, "E_NOT_FINITE", "mu"],
  [{ threshold: 0 }, "E_DOMAIN", "threshold"],
  [{ scale: "both" }, "E_OPTION", "scale"],
  [{ alpha: 0 }, "E_DOMAIN", "alpha"],
]);

cannot("profileReliability", { tau2: 0.06, samplingVariance: 0.04, periods: [1, 2] }, [
  [{ tau2: -1 }, "E_DOMAIN", "tau2"],
  [{ samplingVariance: 0 }, "E_DOMAIN", "samplingVariance"],
  [{ periods: 2 }, "E_INPUT_SHAPE", "periods"],
  [{ periods: [1, 0] }, "E_DOMAIN", "periods[1]"],
  [{ target: 1 }, "E_DOMAIN", "target"],
]);

cannot("regressionToMean", { tau2: 0.06, samplingVariance: 0.04, mu: 100, threshold: 2 }, [
  [{ mu: Infinity }, "E_NOT_FINITE", "mu"],
  [{ mu: -100.5 }, "E_DOMAIN", "tau2", "mu, tau2 and samplingVariance are on the log"],
  [{ tau2: 99.97 }, "E_DOMAIN", "tau2", "mu, tau2 and samplingVariance are on the log"],
  [{ tau2: -1 }, "E_DOMAIN", "tau2"],
  [{ samplingVariance: 0 }, "E_DOMAIN", "samplingVariance"],
  [{ threshold: 0 }, "E_DOMAIN", "threshold"],
  [{ mu: 0, threshold: 1e30 }, "E_DOMAIN", "threshold"],
]);

const row = { patients: 100, expectedPerPatient: 3, trueRatio: 1 };
cannot("flagPower", { rows: [row] }, [
  [{ rows: 3 }, "E_INPUT_SHAPE", "rows"],
  [{ rows: [row, { ...row, patients: 0 }] }, "E_ZERO_EXPECTED", "rows[1].patients"],
  [{ rows: [row, { ...row, expectedPerPatient: 0 }] }, "E_ZERO_EXPECTED", "rows[1].expectedPerPatient"],
  [{ rows: [row, { ...row, trueRatio: 0 }] }, "E_DOMAIN", "rows[1].trueRatio"],
  [{ rows: [row, { ...row, dispersion: 0 }] }, "E_DOMAIN", "rows[1].dispersion"],
  [{ rows: [row, { ...row, casemixVariance: -1 }] }, "E_DOMAIN", "rows[1].casemixVariance"],
  [{ rows: [row, { ...row, threshold: 0 }] }, "E_DOMAIN", "rows[1].threshold"],
]);

cannot("minimumListSize", { expectedPerPatient: 3 }, [
  [{ expectedPerPatient: 0 }, "E_ZERO_EXPECTED", "input.expectedPerPatient"],
  [{ dispersion: 0 }, "E_DOMAIN", "input.dispersion"],
  [{ threshold: 0 }, "E_DOMAIN", "threshold"],
  [{ threshold: 1 }, "E_DOMAIN", "threshold", "no list is long enough for this thr"],
  [{ threshold: 1 + 1e-9 }, "E_DOMAIN", "threshold", "no list is long enough for this thr"],
  [{ alpha: 1 }, "E_DOMAIN", "alpha"],
]);

cannot("funnelLimits", { expected: [3, tooLarge - 2], levels: [0.5] }, [
  [{ expected: 3 }, "E_INPUT_SHAPE", "expected"],
  [{ expected: [3, 0] }, "E_ZERO_EXPECTED", "expected[1]"],
  [{ expected: [3, tooLarge - 1] }, "E_DOMAIN", "expected[1]"],
  [{ levels: 0.5 }, "E_INPUT_SHAPE", "levels"],
  [{ levels: [0.5, 1] }, "E_DOMAIN", "levels[1]"],
  [{ levels: [1e-201] }, "E_DOMAIN", "level"],
]);

cannot("funnelOverdispersed", { expected: [3], levels: [0.5], transform: "sqrt" }, [
  [{ expected: [0] }, "E_ZERO_EXPECTED", "expected[0]"],
  [{ levels: [0] }, "E_DOMAIN", "levels[0]"],
  [{ transform: "cube" }, "E_OPTION", "transform"],
  [{ tau2: -1 }, "E_DOMAIN", "tau2"],
  [{ phi: 0 }, "E_DOMAIN", "phi"],
  [{ baseDispersion: 0 }, "E_DOMAIN", "baseDispersion"],
]);
