import { describe, expect, test } from "vitest";
import { parseCase } from "../../../../src/core/case/index.js";
import { expectFault, faults, ofFigure, practice, stratum, top } from "./one-fault.js";
import type { Parts, Put } from "./one-fault.js";

describe("closed lists", () => {
  const SOURCES = ["lettre", "riap", "dam", "logiciel", "autre"];
  const AGES = ["0-19", "20-29", "30-39", "40-49", "50-59", "60-69", "70+"];
  test.each<readonly [string, Put, readonly (string | number)[]]>([
    ["figures.sickLeaves.source", ofFigure("source"), SOURCES],
    ["patients.source", (source) => ({ patients: { source } }), SOURCES],
    ["figures.sickLeaves.schemes", ofFigure("schemes"), ["regime-general", "tous-regimes"]],
    ["campaign", top("campaign"), ["2023-tarn", "2025-2026-vague-1", "2025-2026-vague-2", "personnalise"]],
    [
      "practice.structure",
      practice("structure"),
      ["cabinet", "centre-de-sante", "msp", "sos", "ehpad", "autre"],
    ],
    [
      "letter.comparatorAdjusted",
      (comparatorAdjusted) => ({ letter: { comparatorAdjusted } }),
      ["oui", "non", "inconnu"],
    ],
    ["patients.strata[0].age", stratum("age"), AGES],
    ["patients.strata[0].sex", stratum("sex"), ["M", "F"]],
    ["patients.strata[0].ald", stratum("ald"), [0, 1]],
    ["patients.ageBands[0].age", (age) => ({ patients: { ageBands: [{ age, count: 1 }] } }), AGES],
  ])("%s: each word, and no other", (path, put, words) => {
    for (const word of words) expect(faults(put(word)), String(word)).toEqual([]);
    for (const wrong of ["mot", "", 7, null])
      expect(faults(put(wrong))).toEqual([
        {
          path,
          problem: `${wrong === "" || wrong === "mot" ? `« ${wrong} »` : String(wrong)} n'est pas une valeur connue`,
          example: words.join(", "),
        },
      ]);
  });

  test("fictional is true or false", () => {
    for (const value of [true, false]) expect(faults({ fictional: value })).toEqual([]);
    expectFault("fictional", top("fictional"), "oui", "« oui » n'est ni true ni false");
    expectFault("fictional", top("fictional"), 1, "1 n'est ni true ni false");
  });
});

describe("lists", () => {
  const many = (length: number): unknown[] => new Array<unknown>(length).fill(14);
  test.each<readonly [string, Put]>([
    ["spells", top("spells")],
    ["residence", top("residence")],
    ["patients.strata", (strata) => ({ patients: { strata } })],
    ["patients.ageBands", (ageBands) => ({ patients: { ageBands } })],
  ])("%s", (path, put) => {
    expectFault(path, put, { length: 2 }, '{"length":2} n\'est pas une liste');
    expectFault(path, put, "3, 14", "« 3, 14 » n'est pas une liste");
    expect(faults(put([]))).toEqual([]);
  });

  test("each has its length", () => {
    expect(faults({ spells: many(20_000) })).toEqual([]);
    expectFault("spells", top("spells"), many(20_001), "plus de 20000 éléments");
    expectFault("residence", top("residence"), many(5001), "plus de 5000 éléments");
    expectFault("patients.strata", (strata) => ({ patients: { strata } }), many(29), "plus de 28 éléments");
    expectFault(
      "patients.ageBands",
      (ageBands) => ({ patients: { ageBands } }),
      many(8),
      "plus de 7 éléments",
    );
    const residence = Array.from({ length: 5000 }, (_, i) => ({ code: String(10_000 + i), count: 1 }));
    expect(faults({ residence })).toEqual([]);
  });
});

describe("objects", () => {
  test.each<readonly [string, Put, string]>([
    ["practice", top("practice"), "commune"],
    ["window", top("window"), "start"],
    ["figures", top("figures"), "activePatients"],
    ["figures.sickLeaves", (sickLeaves) => ({ figures: { sickLeaves } }), "value"],
    ["letter", top("letter"), "doctorRate"],
    ["patients", top("patients"), "strata"],
    ["patients.strata[0]", (entry) => ({ patients: { strata: [entry] } }), "age"],
    ["residence[0]", (entry) => ({ residence: [entry] }), "code"],
  ])("%s is an object, and its first field is shown", (path, put, first) => {
    for (const [wrong, words] of [
      [3, "3"],
      [null, "null"],
      [[], "[]"],
      ["x", "« x »"],
    ] as const)
      expect(faults(put(wrong))).toEqual([
        { path, problem: `${words} n'est pas un objet`, example: `{ "${first}": … }` },
      ]);
    expect(faults(put({ mot: 1 }))[0]).toMatchObject({ path: `${path}.mot`, problem: "champ inconnu" });
  });

  test("an unknown field: the known ones are listed", () => {
    expect(faults({ window: { start: "2025-09-01", end: "2025-09-02", fin: 1 } })).toEqual([
      { path: "window.fin", problem: "champ inconnu", example: "champs connus : start, end" },
    ]);
    expect(faults({ truc: 1 })[0]?.example).toMatch(/^champs connus : format, id, .*, spells, dossier$/);
  });

  test.each<readonly [Parts, readonly (readonly [path: string, example: string])[]]>([
    [
      { window: {} },
      [
        ["window.start", '"start": "2025-09-01"'],
        ["window.end", '"end": "2025-09-01"'],
      ],
    ],
    [
      { figures: { sickLeaves: {} } },
      [
        ["figures.sickLeaves.value", '"value": 163'],
        ["figures.sickLeaves.source", '"source": "lettre"'],
      ],
    ],
    [{ letter: { ratio: { source: "lettre" } } }, [["letter.ratio.value", '"value": 2.1']]],
    [
      { patients: { strata: [{}], ageBands: [{}] } },
      [
        ["patients.strata[0].age", '"age": "0-19"'],
        ["patients.strata[0].sex", '"sex": "M"'],
        ["patients.strata[0].ald", '"ald": 0'],
        ["patients.strata[0].count", '"count": 120'],
        ["patients.ageBands[0].age", '"age": "0-19"'],
        ["patients.ageBands[0].count", '"count": 120'],
      ],
    ],
    [
      { residence: [{}] },
      [
        ["residence[0].code", '"code": "81004"'],
        ["residence[0].count", '"count": 120'],
      ],
    ],
  ])("%j: what is missing is shown as it must be written", (parts, expected) => {
    expect(faults(parts)).toEqual(
      expected.map(([path, example]) => ({ path, problem: "champ obligatoire absent", example })),
    );
  });

  test("the dossier is an object of another room: any shape, but no name that reaches a prototype", () => {
    expect(faults({ dossier: { a: [{ b: null }], c: { d: [[1]] } } })).toEqual([]);
    expectFault("dossier", top("dossier"), [], "[] n'est pas un objet");
    const hostile = JSON.parse('{"__proto__":1,"a":{"prototype":{}},"b":[[{"constructor":2}]]}') as unknown;
    expect(faults({ dossier: hostile })).toEqual(
      ["dossier.__proto__", "dossier.a.prototype", "dossier.b[0][0].constructor"].map((path) => ({
        path,
        problem: "nom de champ refusé",
        example: "autre nom",
      })),
    );
  });

  test("a case is an object, and its place has a name", () => {
    for (const json of [3, null, [], "x"]) {
      const parsed = parseCase(json);
      expect(parsed.ok ? [] : parsed.faults.map(({ path }) => path)).toEqual(["(racine)"]);
    }
  });
});
