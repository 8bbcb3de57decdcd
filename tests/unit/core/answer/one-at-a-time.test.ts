import { describe, expect, it } from "vitest";
import { compareSpecifications, listAxes, oneAtATime } from "../../../../src/core/answer/index.js";
import type { AxisName } from "../../../../src/core/answer/index.js";
import { absent, present } from "../../../../src/core/domain/index.js";
import type { Case } from "../../../../src/core/case/index.js";
import { DOCTOR as WAVE, VILLAGE, close, printed } from "./village.js";

/** In 2023 the fund used the first index of the grid: its own group is one of the ways. */
const DOCTOR: Case = { ...WAVE, campaign: "2023-tarn" };
const withDays = (days: number, more: Partial<Case> = {}): Case => ({
  ...DOCTOR,
  ...more,
  figures: { ...DOCTOR.figures, sickLeaveDays: printed(days) },
});

describe("each option alone", () => {
  const axis = (name: AxisName, aCase: Case = DOCTOR) => {
    const found = listAxes(aCase, VILLAGE).find((candidate) => candidate.name === name);
    if (found === undefined) throw new Error(name);
    return found;
  };

  it("gives its ratio, or why it has none, and whose it is", () => {
    const { options, effectless, outsideGrid } = axis("reference");
    expect(options.map(({ id, isFund }) => [id, isFund])).toEqual([
      ["letter", true],
      ["rebuilt-low", false],
      ["rebuilt-central", false],
      ["rebuilt-high", false],
    ]);
    expect(options[0]?.ratio).toEqual(present(1.75));
    expect([effectless, outsideGrid]).toEqual([false, false]);
    expect(axis("denominator").options[1]?.ratio).toEqual(
      absent("non-calculable", "moyenne-par-autre-denominateur"),
    );
    expect(axis("denominator").effectless).toBe(true);
    expect(axis("unit").outsideGrid).toBe(true);
  });

  it("shows the class of the surgery on the axes that rank territories, and on no other", () => {
    const shown = listAxes(DOCTOR, VILLAGE).filter(({ options }) =>
      options.some(({ territoryClass }) => territoryClass !== undefined),
    );
    expect(shown.map(({ name }) => name)).toEqual(["index", "weighting", "classes", "unit", "imputation"]);
    expect(axis("index").options[0]?.territoryClass).toEqual({ value: present(1), of: 5 });
    expect(axis("classes").options[3]?.territoryClass).toEqual({ value: present(1), of: 10 });
    for (const reports of [
      listAxes(DOCTOR),
      listAxes({ ...DOCTOR, practice: { commune: "99999" } }, VILLAGE),
    ])
      expect(reports.flatMap(({ options }) => options).every((o) => o.territoryClass === undefined)).toBe(
        true,
      );
  });

  it("two choices side by side", () => {
    const { first, second, difference, flips } = compareSpecifications(
      withDays(5400),
      VILLAGE,
      { gradient: "user" },
      {},
      { userNeed: 1.5 },
    );
    expect([first.ratio.value, second.ratio.value]).toEqual([present(2.25), present(1.5)]);
    expect([difference, flips]).toEqual([-0.75, true]);
    const missing = compareSpecifications(DOCTOR, VILLAGE, { denominator: "consultations" });
    expect(missing).not.toHaveProperty("difference");
    expect(compareSpecifications(DOCTOR, VILLAGE, {}, { denominator: "consultations" })).not.toHaveProperty(
      "difference",
    );
    expect(compareSpecifications(DOCTOR, VILLAGE, {}).flips).toBe(false);
  });
});

describe("one parameter at a time", () => {
  const rows = (aCase: Case) => oneAtATime(aCase, VILLAGE);
  const row = (aCase: Case, label: string) => rows(aCase).find((candidate) => candidate.label === label);
  const group = (doctors: number, days = 4200): Case =>
    withDays(days, { letter: { ...DOCTOR.letter, groupSize: printed(doctors) } });
  const EXCLUDED = "Vous exclu de votre propre groupe";

  it("moves the threshold and keeps the ratio", () => {
    expect(row(DOCTOR, "Seuil de 1,5")).toMatchObject({
      ratio: present(1.75),
      threshold: 1.5,
      flagged: true,
    });
    expect(row(DOCTOR, "Seuil de 3")).toMatchObject({ ratio: present(1.75), threshold: 3, flagged: false });
  });

  it("takes the doctor out of the mean: 1.75 × 9 ÷ (10 − 1.75)", () => {
    const found = row(group(10), EXCLUDED)?.ratio;
    expect(close(found?.kind === "present" ? found.value : undefined, 15.75 / 8.25)).toBe(true);
    const two = row(group(2), EXCLUDED)?.ratio;
    expect(close(two?.kind === "present" ? two.value : undefined, 7)).toBe(true);
    expect(row(group(1, 2000), EXCLUDED)?.ratio).toEqual(absent("comparateur-trop-petit"));
    // a ratio of 3 cannot come from a mean that holds the doctor among three
    expect(row(group(3, 7200), EXCLUDED)?.ratio).toEqual(absent("comparateur-trop-petit"));
    expect(row(DOCTOR, EXCLUDED)?.ratio).toEqual(absent("non-saisi", "letter.groupSize"));
    const { figures: _none, ...without } = group(10);
    expect(row(without, EXCLUDED)?.ratio).toEqual(absent("non-saisi", "letter.groupSize"));
  });

  it("says why a parameter has no number", () => {
    expect(row(DOCTOR, "Intervalle et tests")).toMatchObject({
      ratio: present(1.75),
      reason: "Montrés à part : les six lectures de « significativement supérieur ».",
    });
    const median = row(DOCTOR, "Médiane des confrères au lieu de la moyenne");
    expect(median?.ratio).toMatchObject({ kind: "absent", reason: "non-communique" });
    expect(median).not.toHaveProperty("flagged");
    expect(median?.reason).toContain("La lettre ne donne pas la médiane");
    expect(row(DOCTOR, "Seuil de 3")).not.toHaveProperty("reason");
    expect(rows(DOCTOR).every((item) => !("action" in item))).toBe(true);
  });

  it("changes one choice", () => {
    const department = row(DOCTOR, "Département, professions comme gradient")?.ratio;
    expect(close(department?.kind === "present" ? department.value : undefined, 1.75 / 1.375)).toBe(true);
  });
});
