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

  it.each([
    ["1e5", "1E+5", "-1e-5", "-0", "0.5", "01", "1.", ".5", "-", "+1", "1e", "1e+", "00", "truefalse", "nul"],
    ['"\\u00e9"', '"\\u00e"', '"\\u"', '"\\uzzzz"', '"\\x"', '"\\"', '"\\/\\b\\n"', '"\t"', '"\u007f"', '"'],
    ["[]", "[1,]", "[,1]", "[1 2]", "[1}", "[1:2]", "[", "]", "[[],{}]", "1,2", "1 2", ""],
    [
      "{}",
      '{"a":1,}',
      '{,"a":1}',
      '{"a" 1}',
      '{"a"}',
      '{"a":}',
      "{1:2}",
      '{"a":1]',
      "{]",
      "{",
      '{"a":1,"b"',
      "}",
    ],
    [" 1 ", "\n[\t1\r]", "\u00a01", "1\u00a0", "\uFEFF1", "[1\u2028]"],
  ])("agrees with JSON.parse on %s, %s and others of their kind", (...texts) => {
    for (const text of texts) expect(scanJson(text).fault === undefined, text).toBe(isJson(text));
  });

  it.each([
    ['"abc', 4],
    ['["a\\x"]', 3],
    ['"a\tb"', 2],
    ['{"a":1,}', 7],
    ["[1,2,}", 5],
    ['{"a":1 2}', 7],
    ["  @", 2],
    ["", 0],
    ["[1] 2", 4],
    ["[1", 2],
    ['{"a":tru}', 5],
  ])("%s: the first character that cannot stand there is at %d", (text, at) => {
    expect(scanJson(text).fault).toBe(at);
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
    expect(scanJson('[0,{"a.b":1},{"a":1,"a":[{"c":1}],"b":"a"}]').duplicates).toEqual(["[2].a"]);
  });

  it("names a hundred of them, no more", () => {
    const fields = Array.from({ length: 151 }, () => '"a":1').join();
    expect(scanJson(`{${fields}}`).duplicates).toEqual(new Array<string>(100).fill("a"));
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
    expect(problem('{\n"a": 1,\n  @b}')).toMatch(/ligne 3, colonne 3, « @ » n'est pas attendu ici$/);
    expect(problem("[1, \u0001]")).toMatch(/colonne 5, « ␣ » n'est pas attendu ici$/);
    expect(problem(`[${"é".repeat(30)}]`)).toMatch(/« é{20} » n'est pas attendu ici$/);
    expect(problem("[+1.5e3]")).toMatch(/« \+1\.5e3 » n'est pas attendu ici$/);
    expect(problem("")).toBe("vide");
    expect(problem("\uFEFF \n")).toBe("vide");
  });

  it("skips a byte order mark and gives the value", () => {
    expect(readJson('\uFEFF{"a":1}', "{}")).toEqual({ ok: true, json: { a: 1 } });
    expect(readJson('{"a":"b\uFEFF"}', "{}")).toEqual({ ok: true, json: { a: "b\uFEFF" } });
  });

  it("refuses what JSON.parse would settle in silence", () => {
    expect(readJson('{"a":1,"a":2}', "{}")).toEqual({
      ok: false,
      faults: [
        {
          path: "a",
          problem: "champ donné deux fois dans le même objet : lequel compte",
          example: "une seule valeur par champ",
        },
      ],
    });
  });
});
