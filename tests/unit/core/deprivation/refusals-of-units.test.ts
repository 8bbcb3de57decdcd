import { expect, test } from "vitest";
import { deprivationFunctions } from "../../../../src/core/deprivation/canonical.js";
import { imputeColumn } from "../../../../src/core/deprivation/impute-column.js";
import { refuses } from "../refusals.js";

const noise = {
  vector: [0.8, 0.6],
  sds: [2, 4],
  scores: [0, 1],
  cuts: [-1, 0, 1],
  standardErrors: [
    [1, 1],
    [0, 2],
  ],
};

refuses(deprivationFunctions, "classProbabilityNoise", noise, [
  [{ vector: 1 }, "E_INPUT_SHAPE", "vector"],
  [{ sds: 1 }, "E_INPUT_SHAPE", "sds"],
  [{ scores: 1 }, "E_INPUT_SHAPE", "scores"],
  [{ cuts: 1 }, "E_INPUT_SHAPE", "cuts"],
  [{ standardErrors: 1 }, "E_INPUT_SHAPE", "standardErrors"],
  [{ standardErrors: [[1, 1], [1]] }, "E_INPUT_SHAPE", "standardErrors", "standardErrors[1]: 2 n"],
  [{ vector: [NaN, 1] }, "E_NOT_FINITE", "vector[0]"],
  [{ sds: [NaN, 1] }, "E_NOT_FINITE", "sds[0]"],
  [{ scores: [NaN, 1] }, "E_NOT_FINITE", "scores[0]"],
  [{ cuts: [NaN, 1] }, "E_NOT_FINITE", "cuts[0]"],
  [{ sds: [2, 0] }, "E_ZERO_VARIANCE", "sds"],
  [
    {
      standardErrors: [
        [1, 1],
        [1, -1],
      ],
    },
    "E_NEGATIVE",
    "standardErrors",
  ],
  [{ cuts: [0, 1, 0.5] }, "E_DOMAIN", "cuts", "cuts: increasing limits are ex"],
]);

test.each([[{ ...noise, sds: [2] }], [{ ...noise, standardErrors: [[1, 1]] }]])(
  "classProbabilityNoise refuses lists that do not go by pairs",
  (input) => {
    expect(() => deprivationFunctions["classProbabilityNoise"]?.(input)).toThrow(
      expect.objectContaining({
        code: "E_INPUT_SHAPE",
        message: "vector and sds, scores and standardErrors must go by pairs",
      }),
    );
  },
);

refuses(
  deprivationFunctions,
  "proportionStandardError",
  { p: 0.2, n: 900, samplingFraction: 0.4, designEffect: 2 },
  [
    [{ p: NaN }, "E_NOT_FINITE", "p"],
    [{ p: -0.1 }, "E_DOMAIN", "p", "p: -0.1 is not a"],
    [{ p: 1.1 }, "E_DOMAIN", "p", "p: 1.1 is not a"],
    [{ n: 0 }, "E_DOMAIN", "n"],
    [{ n: -1 }, "E_NEGATIVE", "n"],
    [{ samplingFraction: 0 }, "E_DOMAIN", "samplingFraction"],
    [{ samplingFraction: 1.01 }, "E_DOMAIN", "samplingFraction", "samplingFraction: at"],
    [{ designEffect: 0 }, "E_DOMAIN", "designEffect"],
  ],
);

const pca = {
  variables: ["a", "b"],
  directions: [1, 1],
  values: [
    [1, 2],
    [2, 3],
    [4, 1],
    [5, 6],
  ],
  population: [10, 20, 30, 40],
};

const stability = {
  pca,
  classes: 2,
  rule: "mid",
  replicateWeights: [
    [1, 1, 1, 1],
    [2, 0, 1, 1],
  ],
};

refuses(deprivationFunctions, "classStability", stability, [
  [{ replicateWeights: 1 }, "E_INPUT_SHAPE", "replicateWeights"],
  [{ replicateWeights: [] }, "E_TOO_FEW_UNITS", "replicateWeights", "no rep"],
  [{ replicateWeights: [[1, 1, 1, 1], 1] }, "E_INPUT_SHAPE", "replicateWeights[1]"],
  [
    { replicateWeights: [[1, 1, 1]] },
    "E_INPUT_SHAPE",
    "replicateWeights[0]",
    "replicateWeights[0]: one multiplicity per unit is ex",
  ],
  [{ replicateWeights: [[1, 1, 1, 0.5]] }, "E_COUNT", "replicateWeights[0]"],
  [{ replicateWeights: [[1, 1, 1, -1]] }, "E_COUNT", "replicateWeights[0]"],
  [{ classes: 1 }, "E_OPTION", "classes"],
  [{ rule: "middle" }, "E_OPTION", "rule"],
]);
const unit = { code: "1", group: "A", population: 10, index: 1, numerator: 1, denominator: 2, outcome: 3 };
const second = { ...unit, code: "2", group: "B", index: 2, outcome: 5 };
const withSecond = (change: object): object => ({ units: [unit, { ...second, ...change }] });
refuses(deprivationFunctions, "aggregateUnits", { units: [unit, second] }, [
  [{ units: 3 }, "E_INPUT_SHAPE", "units"],
  [{ units: [unit, null] }, "E_INPUT_SHAPE", "units[1]", "units[1]: an object with a group is ex"],
  [{ units: [3, unit] }, "E_INPUT_SHAPE", "units[0]", "units[0]: an object with a group is ex"],
  [{ ...withSecond({ group: 7 }) }, "E_INPUT_SHAPE", "units[1]", "units[1]: an object with a group is ex"],
  [{ ...withSecond({ index: NaN }) }, "E_NOT_FINITE", "units[1].index"],
  [{ ...withSecond({ outcome: Infinity }) }, "E_NOT_FINITE", "units[1].outcome"],
  [{ ...withSecond({ population: -1 }) }, "E_NEGATIVE", "units[1].population"],
  [{ ...withSecond({ numerator: -1 }) }, "E_NEGATIVE", "units[1].numerator"],
  [{ ...withSecond({ denominator: -1 }) }, "E_NEGATIVE", "units[1].denominator"],
  [{ units: [] }, "E_EMPTY_POPULATION", "units", "units: nobody lives"],
  [{ units: [{ ...unit, population: 0 }] }, "E_EMPTY_POPULATION", "units", "units: nobody lives"],
]);
const missing = { code: "01002", weight: 5, value: null, levels: { canton: "A" } };
const donor = { code: "01001", weight: 10, value: 20, levels: { canton: "A" } };
refuses(
  deprivationFunctions,
  "imputeHierarchical",
  { units: [donor, missing], order: ["canton"], minDonors: 1 },
  [
    [{ units: 3 }, "E_INPUT_SHAPE", "units"],
    [{ order: 3 }, "E_INPUT_SHAPE", "order"],
    [{ minDonors: 0 }, "E_COUNT", "minDonors", "minDonors: at l"],
    [{ minDonors: 1.5 }, "E_COUNT", "minDonors"],
    [{ units: [donor, null] }, "E_INPUT_SHAPE", "units[1]", "units[1]: an object"],
    [{ units: [donor, 4] }, "E_INPUT_SHAPE", "units[1]", "units[1]: an object"],
    [{ units: [{ ...donor, value: "20" }, missing] }, "E_NOT_FINITE", "units[0].value"],
    [{ units: [donor, { ...missing, weight: -5 }] }, "E_WEIGHTS", "units[].weight"],
    [{ minDonors: 2 }, "E_IMPUTE_NO_DONOR", "units[1]", "01002: no level has enough"],
    [{ order: [] }, "E_IMPUTE_NO_DONOR", "units[1]", "01002: no level has enough"],
    [{ order: ["epci"] }, "E_IMPUTE_NO_DONOR", "units[1]", "01002: no level has enough"],
  ],
);

test("imputeColumn names the unit that no level fills", () => {
  expect(() => imputeColumn(Float64Array.of(3, NaN), Float64Array.of(0, 5), [])).toThrow(
    expect.objectContaining({ code: "E_IMPUTE_NO_DONOR", message: "unit 1: no level has a donor" }),
  );
});
