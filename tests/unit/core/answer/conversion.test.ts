import { describe, expect, it } from "vitest";

import { convertExpected } from "../../../../src/core/answer/conversion.js";
import { absent, leaf, present } from "../../../../src/core/domain/index.js";
import { close } from "./village.js";

const base = leaf({ id: "expected", label: "Journées attendues", unit: "jours" }, 3400, "documenté");
const WITH = "with-work-accidents";
const WITHOUT = "without-work-accidents";

/**
 * Supposed parts: work accidents 0.2 of the days, leaves beyond six months 0.45, 34 days a leave. From the scope of the
 * letter (accidents in), 3,400 days; from that of public rates (accidents out), 3,400 ÷ 0.8 = 4,250 in all.
 */
describe("expected days under a numerator", () => {
  it.each([
    ["days", WITH, 3400, "jours"],
    ["days", WITHOUT, 4250, "jours"],
    ["days-without-work-accidents", WITH, 2720, "jours"],
    ["days-without-work-accidents", WITHOUT, 3400, "jours"],
    ["days-without-long", WITH, 1870, "jours"],
    ["days-without-long", WITHOUT, 2337.5, "jours"],
    ["days-without-replacements", WITH, 3400, "jours"],
    ["days-without-replacements", WITHOUT, 4250, "jours"],
    ["sick-leaves", WITH, 100, "arrêts"],
    ["sick-leaves", WITHOUT, 125, "arrêts"],
  ] as const)("%s, %s: %f", (numerator, scope, expected, unit) => {
    const found = convertExpected(base, numerator, scope);
    expect(found).toMatchObject({ id: "expected", label: "Journées attendues", unit });
    expect(close(found.value.kind === "present" ? found.value.value : undefined, expected)).toBe(true);
  });

  it("leaves the node as it is when nothing changes", () => {
    expect(convertExpected(base, "days", WITH)).toBe(base);
    expect(convertExpected(base, "days-without-work-accidents", WITHOUT)).toBe(base);
  });

  it.each([
    [
      "days-without-work-accidents",
      "La même part est retirée du groupe, à un niveau supposé.",
      "workAccidentShare",
    ],
    ["days-without-long", "La même part est retirée du groupe, au niveau national.", "longShare"],
    [
      "sick-leaves",
      "Journées attendues ÷ durée moyenne d'un arrêt, supposée la même dans le groupe.",
      "meanDuration",
    ],
  ] as const)(
    "%s says what is taken off the group, a supposed number of the trace",
    (numerator, note, id) => {
      const found = convertExpected(base, numerator, WITH);
      expect(found).toMatchObject({ note, status: "supposé" });
      expect(found.inputs?.map((input) => input.id)).toEqual(["all", id]);
    },
  );

  it("says that the replacements of colleagues stay in their mean, which favours the doctor", () => {
    const found = convertExpected(base, "days-without-replacements", WITH);
    expect(found.note).toContain("va dans le sens du médecin");
    expect(found.inputs?.map(({ id }) => id)).toEqual(["all"]);
  });

  it("adds the work accidents by a formula that names their part", () => {
    const found = convertExpected(base, "days", WITHOUT);
    expect(found).toMatchObject({ formula: "sickness / (1 - workAccidentShare)", status: "supposé" });
    expect(found.inputs?.map(({ id }) => id)).toEqual(["sickness", "workAccidentShare"]);
  });

  it("has no group mean for the patients with a leave, and says so", () => {
    expect(convertExpected(base, "patients-with-leave", WITH)).toEqual({
      id: "expected",
      label: "Journées attendues",
      unit: "patients",
      value: absent("non-communique", "moyenne du groupe pour les patients arrêtés"),
      status: "inconnu",
    });
  });

  it("keeps an absence", () => {
    const none = leaf(base, absent("non-saisi", "letter.comparatorRate"), "inconnu");
    expect(convertExpected(none, "sick-leaves", WITHOUT).value).toEqual(none.value);
    expect(present(1)).not.toEqual(none.value);
  });
});
