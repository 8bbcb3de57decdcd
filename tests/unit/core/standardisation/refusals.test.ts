import { expect, test } from "vitest";

import { standardisationFunctions } from "../../../../src/core/standardisation/canonical.js";
import { refuses } from "../refusals.js";

const pair = [
  [1, 2],
  [1, 2],
];
const mixture = {
  classShares: [1, 1],
  patients: [4, 0],
  ratesByClass: [
    [1, null],
    [2, null],
  ],
  observed: 9,
  practiceClass: 1,
};
refuses(standardisationFunctions, "mixtureExpected", mixture, [
  [{ ratesByClass: 1 }, "E_INPUT_SHAPE", "ratesByClass"],
  [{ classShares: 1 }, "E_INPUT_SHAPE", "classShares"],
  [{ classShares: [1] }, "E_INPUT_SHAPE", "classShares, ratesByClass"],
  [{ patients: 1 }, "E_INPUT_SHAPE", "patients"],
  [{ patients: [1] }, "E_INPUT_SHAPE", "patients, ratesByClass"],
  [{ ratesByClass: [[1, null], 2] }, "E_INPUT_SHAPE", "ratesByClass"],
  [{ classShares: [1, -1] }, "E_NEGATIVE", "classShares", "classShares[1]"],
  [{ patients: [-4, 0] }, "E_NEGATIVE", "patients", "patients[0]"],
  [{ observed: -1 }, "E_NEGATIVE", "observed"],
  [
    {
      ratesByClass: [
        [1, null],
        [-2, null],
      ],
    },
    "E_NEGATIVE",
    "ratesByClass",
  ],
  [{ classShares: [0, 0] }, "E_EMPTY_DISTRIBUTION", "classShares"],
  [{ practiceClass: 0 }, "E_OPTION", "practiceClass"],
  [{ practiceClass: 3 }, "E_OPTION", "practiceClass"],
  [{ practiceClass: 1.5 }, "E_OPTION", "practiceClass"],
  [
    {
      ratesByClass: [
        [0, null],
        [0, null],
      ],
    },
    "E_ZERO_EXPECTED",
    "expected",
  ],
]);
test("mixtureExpected says which rate is missing", () => {
  expect(() => standardisationFunctions["mixtureExpected"]?.({ ...mixture, patients: [4, 1] })).toThrow(
    expect.objectContaining({
      code: "E_MISSING_RATE",
      message: expect.stringMatching(/^ratesByClass\[0\]\[1\]: /),
    }),
  );
});

const commune = {
  population: [[10, 20]],
  aldPrevalence: [[0.5, 0]],
  rateNoAld: [[1, 2]],
  rateAld: [[3, null]],
  insuredShare: [[1, 0.5]],
  referenceRate: 2,
};
refuses(standardisationFunctions, "communeExpected", commune, [
  [{ population: 1 }, "E_INPUT_SHAPE", "population"],
  [{ population: [1] }, "E_INPUT_SHAPE", "population"],
  [{ aldPrevalence: 1 }, "E_INPUT_SHAPE", "aldPrevalence"],
  [
    {
      aldPrevalence: [
        [0.5, 0],
        [0, 0],
      ],
    },
    "E_INPUT_SHAPE",
    "aldPrevalence",
  ],
  [{ aldPrevalence: [[0.5]] }, "E_INPUT_SHAPE", "aldPrevalence"],
  [{ rateNoAld: [[1]] }, "E_INPUT_SHAPE", "rateNoAld"],
  [{ rateAld: [[3]] }, "E_INPUT_SHAPE", "rateAld"],
  [{ insuredShare: [[1]] }, "E_INPUT_SHAPE", "insuredShare"],
  [{ population: [[10, -20]] }, "E_NEGATIVE", "population"],
  [{ aldPrevalence: [[0.5, 1.2]] }, "E_DOMAIN", "aldPrevalence"],
  [{ aldPrevalence: [[-0.5, 0]] }, "E_DOMAIN", "aldPrevalence"],
  [{ aldPrevalence: [[null, 0]] }, "E_NOT_FINITE", "aldPrevalence"],
  [{ insuredShare: [[1, 1.5]] }, "E_DOMAIN", "insuredShare"],
  [{ rateAld: [[-3, null]] }, "E_NEGATIVE", "rateAld"],
  [{ rateNoAld: [[1, -2]] }, "E_NEGATIVE", "rateNoAld"],
  [{ rateAld: [[null, null]] }, "E_MISSING_RATE", "rateAld"],
  [{ rateNoAld: [[1, null]] }, "E_MISSING_RATE", "rateNoAld"],
  [{ population: [[0, 0]] }, "E_EMPTY_POPULATION", "population"],
  [{ referenceRate: 0 }, "E_ZERO_EXPECTED", "referenceRate"],
]);

refuses(standardisationFunctions, "splitRateByAld", { rate: 3, aldPrevalence: 0.1, rateRatio: 4 }, [
  [{ rate: -3 }, "E_NEGATIVE", "rate"],
  [{ aldPrevalence: 2 }, "E_DOMAIN", "aldPrevalence"],
  [{ rateRatio: 0 }, "E_DOMAIN", "rateRatio"],
]);

const printed = (value: unknown, decimals: unknown = 1): Record<string, unknown> => ({ value, decimals });
refuses(
  standardisationFunctions,
  "statedFigures",
  { doctorRate: printed(9, 15), comparatorRate: printed(4), patients: 0 },
  [
    [{ doctorRate: 9 }, "E_INPUT_SHAPE", "doctorRate"],
    [{ comparatorRate: 4 }, "E_INPUT_SHAPE", "comparatorRate"],
    [{ doctorRate: printed(9, -1) }, "E_COUNT", "doctorRate.decimals"],
    [{ doctorRate: printed(9, 16) }, "E_DOMAIN", "doctorRate", "doctorRate.decimals"],
    [{ doctorRate: printed("9") }, "E_NOT_FINITE", "doctorRate.value"],
    [{ doctorRate: printed(-9) }, "E_NEGATIVE", "doctorRate.value"],
    [{ comparatorRate: printed(0) }, "E_ZERO_EXPECTED", "comparatorRate"],
    [{ threshold: 0 }, "E_DOMAIN", "threshold"],
    [{ patients: -1 }, "E_NEGATIVE", "patients"],
    [{ statedRatio: 2 }, "E_INPUT_SHAPE", "statedRatio"],
  ],
);

refuses(standardisationFunctions, "collapseRates", { patients: [pair], ij: [pair], minPatients: 6 }, [
  [{ patients: 1 }, "E_INPUT_SHAPE", "patients"],
  [{ patients: [[[1, 2]]] }, "E_INPUT_SHAPE", "patients"],
  [{ ij: [pair, pair] }, "E_INPUT_SHAPE", "ij"],
  [
    {
      patients: [
        [
          [1, -2],
          [1, 2],
        ],
      ],
    },
    "E_NEGATIVE",
    "patients",
  ],
  [
    {
      ij: [
        [
          [1, -2],
          [1, 2],
        ],
      ],
    },
    "E_NEGATIVE",
    "ij",
  ],
  [{ minPatients: -1 }, "E_NEGATIVE", "minPatients"],
  [{ minPatients: 7 }, "E_REFERENCE_TOO_SMALL", "patients", "fewer than 7"],
]);
