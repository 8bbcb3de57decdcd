import { describe, expect, it } from "vitest";
import { csvParse } from "d3-dsv";

import { answerCase, releaseData } from "../../../../src/core/answer/index.js";
import { numberOf } from "../../../../src/core/domain/index.js";
import type { CellOrigin, Quantity } from "../../../../src/core/domain/index.js";
import { leaves, recompute } from "./recompute.js";
import { ALBI_WITHOUT_LETTER, toyData, toyRelease, toyTexts } from "./toy.js";

describe("trace of the ratio of a doctor of Albi, without the letter", () => {
  const { trace } = answerCase(ALBI_WITHOUT_LETTER, toyData());

  it("recomputes upward from its leaves with an independent evaluator", () => {
    const value = numberOf(trace) ?? NaN;
    expect(Math.abs(recompute(trace) - value)).toBeLessThanOrEqual(1e-12 * value);
  });

  it("ends in source cells whose text is that of the fixture", () => {
    const cells = new Map<string, CellOrigin>();
    for (const { origin, value } of leaves(trace)) {
      if (origin?.kind !== "cell") continue;
      cells.set(`${origin.file}/${origin.rowKey}/${origin.column}`, origin);
      expect(value).toEqual({ kind: "present", value: Number(origin.text) });
    }
    expect(cells.size).toBeGreaterThan(40);
    const texts = toyTexts();
    for (const origin of cells.values()) {
      const rows = csvParse(texts.get(origin.file as "communes.csv") ?? "");
      const row = rows.find(
        ({ code, departement, age, sex, ald }) =>
          (departement === undefined
            ? (code ?? `${age ?? ""}/${sex ?? ""}/${ald ?? ""}`)
            : `${departement}/${sex ?? ""}`) === origin.rowKey,
      );
      expect(Number(row?.[origin.column])).toBe(Number(origin.text));
    }
  });

  it("moves leaf and root together when one raw cell changes", () => {
    const variables = toyTexts().get("variables.csv") ?? "";
    const header = variables.split("\n")[0]?.split(",") ?? [];
    const changed = variables
      .split("\n")
      .map((line) => {
        if (!line.startsWith("81004,")) return line;
        const cells = line.split(",");
        const at = header.indexOf("age2554");
        cells[at] = String(Number(cells[at]) - 5);
        return cells.join(",");
      })
      .join("\n");
    const data = releaseData(toyRelease(new Map([["variables.csv", changed]])));
    const moved = answerCase(ALBI_WITHOUT_LETTER, data).trace;
    const text = (root: Quantity): string | undefined =>
      leaves(root)
        .map(({ origin }) => origin)
        .find((origin) => origin?.kind === "cell" && origin.column === "age2554" && origin.rowKey === "81004")
        ?.kind === "cell"
        ? leaves(root)
            .map(({ origin }) => origin)
            .find((o): o is CellOrigin => o?.kind === "cell" && o.column === "age2554")?.text
        : undefined;
    expect(Number(text(moved))).toBe(Number(text(trace)) - 5);
    expect(numberOf(moved)).toBeGreaterThan(numberOf(trace) ?? NaN);
  });
});

describe("a published count of the département", () => {
  it("moves its leaf and the root when it changes", () => {
    const key = (root: Quantity): number | undefined =>
      leaves(root)
        .filter(
          ({ origin }) => origin?.kind === "cell" && origin.rowKey === "81/F" && origin.column === "25-29",
        )
        .map((node) => numberOf(node))[0];
    const departments = toyTexts().get("departments.csv") ?? "";
    const at = (departments.split("\n")[0] ?? "").split(",").indexOf("25-29");
    const changed = departments
      .split("\n")
      .map((line) => {
        const cells = line.split(",");
        if (line.startsWith("81,F,")) cells[at] = String(Number(cells[at]) + 10_000);
        return cells.join(",");
      })
      .join("\n");
    const before = answerCase(ALBI_WITHOUT_LETTER, toyData()).trace;
    const after = answerCase(
      ALBI_WITHOUT_LETTER,
      releaseData(toyRelease(new Map([["departments.csv", changed]]))),
    ).trace;
    expect(key(after)).toBe((key(before) ?? NaN) + 10_000);
    expect(numberOf(after)).not.toBe(numberOf(before));
  });
});
