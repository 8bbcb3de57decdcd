import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publishedAmount } from "../../../src/damir/generate/lines.js";
import { layoutForMonth, recogniseLayout, REQUIRED_COLUMNS } from "../../../src/damir/layouts.js";
import {
  monthAt,
  monthPosition,
  monthsBetween,
  parseMonthRange,
  paymentMonthsFor,
  showMonths,
} from "../../../src/damir/months.js";
import { parameters } from "./support.js";

/** Excerpt of the official descriptor of 2024: `dimension,cle,libelle`, and the names of its variables. */
const official = readFileSync(new URL("../../fixtures/damir/descriptif-2024.csv", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line) => line.split("|"));
const labels = (dimension: string): Map<string, string> =>
  new Map(official.filter(([d]) => d === dimension).map(([, code = "", label = ""]) => [code, label]));

describe("codes against the official descriptor", () => {
  it("natures 6110 to 6119 are all there, none else is a sickness allowance, and their families follow their labels", () => {
    const names = labels("PRS_NAT");
    const own = parameters.natures.list.filter(({ family }) => family === "ij").map(({ code }) => code);
    expect(own).toEqual([...names.keys()].filter((code) => code >= "6110" && code <= "6119"));
    const words = { normale: /NORMALES/, réduite: /REDUITES/, majorée: /MAJOREES/, partielle: /PARTIELLE/ };
    for (const { code, rate } of parameters.natures.list) {
      const word = words[rate as keyof typeof words] as RegExp | undefined;
      expect(names.get(code)).toMatch(word ?? /PRENATALES|POSTNATALES|ADOPTION|PREMA/);
    }
  });
  it.each([
    ["age", "AGE_BEN_SNDS", ["99"]],
    ["sex", "BEN_SEX_COD", ["0", "9"]],
    ["region", "BEN_RES_REG", []],
  ] as const)("every code of %s is either used or known to be unknown", (block, dimension, unknown) => {
    const used = parameters[block].list.map(({ code }) => code);
    expect([...used, ...unknown].sort()).toEqual([...labels(dimension).keys()].sort());
  });
  it("ALD codes are 41 to 46, whose labels say so; 0 and 99 tell nothing", () => {
    const names = labels("EXO_MTF");
    for (const { code, label } of parameters.exemption.list) {
      expect(names.get(code)).toMatch(label === "ald" ? /AFFECTION/ : /SANS OBJET|INCONNUE/);
    }
  });
  it("the first layout has the 55 variables of the descriptor that are published since 2015", () => {
    const variables = official.filter(([d]) => d === "*").map(([, name = ""]) => name);
    const since2015 = variables.filter((name) => !name.endsWith("_ZEAT") && !name.endsWith("_ZEAT_COD"));
    const [first] = parameters.layouts.list;
    expect(first?.columns.length).toBe(55);
    expect([...(first?.columns ?? [])].sort()).toEqual(
      since2015.filter((name) => !name.includes("ZEAT")).sort(),
    );
  });
});

describe("layouts", () => {
  it("follow one another without a gap and all hold the columns that are read", () => {
    const { list } = parameters.layouts;
    list.forEach((layout, i) => {
      expect(REQUIRED_COLUMNS.filter((name) => !layout.columns.includes(name))).toEqual([]);
      const next = list[i + 1];
      if (next !== undefined) expect(monthPosition(next.from) - monthPosition(layout.to)).toBe(1);
    });
  });
  it("a header is recognised whatever its line ending, for every month", () => {
    for (const month of ["201501", "202307", "202308", "202409", "202410", "202512", "202601"]) {
      const layout = layoutForMonth(parameters, month);
      for (const end of ["\n", "\r\n"]) {
        const header = Buffer.from(`${layout.columns.join(";")};${end}`);
        expect(recogniseLayout(header, "essai", parameters).id).toBe(layout.id);
      }
    }
  });
  it("any change of one name, order or separator is refused", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 53 }),
        fc.integer({ min: 0, max: 2 }),
        fc.constantFrom("rename", "drop", "swap", "double"),
        (at, which, change) => {
          const columns = [...(parameters.layouts.list[which]?.columns ?? [])];
          const name = columns[at] ?? "";
          if (change === "rename") columns[at] = `${name}X`;
          if (change === "drop") columns.splice(at, 1);
          if (change === "double") columns.splice(at, 0, name);
          if (change === "swap") [columns[0], columns[at]] = [name, columns[0] ?? ""];
          const same = parameters.layouts.list.find((layout) => layout.columns.join() === columns.join());
          const header = Buffer.from(`${columns.join(";")};\n`);
          if (same !== undefined) expect(recogniseLayout(header, "essai", parameters)).toBe(same);
          else
            expect(() => recogniseLayout(header, "essai", parameters)).toThrow(
              "la disposition des colonnes a changé",
            );
        },
      ),
    );
  });
});

describe("months", () => {
  it("position and month are inverse; a range has as many months as its positions say", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2000 * 12, max: 2049 * 12 }),
        fc.integer({ min: 0, max: 40 }),
        (start, length) => {
          expect(monthPosition(monthAt(start))).toBe(start);
          expect(monthsBetween(monthAt(start), monthAt(start + length)).length).toBe(length + 1);
        },
      ),
    );
  });
  it("the campaign of winter 2022 needs twelve payment months", () => {
    const care = parseMonthRange("2022-09..2023-02", "--soins");
    expect(paymentMonthsFor(care, 6)).toEqual(monthsBetween("202209", "202308"));
    expect(showMonths(["202209", "202210", "202212"])).toBe("2022-09 à 2022-10, 2022-12");
    expect(showMonths(["202302", "202211", "202301", "202212"])).toBe("2022-11 à 2023-02");
  });
  it.each(["2022-9..2023-02", "2023-02..2022-09", "", "2022-00", "2022-09...2023-02"])(
    "« %s » is refused",
    (text) => {
      expect(() => parseMonthRange(text, "--soins")).toThrow(/n'est pas lisible/);
    },
  );
});

describe("amounts as published", () => {
  it.each([
    [1250, "12.5"],
    [61, ".61"],
    [-300, "-3"],
    [0, "0"],
    [-7, "-.07"],
    [10005, "100.05"],
  ])("%d cents are written %s", (cents, text) => {
    expect(publishedAmount(cents)).toBe(text);
  });
});
