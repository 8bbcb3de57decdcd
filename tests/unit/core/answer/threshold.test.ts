import { describe, expect, it } from "vitest";

import { decideVerdict, presetOf, presetThreshold, presets } from "../../../../src/core/answer/index.js";
import { presetComparison } from "../../../../src/core/answer/preset.js";
import { comparisonOf, thresholdNumber, thresholdOf } from "../../../../src/core/answer/threshold.js";
import { numberOf, present } from "../../../../src/core/domain/index.js";
import { DOCTOR, own, printed } from "./village.js";

describe("threshold", () => {
  it("is the letter's when it prints one, with its status", () => {
    const stated = { ...DOCTOR, letter: { threshold: printed(2.5) } };
    expect(thresholdNumber(stated)).toBe(2.5);
    expect(thresholdOf(stated)).toEqual({
      id: "threshold",
      label: "Seuil de signalement",
      unit: "sans unité",
      value: present(2.5),
      status: "documenté",
      origin: { kind: "case", field: "letter.threshold" },
    });
    expect(thresholdOf({ ...DOCTOR, letter: { threshold: own(3) } })).toMatchObject({
      value: present(3),
      status: "supposé",
    });
  });

  it("is the campaign's otherwise, with its status, its source and its note", () => {
    expect(thresholdOf(DOCTOR)).toMatchObject({
      value: present(2),
      status: "rapporté",
      note: "Egora, 11-12 et 19 juin 2025 ; Au moins deux fois les confrères comparables.",
      origin: { kind: "parameter", id: "presets/2025-2026-vague-1/threshold" },
    });
    expect(thresholdOf({ format: "ij-case/1" })).toMatchObject({
      note: "Seuil de la presse (2025) ; remplacé par celui de la lettre s'il est saisi",
      origin: { kind: "parameter", id: "presets/personnalise/threshold" },
    });
  });

  it("is a number in every campaign, the one of its trace; no number stands in for a missing one", () => {
    for (const preset of presets) {
      const aCase = { ...DOCTOR, campaign: preset.id };
      expect(presetThreshold(preset).value).toBeGreaterThan(0);
      expect(thresholdNumber(aCase)).toBe(numberOf(thresholdOf(aCase)));
      const { threshold: _gone, ...fields } = preset.fields;
      expect(() => presetThreshold({ ...preset, fields })).toThrow(preset.id);
    }
  });

  it("that is no positive number decides nothing", () => {
    for (const threshold of [NaN, 0, -1]) {
      const verdict = decideVerdict({ ratio: present(3), threshold, comparison: ">=" });
      expect([verdict.kind, verdict.reasons]).toEqual(["indéterminé", ["seuil-inconnu"]]);
    }
    expect(decideVerdict({ ratio: present(3), threshold: 0.1, comparison: ">=" }).kind).toBe("signalé");
  });
});

describe("campaign of a case", () => {
  it("is the one named, else « personnalisé », which assumes least", () => {
    expect(presets.map(({ id }) => presetOf({ ...DOCTOR, campaign: id }).id)).toEqual(
      presets.map(({ id }) => id),
    );
    expect(presetOf({ format: "ij-case/1" }).id).toBe("personnalise");
    expect(presetOf({ ...DOCTOR, campaign: "2031" }).id).toBe("personnalise");
  });

  it("flags a ratio equal to the threshold", () => {
    expect(presets.map(({ id }) => comparisonOf({ ...DOCTOR, campaign: id }))).toEqual(
      presets.map(() => ">="),
    );
  });

  it.each([
    [">", ">"],
    [">=", ">="],
    [null, ">="],
  ] as const)("whose comparison is %s compares by %s", (value, comparison) => {
    const preset = presetOf(DOCTOR);
    const fields = { ...preset.fields, comparison: { value, status: "supposé", source: "essai" } } as const;
    expect(presetComparison({ ...preset, fields })).toBe(comparison);
  });

  it("without a word on the comparison flags a ratio equal to the threshold", () => {
    expect(presetComparison({ ...presetOf(DOCTOR), fields: {} })).toBe(">=");
  });
});
