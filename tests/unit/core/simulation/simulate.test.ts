import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

import { MethodError } from "../../../../src/core/domain/index.js";
import {
  defaultSimulationParameters,
  simulateRule,
  simulationParameterCards,
  simulationSteps,
} from "../../../../src/core/simulation/index.js";
import type { SimulationInput } from "../../../../src/core/simulation/index.js";

const url = new URL("../../../vectors/simulation-reference.json", import.meta.url);
const reference = JSON.parse(readFileSync(url, "utf8")) as { readonly defaults: Record<string, unknown> };

describe("parameters", () => {
  test("the central scenario of the data file is the one of the reference", () => {
    const { doctorsDefault, ...defaults } = reference.defaults;
    expect(defaultSimulationParameters).toEqual(defaults);
    expect(doctorsDefault).toBe(52_000);
  });

  test("every assumption has label, unit, source, and a default inside its range", () => {
    for (const card of simulationParameterCards) {
      expect(card.label.length).toBeGreaterThan(10);
      expect(card.unit).not.toBe("");
      expect(card.source).not.toBe("");
      for (const value of typeof card.value === "number" ? [card.value] : card.value) {
        expect(value, card.id).toBeGreaterThanOrEqual(card.low);
        expect(value, card.id).toBeLessThanOrEqual(card.high);
      }
    }
  });

  test("a run stands at both ends of every range", () => {
    for (const card of simulationParameterCards) {
      if (typeof card.value !== "number") continue;
      for (const value of [card.low, card.high]) {
        if (card.id === "listMin" || card.id === "listMax") continue;
        const run = simulateRule({ doctors: 150, overrides: { [card.id]: value } });
        expect(hasNaN(run), `${card.id} = ${String(value)}`).toBe(false);
      }
    }
  });
});

describe("steps", () => {
  const input = { doctors: 1200, seed: 5 };

  test("the result does not depend on the slice, and is that of simulateRule", () => {
    const whole = simulateRule(input);
    for (const slice of [1, 7, 1000, 5000]) expect(exhaust(simulationSteps(input, slice))).toEqual(whole);
    expect(simulateRule({ ...input, seed: 6 })).not.toEqual(whole);
  });

  test("progress is told after each slice, and a run can be left", () => {
    const steps = simulationSteps(input, 500);
    expect(steps.next()).toEqual({ done: false, value: { done: 500, total: 1200 } });
    expect(steps.next()).toEqual({ done: false, value: { done: 1000, total: 1200 } });
    expect(steps.return({ ...simulateRule(input) }).done).toBe(true);
    expect(steps.next().done).toBe(true);
  });

  test("without over-prescribers nobody can be found", () => {
    const run = simulateRule({ doctors: 400, overrides: { overPrescriberShare: 0 } });
    expect(run.sensitivity).toBeNull();
  });
});

describe("refusals", () => {
  test.each([
    [{ doctors: 99 }, "E_TOO_FEW_UNITS"],
    [{ doctors: 1e9 }, "E_DOMAIN"],
    [{ doctors: 1000.5 }, "E_COUNT"],
    [{ doctors: NaN }, "E_NOT_FINITE"],
    [{ seed: -1 }, "E_COUNT"],
    [{ overrides: { color: 3 } }, "E_OPTION"],
    [{ overrides: { withinSd: [1, 2] } }, "E_INPUT_SHAPE"],
    [{ overrides: { threshold: [2] } }, "E_INPUT_SHAPE"],
    [{ overrides: { threshold: 0 } }, "E_DOMAIN"],
    [{ overrides: { environmentSd: Infinity } }, "E_NOT_FINITE"],
    [{ overrides: { overPrescriberShare: 1.2 } }, "E_DOMAIN"],
    [{ overrides: { listMin: 600, listMax: 500 } }, "E_DOMAIN"],
  ])("%j", (input, code) => {
    const call = (): unknown => simulateRule(input as SimulationInput);
    expect(call).toThrow(MethodError);
    expect(call).toThrow(expect.objectContaining({ code }));
  });
});

function exhaust<R>(steps: Generator<unknown, R, undefined>): R {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function hasNaN(value: unknown): boolean {
  if (typeof value === "number") return !Number.isFinite(value);
  return typeof value === "object" && value !== null && Object.values(value).some(hasNaN);
}
