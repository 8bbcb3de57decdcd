import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { csvParse } from "d3-dsv";

import { loadRelease } from "../../../../src/pipeline/load-release.js";
import { answerCase, releaseData } from "../../../../src/core/answer/index.js";
import { numberOf } from "../../../../src/core/domain/index.js";
import type { CellOrigin, Quantity } from "../../../../src/core/domain/index.js";
import { ALBI_WITHOUT_LETTER, toyData, toyRelease, toyTexts } from "./toy.js";

const SOURCES = new URL("../../../fixtures/sources/", import.meta.url);

/** Independent evaluator: rewrites the formula in JavaScript and lets the engine compute it. */
function recompute(node: Quantity): number {
  if (node.formula === undefined || node.inputs === undefined) return numberOf(node) ?? NaN;
  const inputs = node.inputs.map((input) => [input.id, recompute(input)] as const);
  const values = (pattern: string): number[] =>
    inputs
      .filter(([id]) => (pattern.endsWith("*") ? id.startsWith(pattern.slice(0, -1)) : id === pattern))
      .map(([, v]) => v);
  const total = (list: number[]): number => list.reduce((a, b) => a + b, 0);
  const named: Record<string, (...lists: number[][]) => number> = {
    sum: (list = []) => total(list),
    max: (...lists) => Math.max(...lists.flat()),
    dot: (a = [], b = []) => total(a.map((x, i) => x * (b[i] ?? NaN))),
    weightedMean: (x = [], w = []) => total(x.map((v, i) => v * (w[i] ?? NaN))) / total(w),
  };
  let text = node.formula;
  // innermost named function first
  for (
    let found = /([A-Za-z]+)\(([^()]*)\)/.exec(text);
    found !== null;
    found = /([A-Za-z]+)\(([^()]*)\)/.exec(text)
  ) {
    const [whole, name = "", args = ""] = found;
    const lists = args
      .split(",")
      .map((arg) => (/\*$/.test(arg.trim()) ? values(arg.trim()) : [plain(arg, values)]));
    text = text.replace(whole, String(named[name]?.(...lists) ?? NaN));
  }
  return plain(text, values);
}

/** + − × ÷ and parentheses over numbers, after identifiers were replaced. */
function plain(text: string, values: (pattern: string) => number[]): number {
  const replaced = text.replace(/(?<![\w.])[A-Za-z_][\w.]*/g, (id) => `(${String(values(id)[0] ?? NaN)})`);
  const stack = replaced.match(/\d+(?:\.\d+)?(?:e[+-]?\d+)?|[-+*/()]/g) ?? [];
  let at = 0;
  const factor = (): number => {
    const token = stack[at++];
    if (token === "(") {
      const value = sum();
      at += 1;
      return value;
    }
    return token === "-" ? -factor() : Number(token);
  };
  const product = (): number => {
    let value = factor();
    while (stack[at] === "*" || stack[at] === "/")
      value = stack[at++] === "*" ? value * factor() : value / factor();
    return value;
  };
  const sum = (): number => {
    let value = product();
    while (stack[at] === "+" || stack[at] === "-")
      value = stack[at++] === "+" ? value + product() : value - product();
    return value;
  };
  return sum();
}

function leaves(node: Quantity): Quantity[] {
  return node.inputs === undefined ? [node] : node.inputs.flatMap(leaves);
}

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
