import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readJson, scanJson } from "../../../../src/core/case/index.js";

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};
const problem = (text: string): string | undefined => {
  const reading = readJson(text, "{}");
  return reading.ok ? undefined : reading.faults[0]?.problem;
};

describe("scanJson", () => {
  // oracle: JSON.parse of the engine
  it("finds a fault exactly where JSON.parse refuses the text", () => {
    const pieces = [
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      '"b\\u0041"',
      "1",
      "-0.5e+3",
      "01",
      "true",
      " ",
      "\n",
      "NaN",
    ];
    const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(""));
    const broken = fc.tuple(fc.json(), fc.nat(), fc.constantFrom(...pieces, "")).map(([text, at, put]) => {
      const cut = at % (text.length + 1);
      return text.slice(0, cut) + put + text.slice(cut + (at % 2));
    });
    fc.assert(
      fc.property(fc.oneof(soup, broken, fc.json()), (text) => {
        expect(scanJson(text).fault === undefined).toBe(isJson(text));
      }),
      { numRuns: 2_000, seed: 5 },
    );
  });

  it("sees no duplicate in what JSON.stringify writes", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(scanJson(JSON.stringify(value))).toEqual({ duplicates: [] });
      }),
      { seed: 6 },
    );
  });

  it("names the fields given twice, at any depth, escapes read", () => {
    const text = '{"a":{"b":1,"\\u0062":2},"a":3,"l":[1,{"z":1,"z":1}],"c":{"a":1}}';
    expect(scanJson(text).duplicates).toEqual(["a.b", "a", "l[1].z"]);
  });

  it("walks a hundred thousand levels without recursion", () => {
    expect(scanJson("[".repeat(100_000)).fault).toBe(100_000);
    expect(scanJson("[".repeat(100_000) + "]".repeat(100_000))).toEqual({ duplicates: [] });
  });
});

describe("readJson", () => {
  it("says line, column and word, in French", () => {
    expect(problem('{\n  "a": NaN\n}')).toBe(
      "ce n'est pas du JSON : ligne 2, colonne 8, « NaN » n'est pas attendu ici",
    );
    expect(problem('{"a": 1')).toMatch(/colonne 8, le texte s'arrête trop tôt$/);
    expect(problem("")).toBe("vide");
    expect(problem("\uFEFF \n")).toBe("vide");
  });

  it("skips a byte order mark and gives the value", () => {
    expect(readJson('\uFEFF{"a":1}', "{}")).toEqual({ ok: true, json: { a: 1 } });
  });

  it("refuses what JSON.parse would settle in silence", () => {
    expect(readJson('{"a":1,"a":2}', "{}")).toMatchObject({ ok: false, faults: [{ path: "a" }] });
  });
});
