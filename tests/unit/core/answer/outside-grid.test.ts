import { describe, expect, it } from "vitest";

import {
  answerCase,
  compareSpecifications,
  compileGrid,
  defaultGrid,
  listAxes,
  outsideAxes,
  outsideAxesOf,
} from "../../../../src/core/answer/index.js";
import type { AxisReport, SpecificationChoice } from "../../../../src/core/answer/index.js";
import { numberOf } from "../../../../src/core/domain/index.js";
import type { Case } from "../../../../src/core/case/index.js";
import { ALBI, toyData, toyRelease } from "./toy.js";

const data = toyData();
const at = (iris?: string): Case => ({
  ...ALBI,
  practice: { commune: "81004", ...(iris === undefined ? {} : { iris }) },
});
const axis = (aCase: Case, name: string, around: Partial<SpecificationChoice> = {}): AxisReport => {
  const found = listAxes(aCase, data, around).find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no axis ${name}`);
  return found;
};

describe("axes outside the grid", () => {
  it("are listed after those of the grid and are in none of its ways", () => {
    expect(listAxes(ALBI, data).map(({ outsideGrid }) => outsideGrid)).toEqual([
      ...defaultGrid.axes.map(() => false),
      ...outsideAxes.map(() => true),
    ]);
    const { choices } = compileGrid(defaultGrid);
    expect(new Set(choices.map(({ unit, imputation }) => `${unit}/${imputation}`))).toEqual(
      new Set(["commune/cantonVille"]),
    );
  });

  it("do not change the expected number with g = 1, but give the class of each area", () => {
    const unit = axis(at("810040701"), "unit");
    expect(unit.effectless).toBe(true);
    const own = numberOf(answerCase(ALBI, data).ratio);
    for (const { id, ratio, territoryClass } of unit.options) {
      expect(ratio, id).toEqual({ kind: "present", value: own });
      expect(territoryClass?.value.kind, id).toBe("present");
    }
  });

  it("class an area by the mean of its communes, weighted by their inhabitants", () => {
    const release = toyRelease();
    const { communes } = release;
    const classes = data.classes({
      index: "occupation",
      weighting: "population",
      classes: "fifths-population",
      unit: "departement",
    });
    const sums = new Map<string, { need: number; people: number; q: Set<number> }>();
    communes.code.forEach((_, row) => {
      if (communes.kind[row] === "city") return;
      const area = communes.departement[row] ?? "";
      const sum = sums.get(area) ?? { need: 0, people: 0, q: new Set<number>() };
      const people = communes.population[row] ?? 0;
      const need = communes.occupationalNeed[row] ?? NaN;
      if (Number.isFinite(need)) {
        sum.need += need * people;
        sum.people += people;
      }
      sum.q.add(classes[row] ?? 0);
      sums.set(area, sum);
    });
    const metropolitan = [...sums].filter(([area]) => !area.startsWith("97"));
    expect(metropolitan.length).toBeGreaterThan(1);
    const ordered = metropolitan.sort(([, a], [, b]) => a.need / a.people - b.need / b.people);
    const found = ordered.map(([, { q }]) => [...q]);
    expect(found.every((q) => q.length === 1)).toBe(true);
    expect(found.flat()).toEqual([...found.flat()].sort((a, b) => a - b));
  });

  it("changes the expected number when groups are supposed to differ, and agrees with answerCase", () => {
    const { options } = axis(ALBI, "unit", { gradient: "occupational" });
    const present = options.filter(({ ratio }) => ratio.kind === "present");
    expect(present.length).toBeGreaterThan(1);
    for (const { id, ratio } of present) {
      const specification = { gradient: "occupational", unit: id } as Partial<SpecificationChoice>;
      expect(answerCase(ALBI, data, { specification }).ratio.value, id).toEqual(ratio);
    }
  });
});

describe("IRIS of the surgery", () => {
  const classOf = (aCase: Case): unknown => answerCase(aCase, data).territory.units[0]?.value;

  it("has its own class: the poorer of two IRIS of Albi is not in a better one", () => {
    const classes = ["810040701", "810040101"].map((iris) => {
      const value = answerCase(at(iris), data).territory.units[0]?.value;
      return value?.kind === "present" ? value.value : NaN;
    });
    expect(classes[0]).toBeGreaterThan(classes[1] ?? NaN);
  });

  it("is absent with its reason: not typed, unknown, commune not divided", () => {
    expect(classOf(at())).toEqual({ kind: "absent", reason: "non-saisi", detail: "practice.iris" });
    expect(classOf(at("810049999"))).toMatchObject({ reason: "code-inconnu" });
    expect(classOf({ ...ALBI, practice: { commune: "81060" } })).toMatchObject({
      reason: "commune-non-decoupee-iris",
    });
    const option = axis(at(), "unit").options.find(({ id }) => id === "iris");
    expect(option?.ratio).toMatchObject({ kind: "absent", detail: "practice.iris" });
  });

  it("cannot follow the expected number: professions are not published there", () => {
    const specification = { unit: "iris", gradient: "occupational" } as const;
    expect(answerCase(at("810040701"), data, { specification }).ratio.value).toMatchObject({
      kind: "absent",
      detail: "besoin-par-iris",
    });
    const { first, second } = compareSpecifications(at("810040701"), data, { unit: "iris" });
    expect(second.ratio.value).toEqual(first.ratio.value);
    expect(second.territory.own?.unit).toBe("iris");
    expect(second.isFundSpecification).toBe(false);
  });
});

describe("standing by campaign", () => {
  const standings = (campaign: string): unknown => {
    const unit = outsideAxesOf({ ...ALBI, campaign }).find(({ name }) => name === "unit");
    return unit?.options.slice(0, 2).map(({ standing }) => standing);
  };

  it("the commune is stated in 2023 only, a finer unit is reported in 2025-2026 only", () => {
    expect(standings("2023-tarn")).toEqual(["énoncé", "exploratoire"]);
    expect(standings("2025-2026-vague-1")).toEqual(["officiel", "énoncé"]);
    expect(standings("2025-2026-vague-2")).toEqual(["officiel", "énoncé"]);
    expect(standings("personnalise")).toEqual(["officiel", "exploratoire"]);
  });
});
