import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { SourceCard } from "../../../src/core/domain/index.js";
import { harmoniseCensus } from "../../../src/pipeline/harmonise/census.js";
import { loadCards } from "../../../src/pipeline/sources/cards.js";
import { columnsOf, LAYOUTS, linesAbove, type Layout } from "../../../src/pipeline/sources/layouts.js";
import { checkRowCount, decode } from "../../../src/pipeline/sources/raw.js";
import { readSource } from "../../../src/pipeline/sources/read-sources.js";
import { fixtureRelease, fixtureTexts, ROOT } from "./fixture.js";

const TEXTS = fixtureTexts();
const SOURCES = Object.keys(LAYOUTS);
const layoutOf = (id: string): Layout => {
  const layout = LAYOUTS[id];
  if (layout === undefined) throw new Error(`${id} has no layout`);
  return layout;
};
const separatorOf = (id: string): string => layoutOf(id).dialect?.delimiter ?? ",";
const textOf = (id: string): string => (TEXTS.get(id) ?? "").replace(/^\ufeff/, "").trimEnd();
const linesOf = (id: string): readonly string[] => textOf(id).split("\n");
const read = (id: string, text: string): unknown => readSource(new Map([[id, text]]), id);

/** A text where the cell of a column of the first row of data is another. */
function withCell(id: string, column: string, content: string): string {
  const lines = [...linesOf(id)];
  const above = linesAbove(layoutOf(id));
  const at = (lines[above - 1] ?? "").split(separatorOf(id)).indexOf(column);
  const cells = (lines[above] ?? "").split(separatorOf(id));
  cells[at] = content;
  lines[above] = cells.join(separatorOf(id));
  return lines.join("\n");
}

type Damage = (id: string) => string | undefined;
const FAULTS: Readonly<Record<string, readonly [Damage, RegExp]>> = {
  "an empty file": [() => "", /colonnes absentes/],
  "a header without a row": [
    (id) =>
      `${linesOf(id)
        .slice(0, linesAbove(layoutOf(id)))
        .join("\n")}\n`,
    /aucune ligne de données/,
  ],
  "a page of the web": [() => "<!DOCTYPE html>\n<html><body>503</body></html>", /page web/],
  "another separator": [
    (id) =>
      textOf(id)
        .replaceAll('"', "")
        .replaceAll(separatorOf(id), separatorOf(id) === "," ? ";" : ","),
    /séparées par/,
  ],
  "a row cut in its middle": [
    (id) => {
      const [last = ""] = linesOf(id).slice(-1);
      return textOf(id).slice(0, -last.length) + last.slice(0, last.indexOf(separatorOf(id)));
    },
    /ligne \d+ : \d+ cases au lieu de \d+/,
  ],
  "a row met twice": [(id) => `${textOf(id)}\n${linesOf(id).at(-1) ?? ""}\n`, /ligne \d+ : .*deux fois/],
  "a renamed column": [
    (id) => {
      const lines = [...linesOf(id)];
      const above = linesAbove(layoutOf(id));
      const wanted = columnsOf(layoutOf(id)).at(-1) ?? "";
      const names = (lines[above - 1] ?? "").split(separatorOf(id));
      lines[above - 1] = names.map((name) => (name === wanted ? "autre" : name)).join(separatorOf(id));
      return lines.join("\n");
    },
    /colonnes absentes/,
  ],
  "a code that lost its zero": [
    (id) => {
      const [column] = Object.keys(layoutOf(id).codes);
      return column === undefined ? undefined : withCell(id, column, "1004");
    },
    /« 1004 » n'est pas un code.*(?:01004|810040101)/,
  ],
  "a text where a number is read": [
    (id) => {
      const [column] = layoutOf(id).numbers;
      return column === undefined ? undefined : withCell(id, column, "douze");
    },
    /valeur illisible « douze »/,
  ],
};

/** Faults that a source can have, with its text once damaged: some have no code, or no number. */
const faultsOf = (id: string): readonly (readonly [name: string, text: string, sentence: RegExp])[] =>
  Object.entries(FAULTS).flatMap(([name, [damage, sentence]]) => {
    const text = damage(id);
    return text === undefined ? [] : [[name, text, sentence] as const];
  });

describe.each(SOURCES)("%s", (id) => {
  test.each(faultsOf(id))("%s is refused: what, where, what to do", (_, text, sentence) => {
    expect(text, "the text is damaged").not.toBe(TEXTS.get(id));
    expect(() => read(id, text)).toThrow(
      new RegExp(`^${id}[\\s\\S]*${sentence.source}[\\s\\S]*fetch --mirror`),
    );
  });

  test("a byte order mark, Windows lines and one more column change nothing", () => {
    const above = linesAbove(layoutOf(id));
    const wider = linesOf(id).map((line, i) => `${line}${separatorOf(id)}${i < above ? "en plus" : "1"}`);
    const rows = read(id, textOf(id));
    expect(read(id, `\ufeff${textOf(id)}`)).toEqual(rows);
    expect(read(id, linesOf(id).join("\r\n"))).toEqual(rows);
    expect(read(id, wider.join("\n"))).toEqual(rows);
  });
});

test("the column of another vintage is named, and the break of series with it", () => {
  const text = textOf("filosofi-2021-communes").replace("MED21", "MED23");
  expect(() => read("filosofi-2021-communes", text)).toThrow(
    /absentes \(MED21\).*millésime : MED23.*series-breaks/,
  );
});

describe("whole files", () => {
  const card = (rows: number): SourceCard => {
    const [first] = loadCards(ROOT).filter(({ id }) => id === "bpe2018");
    if (first === undefined) throw new Error("no card bpe2018");
    return { ...first, obtained: { ...first.obtained, rows } };
  };
  const rows = linesOf("bpe2018").length - 1;

  test("a file cut between two lines is seen by its number of rows", () => {
    expect(() => { checkRowCount(card(rows), textOf("bpe2018")); }).not.toThrow(); // prettier-ignore
    const cut = linesOf("bpe2018").slice(0, -3).join("\n");
    expect(() => { checkRowCount(card(rows), cut); }).toThrow(`${String(rows - 3)} lignes de données`); // prettier-ignore
  });

  test("every card of a table tells its number of rows", () => {
    for (const { id, obtained } of loadCards(ROOT))
      if (id in LAYOUTS) expect(obtained.rows, id).toBeGreaterThan(20);
  });

  test("a broken archive is told in French", () => {
    const whole = gzipSync(Buffer.from("a,b\n"));
    expect(decode("x.csv.gz", whole)).toBe("a,b\n");
    for (const bytes of [whole.subarray(0, 10), Buffer.from("<html>")])
      expect(() => decode("x.csv.gz", bytes)).toThrow(/compressé illisible/);
  });
});

describe("impossible values of a source are absences with their reason", () => {
  const shares = (column: string, content: string): ReturnType<typeof harmoniseCensus> => {
    const raw = new Map(TEXTS);
    const lines = linesOf("rp2022-communes").map((line, i, all) => {
      if (!line.startsWith("81105,")) return line;
      const at = (all[0] ?? "").split(",").indexOf(column);
      return line.split(",").map((text, j) => (i > 0 && j === at ? content : text)).join(","); // prettier-ignore
    });
    raw.set("rp2022-communes", lines.join("\n"));
    const { units } = fixtureRelease().harmonised;
    return harmoniseCensus(raw, units, new Map(units.map((u) => [u.code, u.population])));
  };

  test("unemployment above 60 %", () => {
    expect(shares("tx_chom_1564", "60.01").get("81105")?.percentUnemployed2022).toEqual({
      reason: "valeur-source-impossible",
    });
    expect(shares("tx_chom_1564", "60").get("81105")?.percentUnemployed2022).toEqual({ value: 60 });
  });

  test("levels of diploma that add to 133 %", () => {
    const own = fixtureRelease().harmonised.units.find((u) => u.code === "81105")?.percentBac;
    expect(own).toHaveProperty("value");
    expect(shares("pct_bac3p", "99").get("81105")?.percentBac).toEqual({
      reason: "valeur-source-impossible",
    });
  });
});
