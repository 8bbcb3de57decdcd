import { standardisationFunctions } from "../../../../src/core/standardisation/canonical.js";
import { refuses } from "../refusals.js";

const pair = [
  [1, 2],
  [1, 2],
];
const shares = [
  [0, 1],
  [0, 1],
];

refuses(
  standardisationFunctions,
  "marginBounds",
  { rates: [pair, pair], age: [10, 20], women: 12, ald: 3, observed: 40 },
  [
    [{ age: 30 }, "E_INPUT_SHAPE", "age"],
    [{ rates: [pair] }, "E_INPUT_SHAPE", "rates"],
    [{ rates: [pair, [[1, 2]]] }, "E_INPUT_SHAPE", "rates"],
    [{ rates: [pair, [[1, 2], [1]]] }, "E_INPUT_SHAPE", "rates"],
    [{ rates: [pair, 7] }, "E_INPUT_SHAPE", "rates"],
    [
      {
        rates: [
          pair,
          [
            [1, 2],
            [1, -2],
          ],
        ],
      },
      "E_NEGATIVE",
      "rates",
      "rates[7]",
    ],
    [{ age: [10, -20] }, "E_NEGATIVE", "age", "age[1]"],
    [{ women: -1 }, "E_NEGATIVE", "women"],
    [{ ald: -1 }, "E_NEGATIVE", "ald"],
    [{ observed: -1 }, "E_NEGATIVE", "observed"],
    [{ observed: undefined }, "E_NOT_FINITE", "observed"],
    [{ threshold: 0 }, "E_DOMAIN", "threshold"],
    [{ age: [0, 0], women: 0, ald: 0 }, "E_ZERO_EXPECTED", "age"],
    [{ women: 30.001 }, "E_MARGINS_INCONSISTENT", "women"],
    [{ ald: 30.001 }, "E_MARGINS_INCONSISTENT", "ald"],
    [
      {
        rates: [
          [
            [0, 0],
            [0, 0],
          ],
          [
            [0, 0],
            [0, 0],
          ],
        ],
      },
      "E_ZERO_EXPECTED",
      "rates",
      "no expected day",
    ],
    [{ womenShareBounds: [[0, 1]] }, "E_INPUT_SHAPE", "womenShareBounds"],
    [{ womenShareBounds: 1 }, "E_INPUT_SHAPE", "womenShareBounds"],
    [{ aldShareBounds: [[0, 1]] }, "E_INPUT_SHAPE", "aldShareBounds"],
    [{ aldShareBounds: [[0, 1], [0]] }, "E_INPUT_SHAPE", "aldShareBounds"],
    [
      {
        aldShareBounds: [
          [0, 1],
          [0, 1, 1],
        ],
      },
      "E_INPUT_SHAPE",
      "aldShareBounds",
    ],
    [
      {
        aldShareBounds: [
          [0, 1],
          [-0.1, 1],
        ],
      },
      "E_DOMAIN",
      "aldShareBounds",
    ],
    [
      {
        aldShareBounds: [
          [0, 1],
          [0, 1.1],
        ],
      },
      "E_DOMAIN",
      "aldShareBounds",
    ],
    [{ aldSexShareBounds: [shares] }, "E_INPUT_SHAPE", "aldSexShareBounds"],
    [{ aldSexShareBounds: 1 }, "E_INPUT_SHAPE", "aldSexShareBounds"],
    [{ aldSexShareBounds: [shares, [[0, 1]]] }, "E_INPUT_SHAPE", "aldSexShareBounds"],
    [{ aldSexShareBounds: [[[0, 1]], shares] }, "E_INPUT_SHAPE", "aldSexShareBounds"],
    [{ aldSexShareBounds: [shares, 1] }, "E_INPUT_SHAPE", "aldSexShareBounds"],
    [
      {
        aldSexShareBounds: [
          shares,
          [
            [0, 1],
            [0, 2],
          ],
        ],
      },
      "E_DOMAIN",
      "aldSexShareBounds",
    ],
  ],
);

refuses(
  standardisationFunctions,
  "twoMarginBounds",
  { age: [10, 20], rateMen: [1, 2], rateWomen: [2, 1], women: 12 },
  [
    [{ age: 1 }, "E_INPUT_SHAPE", "age"],
    [{ rateMen: 1 }, "E_INPUT_SHAPE", "rateMen"],
    [{ rateWomen: 1 }, "E_INPUT_SHAPE", "rateWomen"],
    [{ rateMen: [1] }, "E_INPUT_SHAPE", "rateMen, rateWomen", "one rate of men"],
    [{ rateWomen: [1] }, "E_INPUT_SHAPE", "rateMen, rateWomen", "one rate of men"],
    [{ age: [10, -20] }, "E_NEGATIVE", "age", "age[1]"],
    [{ rateMen: [1, -1] }, "E_NEGATIVE", "rateMen", "rateMen[1]"],
    [{ rateWomen: [1, -1] }, "E_NEGATIVE", "rateWomen", "rateWomen[1]"],
    [{ women: -1 }, "E_NEGATIVE", "women"],
    [{ women: 30.001 }, "E_MARGINS_INCONSISTENT", "women"],
  ],
);

const seed = [
  [1, 2],
  [3, 4],
];
const margin = (axes: unknown, values: unknown): Record<string, unknown> => ({ margins: [{ axes, values }] });

refuses(standardisationFunctions, "iterativeProportionalFitting", { seed, ...margin([0], [4, 6]) }, [
  [{ seed: 3 }, "E_INPUT_SHAPE", "seed"],
  [{ seed: [] }, "E_INPUT_SHAPE", "seed"],
  [{ seed: [[], []] }, "E_INPUT_SHAPE", "seed"],
  [
    {
      seed: [
        [1, 2],
        [3, [4]],
      ],
    },
    "E_INPUT_SHAPE",
    "seed",
  ],
  [{ seed: [[1, 2], [3]] }, "E_INPUT_SHAPE", "seed"],
  [
    {
      seed: [
        [1, 2],
        [3, NaN],
      ],
    },
    "E_NOT_FINITE",
    "seed[3]",
  ],
  [
    {
      seed: [
        [1, 2],
        [3, -4],
      ],
    },
    "E_NEGATIVE",
    "seed",
  ],
  [{ margins: 1 }, "E_INPUT_SHAPE", "margins"],
  [{ margins: [] }, "E_INPUT_SHAPE", "margins"],
  [{ margins: [1] }, "E_INPUT_SHAPE", "margins[0]"],
  [margin(0, [4, 6]), "E_INPUT_SHAPE", "margins[0].axes"],
  [margin([], 10), "E_INPUT_SHAPE", "margins[0]"],
  [
    margin(
      [0, 0],
      [
        [1, 1],
        [1, 1],
      ],
    ),
    "E_INPUT_SHAPE",
    "margins[0]",
  ],
  [margin([0, 2], [[1], [1]]), "E_INPUT_SHAPE", "margins[0]", "margins[0].axes"],
  [margin([-1, 0], [[4, 6]]), "E_INPUT_SHAPE", "margins[0]", "margins[0].axes"],
  [margin([0.5], [4, 6]), "E_INPUT_SHAPE", "margins[0]", "margins[0].axes"],
  [margin([0], [4, 6, 1]), "E_INPUT_SHAPE", "margins[0]", "margins[0].values"],
  [margin([0], [4, Infinity]), "E_NOT_FINITE", "margins[0].values[1]"],
  [{ rates: [[1, 2], [3]] }, "E_INPUT_SHAPE", "rates"],
  [
    {
      rates: [
        [1, 2],
        [3, NaN],
      ],
    },
    "E_NOT_FINITE",
    "rates",
  ],
  [
    {
      rates: [
        [1, 2],
        [3, null],
      ],
    },
    "E_MISSING_RATE",
    "rates",
  ],
  [{ tolerance: 0 }, "E_DOMAIN", "tolerance"],
  [{ maxCycles: 1.5 }, "E_COUNT", "maxCycles"],
  [{ maxCycles: 0 }, "E_IPF_NOT_CONVERGED", "margins"],
  [
    {
      margins: [
        { axes: [0], values: [4, 6] },
        { axes: [1], values: [4, 7] },
      ],
    },
    "E_MARGINS_INCONSISTENT",
    "margins",
    "totals 10 and 11",
  ],
  [margin([0], [-4, 14]), "E_NEGATIVE", "margins"],
  [
    {
      seed: [
        [0, 0],
        [3, 4],
      ],
    },
    "E_IPF_STRUCTURAL_ZERO",
    "margins",
    "a positive margin",
  ],
  [margin([0], [0, 0]), "E_EMPTY_POPULATION", "margins"],
]);
