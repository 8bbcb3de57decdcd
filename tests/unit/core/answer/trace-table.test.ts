import { describe, expect, it } from "vitest";

import { answerCase, traceFromTable, traceTable } from "../../../../src/core/answer/index.js";
import { ALBI_WITHOUT_LETTER, toyData } from "./toy.js";

describe("table of a trace", () => {
  const { trace } = answerCase(ALBI_WITHOUT_LETTER, toyData());
  const table = traceTable(trace);

  it("gives the same tree back, through JSON", () => {
    expect(traceFromTable(JSON.parse(JSON.stringify(table)) as typeof table)).toEqual(
      JSON.parse(JSON.stringify(trace)),
    );
  });

  it("writes no node twice, and inputs before what uses them", () => {
    const texts = table.nodes.map((node) => JSON.stringify(node));
    expect(new Set(texts).size).toBe(texts.length);
    table.nodes.forEach(({ inputs = [] }, position) => {
      expect(inputs.every((input) => input < position)).toBe(true);
    });
    expect(JSON.stringify(table).length).toBeLessThan(JSON.stringify(trace).length);
  });

  it("refuses a position that it does not hold", () => {
    expect(() => traceFromTable({ root: 3, nodes: [] })).toThrow("node 3");
  });
});
