import { describe, expect, test } from "vitest";

import { multiverseFunctions } from "../../../../src/core/multiverse/canonical.js";
import { fingerprint } from "../../../../src/core/multiverse/index.js";
import { readChoice } from "../../../../src/core/multiverse/pipeline-options.js";
import { refuses } from "../refusals.js";

const axes = [
  { name: "a", options: ["x", "y"] },
  { name: "b", options: ["z", "t"] },
];
refuses(multiverseFunctions, "enumerateGrid", { axes, forbidden: [{ a: "x", b: "t" }] }, [
  [{ axes: 3 }, "E_INPUT_SHAPE", "axes"],
  [{ axes: [] }, "E_GRID_EMPTY", "axes", "the grid has no"],
  [{ axes: [axes[0], { name: "b", options: 3 }] }, "E_INPUT_SHAPE", "axes[1].options"],
  [{ axes: [axes[0], { name: "b", options: [] }] }, "E_GRID_EMPTY", "axes[1].options", "the axis b has"],
  [{ axes: [axes[0], axes[0]] }, "E_OPTION", "axes", "axes: a name appears"],
  [
    { axes: [axes[0], { name: "b", options: ["z", "z"] }] },
    "E_OPTION",
    "axes[1].options",
    "axes[1].options: a name",
  ],
  [{ maxSpecs: 3 }, "E_GRID_TOO_LARGE", "axes", "the grid holds 4 specifications, more than the 3"],
  [{ maxSpecs: NaN }, "E_NOT_FINITE", "maxSpecs"],
  [{ forbidden: [{}, { c: "x" }] }, "E_OPTION", "forbidden[1].c", "forbidden[1].c: x is not an option"],
  [{ forbidden: [{ a: "z" }] }, "E_OPTION", "forbidden[0].a", "forbidden[0].a: z is not an option"],
  [{ forbidden: [{ a: "x" }, { a: "y" }] }, "E_GRID_EMPTY", "forbidden", "every combination is"],
  [{ forbidden: [{}] }, "E_GRID_EMPTY", "forbidden", "every combination is"],
]);
test("a grid too large says both numbers, and one that just fits is enumerated", () => {
  expect(() => multiverseFunctions["enumerateGrid"]?.({ axes, maxSpecs: 3 })).toThrow(
    expect.objectContaining({ detail: { total: 4, maxSpecs: 3 } }),
  );
  expect(multiverseFunctions["enumerateGrid"]?.({ axes, maxSpecs: 4 })).toMatchObject({ total: 4, valid: 4 });
});

const multiverse = {
  axes,
  specs: [
    [0, 0],
    [1, 1],
  ],
  ratios: [1.2, 2.4],
  threshold: 2,
};
for (const name of ["multiverseSummary", "choiceDecomposition"])
  refuses(multiverseFunctions, name, multiverse, [
    [{ axes: 3 }, "E_INPUT_SHAPE", "axes"],
    [{ specs: 3 }, "E_INPUT_SHAPE", "specs"],
    [{ ratios: 3 }, "E_INPUT_SHAPE", "ratios"],
    [{ ratios: [1] }, "E_INPUT_SHAPE", "ratios"],
    [{ specs: [], ratios: [] }, "E_NO_COMPUTABLE_SPEC", "specs", "no specification"],
    [{ specs: [[0, 0], 3] }, "E_INPUT_SHAPE", "specs[1]"],
    [{ specs: [[0, 0], [1]] }, "E_INPUT_SHAPE", "specs[1]"],
    [
      {
        specs: [
          [0, 0],
          [1, 2],
        ],
      },
      "E_OPTION",
      "specs[1]",
      "specs[1]: no option 2",
    ],
    [
      {
        specs: [
          [0, 0],
          [-1, 0],
        ],
      },
      "E_OPTION",
      "specs[1]",
      "specs[1]: no option -1",
    ],
    [{ ratios: [1, NaN] }, "E_NOT_FINITE", "ratios[1]"],
    [{ ratios: [1, -1] }, "E_NEGATIVE", "ratios[1]"],
  ]);
refuses(multiverseFunctions, "multiverseSummary", multiverse, [
  [{ threshold: 0 }, "E_DOMAIN", "threshold"],
  [{ comparison: "<" }, "E_OPTION", "comparison"],
]);
refuses(multiverseFunctions, "choiceDecomposition", multiverse, [
  [{ scale: "square" }, "E_OPTION", "scale"],
  [{ ratios: [1, 0] }, "E_LOG_OF_ZERO", "ratios[1]", "a ratio of 0 has no"],
]);
describe("the exact decomposition stops at fourteen axes that vary", () => {
  const many = (varying: number): unknown => {
    const wide = Array.from({ length: 16 }, (_, j) => ({ name: `a${String(j)}`, options: ["x", "y"] }));
    const spec = (option: number): number[] => wide.map((_, j) => (j < varying ? option : 0));
    return { axes: wide, specs: [spec(0), spec(1)], ratios: [1, 2] };
  };
  test("fourteen are decomposed, whatever the axes that do not vary", () => {
    const found = multiverseFunctions["choiceDecomposition"]?.(many(14)) as {
      shapleyShare: readonly number[];
    };
    found.shapleyShare.forEach((share, j) => {
      expect(Math.abs(share - (j < 14 ? 1 / 14 : 0))).toBeLessThan(1e-12);
    });
  });
  test("fifteen are refused", () => {
    expect(() => multiverseFunctions["choiceDecomposition"]?.(many(15))).toThrow(
      expect.objectContaining({
        code: "E_GRID_TOO_LARGE",
        path: "axes",
        message: "15 axes vary; the exact decomposition stops at 14",
      }),
    );
  });
});

const doctor = {
  observed: 30,
  expected: 10,
  durations: [10, 20],
  patients: [{ days: 30, expected: 10 }],
  expectedByClass: [10, 20],
  currentClass: 1,
};
refuses(multiverseFunctions, "flipAnalysis", doctor, [
  [{ observed: -1 }, "E_NEGATIVE", "observed"],
  [{ expected: 0 }, "E_ZERO_EXPECTED", "expected"],
  [{ threshold: -2 }, "E_DOMAIN", "threshold"],
  [{ comparison: "=" }, "E_OPTION", "comparison"],
  [{ durations: 3 }, "E_INPUT_SHAPE", "durations"],
  [{ durations: [] }, "E_NO_SPELLS", "durations", "the list of leaves"],
  [{ durations: [3, 0] }, "E_NEGATIVE", "durations[1]"],
  [{ durations: [3, NaN] }, "E_NOT_FINITE", "durations[1]"],
  [{ patients: 3 }, "E_INPUT_SHAPE", "patients"],
  [{ patients: [] }, "E_EMPTY_POPULATION", "patients", "the list of patients"],
  [
    {
      patients: [
        { days: 3, expected: 1 },
        { days: -1, expected: 1 },
      ],
    },
    "E_NEGATIVE",
    "patients[1].days",
  ],
  [{ patients: [{ days: 3, expected: -1 }] }, "E_NEGATIVE", "patients[0].expected"],
  [{ expectedByClass: 3 }, "E_INPUT_SHAPE", "expectedByClass"],
  [{ expectedByClass: [10, 0] }, "E_ZERO_EXPECTED", "expectedByClass[1]"],
  [{ currentClass: 3 }, "E_OPTION", "currentClass", "there is no"],
  [{ currentClass: 0 }, "E_OPTION", "currentClass", "there is no"],
]);

describe("words of a specification of the toy territory", () => {
  const words = { index: "4w", classes: "q5-pop-mid", comparator: "region", rates: "pooled" };
  const read = (change: Readonly<Record<string, string>>): unknown => {
    const options = Object.entries({ ...words, ...change });
    return readChoice(
      options.map(([name, option]) => ({ name, options: [option] })),
      options.map(() => 0),
    );
  };
  test("each word is read", () => {
    expect(read({})).toEqual({
      index: { name: "4w", variables: 4, weighted: true },
      classes: { name: "q5-pop-mid", number: 5, by: "pop", rule: "mid" },
      comparator: "region",
      rates: "pooled",
    });
    expect(
      read({ index: "3u", classes: "q10-count-after", comparator: "national", rates: "meanOfDoctors" }),
    ).toEqual({
      index: { name: "3u", variables: 3, weighted: false },
      classes: { name: "q10-count-after", number: 10, by: "count", rule: "after" },
      comparator: "national",
      rates: "meanOfDoctors",
    });
  });
  test.each([
    ["index", "5w"],
    ["index", "4x"],
    ["index", "x4w"],
    ["index", "4ww"],
    ["classes", "5-pop-mid"],
    ["classes", "q-pop-mid"],
    ["classes", "q5-persons-mid"],
    ["classes", "q5-pop-"],
    ["classes", "xq5-pop-mid"],
    ["classes", "q5-pop-mid1"],
  ])("%s = %s means nothing", (axis, word) => {
    expect(() => read({ [axis]: word })).toThrow(
      expect.objectContaining({
        code: "E_OPTION",
        path: `axes.${axis}`,
        message: `${axis}: ${word} is not an option of the pipeline`,
      }),
    );
  });
  test.each([
    [{ classes: "q5-pop-middle" }, "classes"],
    [{ rates: "median" }, "rates"],
    [{ postcode: "1" }, "axes"],
  ])("%j is refused on %s", (change, path) => {
    expect(() => read(change)).toThrow(expect.objectContaining({ code: "E_OPTION", path }));
  });
  test.each(["index", "classes", "comparator", "rates"])("without %s nothing can be computed", (axis) => {
    const options = Object.entries(words).filter(([name]) => name !== axis);
    const kept = options.map(([name, option]) => ({ name, options: [option] }));
    expect(() => readChoice(kept, [0, 0, 0])).toThrow(
      expect.objectContaining({
        path: `axes.${axis}`,
        message: `${axis}: missing is not an option of the pipeline`,
      }),
    );
  });
});

describe("prints of a JSON value", () => {
  test("keys sorted, and the SHA-256 of the text (sha256sum of coreutils 9.1)", () => {
    expect(fingerprint({ b: [1.5, null], a: "é" })).toEqual({
      canonical: '{"a":"é","b":[1.5,null]}',
      sha256: "b792889cffaab3e81f12d6e875751eb4067be2103dd29afbfe8684706fb8e8b3",
    });
  });
  test.each([
    [{ a: NaN }, "E_NOT_FINITE"],
    [[Infinity], "E_NOT_FINITE"],
    [undefined, "E_INPUT_SHAPE"],
    [() => 1, "E_INPUT_SHAPE"],
  ])("%o has none: %s", (value, code) => {
    expect(() => fingerprint(value)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(/\w+ .*\w/) }),
    );
  });
  test("a value that contains itself has none", () => {
    const loop: Record<string, unknown> = {};
    loop["self"] = loop;
    expect(() => fingerprint(loop)).toThrow(expect.objectContaining({ code: "E_INPUT_SHAPE" }));
  });
});
