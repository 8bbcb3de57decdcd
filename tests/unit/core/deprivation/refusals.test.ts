import { deprivationFunctions } from "../../../../src/core/deprivation/canonical.js";
import { refuses } from "../refusals.js";

const composite = {
  kind: "zSum",
  values: [
    [1, 20],
    [2, 10],
    [4, 30],
  ],
  weights: [1, 2, 3],
  transforms: ["identity", "log1p"],
  coefficients: [1, -1],
};

refuses(deprivationFunctions, "compositeIndex", composite, [
  [{ kind: "edi" }, "E_OPTION", "kind"],
  [{ values: 3 }, "E_INPUT_SHAPE", "values"],
  [{ values: [] }, "E_INPUT_SHAPE", "values", "values: at least one row of one"],
  [{ values: [[], []], weights: [1, 2] }, "E_INPUT_SHAPE", "values", "values: at least one row of one"],
  [{ values: [3, 4] }, "E_INPUT_SHAPE", "values[0]"],
  [{ values: [[1, 2], 3, [4, 5]] }, "E_INPUT_SHAPE", "values[1]"],
  [{ values: [[1, 2], [3], [4, 5]] }, "E_INPUT_SHAPE", "values", "values[1]: 2 numbers are ex"],
  [{ weights: 3 }, "E_INPUT_SHAPE", "weights"],
  [{ weights: [1, 2] }, "E_INPUT_SHAPE", "weights", "weights: one per row is ex"],
  [{ weights: [1, -2, 3] }, "E_WEIGHTS", "weights"],
  [{ transforms: ["log1p"] }, "E_INPUT_SHAPE", "transforms", "transforms: one per variable is ex"],
  [{ transforms: "log" }, "E_INPUT_SHAPE", "transforms", "transforms: one per variable is ex"],
  [{ transforms: ["identity", "cube"] }, "E_OPTION", "transforms"],
  [{ coefficients: [1] }, "E_INPUT_SHAPE", "coefficients", "coefficients: 2 numbers are ex"],
  [{ coefficients: 1 }, "E_INPUT_SHAPE", "coefficients"],
  [{ coefficients: [1, NaN] }, "E_NOT_FINITE", "coefficients[1]"],
  [
    {
      values: [
        [1, 20],
        [2, -1],
        [4, 30],
      ],
    },
    "E_DOMAIN",
    "values",
    "log1p: -1 is outside its",
  ],
  [
    {
      transforms: ["log", "log"],
      values: [
        [1, 20],
        [2, 0],
        [4, 30],
      ],
    },
    "E_DOMAIN",
    "values",
    "log: 0 is o",
  ],
  [
    {
      transforms: ["identity", "asinSqrt"],
      values: [
        [1, 0.2],
        [2, -0.1],
        [4, 0.3],
      ],
    },
    "E_DOMAIN",
    "values",
    "asinSqrt: -0.1 is outside",
  ],
  [{ transforms: ["asinSqrt", "log"] }, "E_DOMAIN", "values", "asinSqrt: 2 is o"],
  [{ transforms: ["logit", "log"], transformOptions: { clamp: 0 } }, "E_DOMAIN", "values", "clamp: 0 is o"],
  [{ transforms: ["logit", "log"], transformOptions: { clamp: 0.5 } }, "E_DOMAIN", "values", "clamp:"],
  [
    { transforms: ["logit", "log"], transformOptions: { clamp: "a" } },
    "E_NOT_FINITE",
    "transformOptions.clamp",
  ],
  [
    {
      values: [
        [1, 20],
        [1, 10],
        [1, 30],
      ],
    },
    "E_ZERO_VARIANCE",
    "values[][0]",
    "values[][0]: the variable is co",
  ],
]);
const expected = {
  kind: "cspExpected",
  values: [
    [20, 80],
    [50, 50],
  ],
  relativeRisk: [0.5, 2],
};

refuses(deprivationFunctions, "compositeIndex", expected, [
  [{ relativeRisk: undefined }, "E_INPUT_SHAPE", "relativeRisk"],
  [{ relativeRisk: [1] }, "E_INPUT_SHAPE", "relativeRisk", "relativeRisk: 2 numbers are ex"],
  [{ relativeRisk: [1, -1] }, "E_NEGATIVE", "relativeRisk"],
  [{ relativeRisk: [0, 0] }, "E_ZERO_EXPECTED", "relativeRisk", "relativeRisk: al"],
  [
    {
      values: [
        [20, -80],
        [50, 50],
      ],
    },
    "E_NEGATIVE",
    "values[][1]",
  ],
  [
    {
      values: [
        [20, 80],
        [0, 0],
      ],
    },
    "E_EMPTY_DISTRIBUTION",
    "values",
    "values[1]: all shares ar",
  ],
  [{ weights: [0, 0] }, "E_WEIGHTS", "weights"],
]);
const pair = {
  x: [1, 2, 3],
  y: [1, 3, 2],
  classX: [1, 2, 3],
  classY: [1, 2, 2],
  classes: 3,
  weights: [1, 1, 2],
};

refuses(deprivationFunctions, "agreement", pair, [
  [{ x: 3 }, "E_INPUT_SHAPE", "x"],
  [{ y: undefined }, "E_INPUT_SHAPE", "y"],
  [{ y: [1, 2] }, "E_INPUT_SHAPE", "x, y", "x, y: lists of the same length are expected, not 3"],
  [{ weights: [1, 2] }, "E_INPUT_SHAPE", "x, weights"],
  [{ weights: 3 }, "E_INPUT_SHAPE", "weights"],
  [{ classX: [1, 2] }, "E_INPUT_SHAPE", "x, classX"],
  [{ classY: [1, 2] }, "E_INPUT_SHAPE", "x, classY"],
  [{ y: [1, NaN, 3] }, "E_NOT_FINITE", "y[1]"],
  [{ x: [1, NaN, 3] }, "E_NOT_FINITE", "x[1]"],
  [{ x: [1], y: [1], classX: [1], classY: [1], weights: [1] }, "E_TOO_FEW_UNITS", "x", "two units at"],
  [{ classX: [1, 2, 4] }, "E_OPTION", "classX, classY", "class 4 is not"],
  [{ classY: [0, 2, 3] }, "E_OPTION", "classX, classY", "class 0 is not"],
  [{ classX: [1, 1.5, 3] }, "E_OPTION", "classX, classY", "class 1.5 is not"],
  [{ classX: [1, NaN, 3] }, "E_NOT_FINITE", "classX[1]"],
  [{ classY: [1, NaN, 3] }, "E_NOT_FINITE", "classY[1]"],
  [{ classes: 0 }, "E_OPTION", "classes", "classes: 0 is not a number"],
  [{ classes: 2.5 }, "E_OPTION", "classes", "classes: 2.5 is not a number"],
  [{ classes: 1001 }, "E_OPTION", "classes", "classes: 1001 is not a number"],
]);
