import { describe, expect, it } from "vitest";
import {
  AXIS_NAMES,
  answerCase,
  defaultGrid,
  fundSpecification,
  hasLetterAnchor,
  inferenceParameters,
  outsideAxes,
  parameter,
  resolveSpecification,
  specificationKey,
} from "../../../../src/core/answer/index.js";
import { parameterQuantity } from "../../../../src/core/answer/parameters.js";
import { present } from "../../../../src/core/domain/index.js";
import { DOCTOR, printed } from "./village.js";

describe("specification", () => {
  it("of the fund is anchored on the letter when it gives a mean or a ratio, else on public rates", () => {
    expect(
      [{}, { comparatorRate: printed(2) }, { ratio: printed(2) }, { doctorRate: printed(2) }].map((letter) =>
        hasLetterAnchor({ ...DOCTOR, letter }),
      ),
    ).toEqual([false, true, true, false]);
    expect(hasLetterAnchor({ format: "ij-case/1" })).toBe(false);
    expect(fundSpecification(DOCTOR)).toMatchObject({ reference: "letter", strata: "as-stated" });
    expect(fundSpecification({ ...DOCTOR, letter: {} })).toMatchObject({
      reference: "rebuilt-central",
      strata: "age-sex-ald",
    });
  });

  it("« tel qu'énoncé » becomes age, sex and ALD with public rates", () => {
    expect(resolveSpecification(DOCTOR, { reference: "rebuilt-low" })).toMatchObject({
      reference: "rebuilt-low",
      strata: "age-sex-ald",
    });
    expect(resolveSpecification(DOCTOR, { reference: "rebuilt-low", strata: "age" }).strata).toBe("age");
    expect(resolveSpecification(DOCTOR)).toEqual(fundSpecification(DOCTOR));
  });

  it.each(AXIS_NAMES)("refuses an option that %s does not have, instead of taking another", (axis) => {
    expect(() => resolveSpecification(DOCTOR, { [axis]: "autre" })).toThrow(axis);
    expect(() => answerCase(DOCTOR, undefined, { specification: { [axis]: "" } })).toThrow(axis);
  });

  it("takes every option of the grids", () => {
    for (const { name, options } of [...defaultGrid.axes, ...outsideAxes])
      for (const { id } of options) expect(resolveSpecification(DOCTOR, { [name]: id })[name]).toBe(id);
  });

  it("is written axis by axis", () => {
    expect(specificationKey(fundSpecification(DOCTOR))).toBe(
      "reference=letter|strata=as-stated|numerator=days|denominator=active-patients|gradient=none|" +
        "comparator=class-region|index=fdep4|weighting=population|classes=fifths-population|place=surgery|" +
        "unit=commune|imputation=cantonVille",
    );
    expect(AXIS_NAMES).toHaveLength(12);
  });
});

describe("parameters", () => {
  it("have a label, a unit, a source, a word of status, and a value inside their range", () => {
    expect(inferenceParameters.length).toBeGreaterThan(20);
    expect(new Set(inferenceParameters.map(({ id }) => id)).size).toBe(inferenceParameters.length);
    for (const { id, label, unit, source, status, value, low, high } of inferenceParameters) {
      expect(label.length, id).toBeGreaterThan(10);
      expect([unit, source].includes(""), id).toBe(false);
      expect(["documenté", "rapporté", "calculé", "supposé"], id).toContain(status);
      expect(low <= value && value <= high, id).toBe(true);
    }
  });

  it("an unknown one is an error of ours", () => {
    expect(() => parameter("tau3")).toThrow("unknown parameter tau3");
  });

  it("in the trace say their source and their range; another value than ours is supposed", () => {
    expect(parameterQuantity("gp-share", "gpShare")).toEqual({
      id: "gpShare",
      label: "Part des journées prescrite par les généralistes",
      unit: "part",
      note: "Chiffres publiés en 2002, formulation ambiguë : de 0,64 à 0,75 ; plage plausible : 0,64 à 0,75",
      value: present(0.7),
      status: "supposé",
      origin: { kind: "parameter", id: "inference/gp-share" },
    });
    expect(parameterQuantity("doctors", "doctors")).toMatchObject({
      value: present(50_000),
      status: "rapporté",
      note: expect.stringMatching(
        /^Ordre de grandeur.*\(2024\) ; Sert à la correction.*multiples\. ; plage plausible : 45000 à 57000$/,
      ) as unknown,
    });
    expect(parameterQuantity("doctors", "doctors", 50_000).status).toBe("rapporté");
    expect(parameterQuantity("doctors", "doctors", 46_000)).toMatchObject({
      value: present(46_000),
      status: "supposé",
    });
  });
});
