import { describe, expect, it } from "vitest";

import { answerCase } from "../../../../src/core/answer/index.js";
import { numberOf } from "../../../../src/core/domain/index.js";
import type { Case } from "../../../../src/core/case/index.js";
import { ALBI, toyData } from "./toy.js";

const data = toyData();
const AGES = [
  { age: "0-19", count: 200 },
  { age: "20-29", count: 180 },
  { age: "30-39", count: 220 },
  { age: "40-49", count: 220 },
  { age: "50-59", count: 200 },
  { age: "60-69", count: 120 },
  { age: "70+", count: 100 },
] as const;
const MARGINS: Case = {
  ...ALBI,
  letter: {},
  patients: { ageBands: AGES, women: 640, ald: 200, source: "logiciel" },
};

/** `patients` leaves of the 28 cells, whatever the depth at which they lie. */
function cells(aCase: Case): number[] {
  const { expected } = answerCase(aCase, data);
  const walk = (node: typeof expected): number[] =>
    node.id.startsWith("cell.")
      ? [numberOf(node.inputs?.[0] ?? node) ?? NaN]
      : (node.inputs ?? []).flatMap(walk);
  return walk(expected);
}

describe("typed margins", () => {
  it("rakes to the typed ages, women and ALD", () => {
    const list = cells(MARGINS);
    expect(list).toHaveLength(28);
    const sum = (keep: (s: number) => boolean): number =>
      list.filter((_, s) => keep(s)).reduce((a, b) => a + b, 0);
    expect(Math.abs(sum(() => true) - 1240)).toBeLessThan(1e-6);
    expect(Math.abs(sum((s) => Math.floor(s / 4) === 2) - 220)).toBeLessThan(1e-6);
    expect(Math.abs(sum((s) => Math.floor(s / 2) % 2 === 1) - 640)).toBeLessThan(1e-6);
    expect(Math.abs(sum((s) => s % 2 === 1) - 200)).toBeLessThan(1e-6);
  });

  it("gives bounds that hold the raked ratio, the plausible ones inside the raw ones", () => {
    const answer = answerCase(MARGINS, data);
    const ratio = numberOf(answer.ratio) ?? NaN;
    const { raw, plausible } = answer.marginBounds ?? {};
    if (raw === undefined || plausible === undefined) throw new Error("bounds expected");
    expect(raw.low).toBeLessThan(plausible.low);
    expect(plausible.low).toBeLessThan(ratio);
    expect(ratio).toBeLessThan(plausible.high);
    expect(plausible.high).toBeLessThan(raw.high);
    expect(answer.coverage.structure).toBe("marges");
  });

  it("refuses margins that disagree, with the code of the refusal", () => {
    const impossible: Case = { ...MARGINS, patients: { ...MARGINS.patients, women: 2000 } };
    expect(answerCase(impossible, data).ratio.value).toMatchObject({ kind: "absent", detail: "E_NEGATIVE" });
  });

  it("does not touch an answer that does not use the structure", () => {
    expect(answerCase({ ...MARGINS, letter: ALBI.letter ?? {} }, data).marginBounds).toBeUndefined();
  });
});
