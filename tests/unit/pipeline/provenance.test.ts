import { csvParse, type DSVRowString } from "d3-dsv";
import { describe, expect, test } from "vitest";
import { lineageOf } from "../../../src/core/release/lineage.js";
import type { Derived } from "../../../src/pipeline/derive.js";
import { LAYOUTS, linesAbove } from "../../../src/pipeline/sources/layouts.js";
import { loadCards } from "../../../src/pipeline/sources/cards.js";
import { deriveTexts, fixtureRelease, fixtureTexts, ROOT } from "./fixture.js";

const TEXTS = fixtureTexts();
const before = fixtureRelease();
const { columns } = before.release;
const key = (column: { readonly table: string; readonly name: string }): string =>
  `${column.table}/${column.name}`;

/** A source whose every number is 2 to 10 % greater, by rows in turn. */
function perturbed(id: string): string {
  const layout = LAYOUTS[id];
  if (layout === undefined) throw new Error(id);
  const separator = layout.dialect?.delimiter ?? ",";
  const above = linesAbove(layout);
  const lines = (TEXTS.get(id) ?? "").trimEnd().split("\n");
  const header = (lines[above - 1] ?? "").split(separator);
  const moved = layout.numbers.map((name) => header.indexOf(name));
  return lines
    .map((line, row) => {
      if (row < above) return line;
      // cells before the first quoted one: what follows may hold the separator
      const quoted = line.includes('"') ? line.indexOf('"') : line.length;
      const plain = line.slice(0, quoted);
      const cells = plain
        .split(separator)
        .map((text, at) => {
          const value = Number(text.replace(",", "."));
          if (!moved.includes(at) || text.trim() === "" || Number.isNaN(value)) return text;
          const more = value * (1.02 + 0.02 * (row % 5));
          return Number.isInteger(value) ? String(Math.round(more)) : more.toFixed(2);
        })
        .join(separator);
      return cells + line.slice(quoted);
    })
    .join("\n");
}

const tables = (derived: Derived): ReadonlyMap<string, readonly DSVRowString[]> =>
  new Map(
    [...derived.files]
      .filter(([name]) => name.endsWith(".csv"))
      .map(([name, text]) => [name, csvParse(text)]),
  );

/** Columns of the release that differ once a source is perturbed; the ages of a département are one card. */
function movedBy(id: string): readonly string[] {
  const [old, now] = [tables(before), tables(deriveTexts(new Map([...TEXTS, [id, perturbed(id)]])))];
  return columns
    .filter(({ table, name }) =>
      (old.get(table) ?? []).some((row, i) =>
        Object.keys(row).some(
          (column) =>
            (column === name || (name === "0-4" && /^\d/.test(column))) &&
            row[column] !== now.get(table)?.[i]?.[column],
        ),
      ),
    )
    .map(key);
}

const cards = loadCards(ROOT);
const withNumbers = cards.filter(({ id }) => (LAYOUTS[id]?.numbers.length ?? 0) > 0);

describe("a source that changes moves only the columns that name it, by themselves or by what they are computed from", () => {
  test.each(withNumbers.map(({ id, use }) => [id, use] as const))("%s (%s)", (id, use) => {
    const moved = movedBy(id);
    if (use === "verify") expect(moved).toEqual([]);
    else expect(moved.length).toBeGreaterThan(0);
    const named = columns.filter(({ table, name }) => lineageOf(columns, table, name).includes(id)).map(key);
    expect(moved.filter((column) => !named.includes(column))).toEqual([]);
  });
});

test("the origins of every column, weights and territories included, may enter a release: licence known, not for checks only", () => {
  for (const { table, name } of columns)
    for (const origin of lineageOf(columns, table, name)) {
      const card = cards.find(({ id }) => id === origin);
      expect(card?.use, `${table}/${name} ${origin}`).toBe("release");
      expect(card?.official.licence, origin).not.toBe("non précisée");
    }
});

test("a computed column names what its weights come from", () => {
  expect(lineageOf(columns, "results.csv", "fdep3")).toContain("cog2025");
  expect(lineageOf(columns, "results.csv", "expectedRate")).toEqual(
    expect.arrayContaining([
      "ald-prevalence",
      "cartosante-bv-2024",
      "communes-2026-population",
      "rp2021-activite",
    ]),
  );
  expect(lineageOf(columns, "communes.csv", "postalCodes")).toEqual(["communes-2026-population"]);
});
