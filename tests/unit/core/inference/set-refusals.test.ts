import { inferenceFunctions } from "../../../../src/core/inference/canonical.js";
import { refuses } from "../refusals.js";
import type { Fault } from "../refusals.js";

/** Refusals of the functions of a set of doctors. */
const cannot = (name: string, correct: Record<string, unknown>, faults: readonly Fault[]): void => {
  refuses(inferenceFunctions, name, correct, faults);
};
const doctors = { observed: [3, 18, 9], expected: [8, 12, 10] };
const tooLarge = 2 ** 53;

/** What any table of counts must be. */
const counts: readonly Fault[] = [
  [{ observed: 3 }, "E_INPUT_SHAPE", "observed"],
  [{ observed: [3, null, 9] }, "E_NOT_FINITE", "observed[1]"],
  [{ expected: 3 }, "E_INPUT_SHAPE", "expected"],
  [{ expected: [8, 12] }, "E_INPUT_SHAPE", "observed, expected"],
  [{ observed: [3, -1, 9] }, "E_NEGATIVE", "observed[1]"],
  [{ expected: [8, 0, 10] }, "E_ZERO_EXPECTED", "expected[1]"],
];
const countable: readonly Fault[] = [
  [{ observed: [], expected: [] }, "E_TOO_FEW_UNITS", "observed"],
  [{ observed: [3, tooLarge, 9] }, "E_DOMAIN", "observed[1]"],
  [{ expected: [8, tooLarge - 1, 10] }, "E_DOMAIN", "expected[1]"],
  [{ threshold: 0 }, "E_DOMAIN", "threshold"],
];

cannot("empiricalBayesGamma", { ...doctors, prior: { shape: 3, rate: 3 } }, [
  ...counts,
  ...countable,
  [{ dispersion: 0 }, "E_DOMAIN", "dispersion"],
  [{ alpha: 1 }, "E_DOMAIN", "alpha"],
  [{ prior: { shape: 0, rate: 3 } }, "E_DOMAIN", "prior.shape"],
  [{ prior: { shape: 3, rate: 0 } }, "E_DOMAIN", "prior.rate"],
  [{ observed: [0, 0, 0], prior: undefined, meanOne: true }, "E_EMPTY_DISTRIBUTION", "observed"],
  [{ observed: [1e-300, 0, 0], prior: undefined, meanOne: true }, "E_EMPTY_DISTRIBUTION", "observed"],
]);

cannot("negativeBinomial", doctors, [
  ...counts,
  ...countable,
  [{ observed: [3, 18, 9.5] }, "E_COUNT", "observed[2]"],
]);

cannot("overdispersion", { ...doctors, transform: "log", winsorise: 0 }, [
  ...counts,
  [{ observed: [3], expected: [8] }, "E_TOO_FEW_UNITS", "observed"],
  [{ observed: [3, 18, 0] }, "E_LOG_OF_ZERO", "observed[2]"],
  [{ transform: "cube" }, "E_OPTION", "transform"],
  [{ winsorise: -0.1 }, "E_DOMAIN", "winsorise"],
  [{ winsorise: 0.5 }, "E_DOMAIN", "winsorise"],
  [{ baseDispersion: 0 }, "E_DOMAIN", "baseDispersion"],
]);

cannot("falseFlags", { pNull: [0, 1], doctors: 2 }, [
  [{ pNull: "0.1" }, "E_INPUT_SHAPE", "pNull"],
  [{ pNull: 1.1 }, "E_PROBABILITY", "pNull"],
  [{ pNull: [0.1, -0.1] }, "E_PROBABILITY", "pNull[1]"],
  [{ pNull: [0.1] }, "E_INPUT_SHAPE", "pNull"],
  [{ doctors: 0 }, "E_COUNT", "doctors"],
  [{ alpha: 1 }, "E_DOMAIN", "alpha"],
]);

cannot("multipleTesting", { p: [0, 1, 0.2] }, [
  [{ p: 0.1 }, "E_INPUT_SHAPE", "p"],
  [{ p: [0.1, 1.1] }, "E_PROBABILITY", "p[1]"],
  [{ p: [0.1, null] }, "E_NOT_FINITE", "p[1]"],
  [{ alpha: 0 }, "E_DOMAIN", "alpha"],
]);
