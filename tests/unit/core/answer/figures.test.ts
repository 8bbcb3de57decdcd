import { describe, expect, it } from "vitest";

import {
  decimalsOf,
  figure,
  figureStatus,
  letterFigure,
  periodText,
  roundingInterval,
  windowMonths,
} from "../../../../src/core/answer/figures.js";
import { absent, present } from "../../../../src/core/domain/index.js";
import { DOCTOR, own, printed } from "./village.js";

describe("decimals of a figure", () => {
  it.each([
    [printed(2.46), 2],
    [printed(7), 0],
    [printed(9.4, 3), 3],
    [printed(9.41, 0), 0],
    [printed(1e-7), 7],
    [printed(1e-12), 12],
    [printed(1.25e-7), 9],
  ])("%j has %i", (value, decimals) => {
    expect(decimalsOf(value)).toBe(decimals);
  });
});

describe("rounding interval of a figure", () => {
  it.each([
    // half a unit of the last decimal on each side
    [printed(9.4, 1), 9.35, 9.45],
    [printed(2, 0), 1.5, 2.5],
    [printed(2.46), 2.455, 2.465],
    // a rate is never negative: 0.02 ± 0.05 begins at 0
    [printed(0.02, 1), 0, 0.07],
  ])("%j goes from %f to %f", (value, low, high) => {
    const interval = roundingInterval(value);
    expect(Math.abs(interval.low - low)).toBeLessThanOrEqual(1e-15 * 10);
    expect(Math.abs(interval.high - high)).toBeLessThanOrEqual(1e-15 * 10);
  });
});

describe("length of a window", () => {
  it.each([
    ["2025-09-01", "2026-02-28", 6],
    ["2023-09-01", "2024-02-29", 6],
    ["2025-01-01", "2025-12-31", 12],
    ["2025-01-01", "2025-01-31", 1],
    ["2025-01-15", "2025-02-14", 1],
    ["2024-12-01", "2026-01-31", 14],
    // not whole months: days ÷ 30.4375
    ["2025-01-01", "2025-01-10", 10 / 30.4375],
    ["2023-09-01", "2024-02-28", 181 / 30.4375],
    ["2025-03-30", "2025-03-30", 1 / 30.4375],
  ])("from %s to %s", (start, end, months) => {
    expect(windowMonths({ start, end })).toBe(months);
  });
});

describe("a figure of the case as a leaf", () => {
  it("has its label, unit, period, status and the field that it comes from", () => {
    expect(figure(DOCTOR, "sickLeaveDays")).toEqual({
      id: "sickLeaveDays",
      label: "Journées d'arrêt attribuées",
      unit: "jours",
      period: "2025-09-01 – 2026-02-28",
      value: present(4200),
      status: "documenté",
      origin: { kind: "case", field: "figures.sickLeaveDays" },
    });
    expect(letterFigure(DOCTOR, "comparatorRate", "mean")).toEqual({
      id: "mean",
      label: "Moyenne des confrères comparés, selon la lettre",
      unit: "jours par patient actif",
      period: "2025-09-01 – 2026-02-28",
      value: present(2),
      status: "documenté",
      origin: { kind: "case", field: "letter.comparatorRate" },
    });
  });

  it("keeps its own period before that of the case, and has none when neither is known", () => {
    const period = { start: "2025-01-01", end: "2025-06-30" };
    const typed = { format: "ij-case/1", figures: { sickLeaves: { ...own(10), period } } } as const;
    expect(figure({ ...DOCTOR, ...typed }, "sickLeaves").period).toBe("2025-01-01 – 2025-06-30");
    expect(
      figure({ format: "ij-case/1", figures: { sickLeaves: own(10) } }, "sickLeaves"),
    ).not.toHaveProperty("period");
    expect(periodText(undefined)).toBeUndefined();
  });

  it("is absent « non saisi » with its field when it was not typed", () => {
    expect(figure(DOCTOR, "sickLeaves", "observed")).toEqual({
      id: "observed",
      label: "Arrêts prescrits",
      unit: "arrêts",
      value: absent("non-saisi", "figures.sickLeaves"),
      status: "inconnu",
    });
    expect(letterFigure({ format: "ij-case/1" }, "ratio").value).toEqual(absent("non-saisi", "letter.ratio"));
  });

  it("is documented when the letter prints it, supposed otherwise", () => {
    expect(figureStatus(printed(1))).toBe("documenté");
    for (const source of ["riap", "dam", "logiciel", "autre"] as const)
      expect(figureStatus({ value: 1, source })).toBe("supposé");
  });
});
