import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

import { multiverseFunctions } from "../../../../src/core/multiverse/canonical.js";
import { pipeline } from "../../../../src/core/multiverse/index.js";
import type { PipelineDoctor, PipelineInput } from "../../../../src/core/multiverse/index.js";
import { refuses } from "../refusals.js";

const file = JSON.parse(readFileSync(new URL("../../../vectors/pipeline.json", import.meta.url), "utf8")) as {
  readonly cases: readonly { readonly input: PipelineInput }[];
};
const vector = file.cases[0]?.input;
if (vector === undefined) throw new Error("no vector");

/** The territory of the vectors, compared in two ways only. */
const axis = (name: string, ...options: readonly string[]): { name: string; options: readonly string[] } => ({
  name,
  options,
});
const axes = [
  axis("index", "3w"),
  axis("classes", "q3-pop-mid"),
  axis("comparator", "national", "region"),
  axis("rates", "pooled"),
];
const territory: PipelineInput = { ...vector, axes, minDoctors: 1 };
const [first] = territory.doctors;

refuses(multiverseFunctions, "pipeline", territory as unknown as Record<string, unknown>, [
  [{ communes: 3 }, "E_INPUT_SHAPE", "communes"],
  [{ doctors: 3 }, "E_INPUT_SHAPE", "doctors"],
  [{ doctor: "M99" }, "E_UNKNOWN_DOCTOR", "doctor"],
  [
    { doctors: [first, { ...first, id: "M98", commune: "Z9999" }] },
    "E_UNKNOWN_COMMUNE",
    "doctors[1].commune",
    "doctors[1].commune: Z9999 is not",
  ],
  [{ threshold: 0 }, "E_DOMAIN", "threshold"],
  [{ comparison: "<" }, "E_OPTION", "comparison"],
  [{ maxSpecs: 1 }, "E_GRID_TOO_LARGE", "axes", "the grid holds 2"],
  [{ axes: [...axes.slice(1), axis("index", "5w")] }, "E_OPTION", "axes.index", "index: 5w"],
  [{ minDoctors: 99 }, "E_NO_COMPUTABLE_SPEC", "specs", "no specification"],
  // a fault of the grid is not a specification that fails
  [{ axes: [axes[0], axis("classes", "q10001-pop-mid"), ...axes.slice(2)] }, "E_OPTION", "classes"],
]);

describe("a specification that fails keeps its code, its class, and is counted", () => {
  const regionOf = new Map(territory.communes.map(({ code, region }) => [code, region]));
  const own = territory.doctors.find(({ id }) => id === territory.doctor);
  if (own === undefined) throw new Error("no doctor");
  /** The other doctors of the region changed: the national comparison still stands. */
  const withNeighbours = (change: (doctor: PipelineDoctor) => PipelineDoctor): PipelineInput => ({
    ...territory,
    doctors: territory.doctors.map((doctor) =>
      doctor.id !== own.id && regionOf.get(doctor.commune) === regionOf.get(own.commune)
        ? change(doctor)
        : doctor,
    ),
  });
  const nobodyInFirst = (list: readonly number[]): readonly number[] => list.map((n, s) => (s === 0 ? 0 : n));

  test.each([
    ["E_ZERO_EXPECTED", (doctor: PipelineDoctor) => ({ ...doctor, ij: doctor.ij.map(() => 0) })],
    [
      "E_MISSING_RATE",
      (doctor: PipelineDoctor) => ({
        ...doctor,
        patients: nobodyInFirst(doctor.patients),
        ij: nobodyInFirst(doctor.ij),
      }),
    ],
  ] as const)("%s", (code, change) => {
    const plain = pipeline(territory);
    const found = pipeline(withNeighbours(change));
    expect(plain.computable).toBe(2);
    expect([found.computable, found.notComputable]).toEqual([1, 1]);
    expect(found.specs[0]).toMatchObject({ comparators: plain.specs[0]?.comparators });
    expect(found.specs[1]).toEqual({
      id: "index=3w|classes=q3-pop-mid|comparator=region|rates=pooled",
      class: plain.specs[1]?.class,
      error: code,
    });
    expect([found.minRatio, found.maxRatio, found.medianRatio]).toEqual(
      new Array(3).fill(found.specs[0]?.ratio),
    );
  });

  test("an index that cannot be fitted has no class to keep", () => {
    const communes = territory.communes.map((commune, i) => ({
      ...commune,
      shareUnemployed: i === 0 ? NaN : 0.1,
    }));
    const found = pipeline({ ...territory, communes, axes: [axis("index", "3w", "4w"), ...axes.slice(1)] });
    expect([found.computable, found.notComputable]).toEqual([2, 2]);
    expect(found.specs[2]).toEqual({
      id: "index=4w|classes=q3-pop-mid|comparator=national|rates=pooled",
      error: "E_NOT_FINITE",
    });
  });

  test("a doctor without any day has ratios of 0, which have no logarithm but a variance", () => {
    const doctors = territory.doctors.map((doctor) =>
      doctor.id === own.id ? { ...doctor, ij: doctor.ij.map(() => 0) } : doctor,
    );
    expect(pipeline({ ...territory, doctors })).toMatchObject({
      minRatio: 0,
      maxRatio: 0,
      shareFlagged: 0,
      shapleyShare: [0, 0, 0, 0],
    });
  });

  test("classes of communes and of population are told apart, as are the rules of the mean", () => {
    const both = [
      axes[0] ?? axis(""),
      axis("classes", "q3-pop-mid", "q3-count-mid"),
      axis("comparator", "national"),
      axis("rates", "pooled", "meanOfDoctors"),
    ];
    const ratios = pipeline({ ...territory, axes: both }).specs.map(({ ratio }) => ratio);
    expect(new Set(ratios).size).toBeGreaterThan(2);
  });
});
