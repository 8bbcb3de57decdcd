import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";

import { loadRelease } from "../../../../src/pipeline/load-release.js";
import { answerCase, releaseData } from "../../../../src/core/answer/index.js";
import { numberOf } from "../../../../src/core/domain/index.js";
import type { CellOrigin, Quantity } from "../../../../src/core/domain/index.js";
import { leaves, recompute } from "./recompute.js";
import { ALBI_WITHOUT_LETTER } from "./toy.js";

const SOURCES = new URL("../../../fixtures/sources/", import.meta.url);

describe("trace over the release of the repository", () => {
  const { trace } = answerCase(ALBI_WITHOUT_LETTER, releaseData(loadRelease()));
  const published = new Map<string, { readonly node: Quantity; readonly origin: CellOrigin }>(
    leaves(trace).flatMap((node) =>
      node.origin?.kind === "cell" && /^(?:cog2025|population-dep-sexe-age)$/.test(node.origin.source)
        ? [[`${node.origin.source}/${node.origin.rowKey}`, { node, origin: node.origin }] as const]
        : [],
    ),
  );
  const rawCell = (origin: CellOrigin): string | undefined => {
    const text = readFileSync(new URL(`${origin.source}.csv`, SOURCES), "utf8");
    const row = csvParse(text).find(({ DEPCOM, annee, dep, sexe, age }) =>
      DEPCOM === undefined ? [annee, dep, sexe, age].join("/") === origin.rowKey : DEPCOM === origin.rowKey,
    );
    return row?.[origin.column];
  };

  it("ends in cells of the published files, read again there: same row, same column, same text", () => {
    expect(published.size).toBeGreaterThanOrEqual(4);
    expect([...published.keys()]).toContain("cog2025/81004");
    expect([...published.keys()]).toContain("population-dep-sexe-age/2022/81/H/25-29");
    for (const key of ["cog2025/81004", ...[...published.keys()].slice(0, 5)]) {
      const found = published.get(key);
      if (found === undefined) throw new Error(key);
      expect(rawCell(found.origin), key).toBe(found.origin.text);
      expect(numberOf(found.node)).toBe(Number(found.origin.text));
    }
  });

  it("recomputes upward from them, and says how the others were processed", () => {
    const value = numberOf(trace) ?? NaN;
    expect(Math.abs(recompute(trace) - value)).toBeLessThanOrEqual(1e-12 * value);
    const share = leaves(trace).find(
      ({ origin }) => origin?.kind === "cell" && origin.column === "age2554" && origin.rowKey === "81004",
    );
    expect(share?.note).toContain("ramenée à 100");
  });
});
