import { describe, expect, test } from "vitest";

import {
  MAX_CASE_CHARACTERS,
  MAX_CASE_DEPTH,
  caseJsonSchema,
  parseCase,
  parseCaseText,
  parseDraftCase,
  parseFrenchNumber,
} from "../../../../src/core/case/index.js";
import type { CaseFault } from "../../../../src/core/case/index.js";
import { migrate } from "../../../../src/core/case/migrate.js";

const LEAST = '{"format":"ij-case/1"}';
const faultsOf = (parsed: ReturnType<typeof parseCase>): readonly CaseFault[] =>
  parsed.ok ? [] : parsed.faults;

describe("the text of a file", () => {
  test("two million characters are read, one more is not", () => {
    expect(parseCaseText(LEAST.padEnd(MAX_CASE_CHARACTERS)).ok).toBe(true);
    expect(faultsOf(parseCaseText(LEAST.padEnd(MAX_CASE_CHARACTERS + 1)))).toEqual([
      {
        path: "(fichier)",
        problem: "fichier de plus de deux millions de caractères",
        example: "un dossier de quelques pages",
      },
    ]);
    expect(MAX_CASE_CHARACTERS).toBe(2_000_000);
  });

  test.each([
    ["[]", "un objet est attendu"],
    ["3", "un objet est attendu"],
    ["null", "un objet est attendu"],
    ["", "vide"],
    ["{", "ce n'est pas du JSON : ligne 1, colonne 2, le texte s'arrête trop tôt"],
  ])("« %s »: %s, with a right file beside", (text, problem) => {
    expect(faultsOf(parseCaseText(text))).toEqual([
      { path: "(fichier)", problem, example: '{ "format": "ij-case/1" }' },
    ]);
    expect(parseCaseText('{ "format": "ij-case/1" }').ok).toBe(true);
  });

  test("the caller may read it as a draft", () => {
    const text = '{"format":"ij-case/1","window":{"start":"2025-09-02","end":"2025-09-01"}}';
    expect([parseCaseText(text).ok, parseCaseText(text, parseDraftCase).ok]).toEqual([false, true]);
  });
});

describe("nesting", () => {
  /** An object at depth 1, its dossier at 2, and lists from there. */
  const nested = (depth: number): unknown => {
    let inner: unknown = [1, null, "texte"];
    for (let at = 4; at <= depth; at++) inner = [inner];
    return { format: "ij-case/1", dossier: { inner } };
  };

  test("twelve levels under the case are walked, no more", () => {
    expect(MAX_CASE_DEPTH).toBe(12);
    expect(parseCase(nested(13)).ok).toBe(true);
    expect(faultsOf(parseCase(nested(14)))).toEqual([
      { path: "(racine)", problem: "objets imbriqués trop profondément", example: "docs/profils.md" },
    ]);
  });

  test("null and texts are no level", () => {
    expect(parseCase({ format: "ij-case/1", dossier: { a: null, b: "texte" } }).ok).toBe(true);
  });
});

test("two hundred faults are listed, no more", () => {
  const unknown = (count: number): unknown =>
    Object.fromEntries([
      ["format", "ij-case/1"],
      ...Array.from({ length: count }, (_, i) => [`x${String(i)}`, 1]),
    ]);
  expect(faultsOf(parseCase(unknown(200)))).toHaveLength(200);
  expect(faultsOf(parseCase(unknown(250))).map(({ path }) => path)).toEqual(
    Array.from({ length: 200 }, (_, i) => `x${String(i)}`),
  );
});

describe("files of another format", () => {
  const problem = (format: unknown): readonly CaseFault[] => faultsOf(parseCase({ format, truc: 1 }));

  test.each([
    [
      "ij-exhibit/1",
      "« ij-exhibit/1 » est une pièce, non un dossier de saisie ; elle se relit avec le verbe verifier",
    ],
    [`ij-exhibit/${"9".repeat(30)}`, `« ij-exhibit/${"9".repeat(9)} » est une pièce`],
    ["ij-case/2", "dossier d'une version plus récente (ij-case/2) que ce logiciel, qui lit ij-case/1"],
    ["ij-case/1234", "(ij-case/1234)"],
  ])("%s is said alone", (format, words) => {
    const found = problem(format);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ path: "format", example: '"format": "ij-case/1"' });
    expect(found[0]?.problem).toContain(words);
  });

  test.each([
    "ij-case/0",
    "ij-case/01",
    "ij-case/12345",
    "ij-case/2x",
    "xij-case/2",
    "piece ij-exhibit/1",
    2,
  ])("%s is no format of ours: its other fields are read too", (format) => {
    expect(problem(format).map(({ path }) => path)).toEqual(["format", "truc"]);
  });
});

describe("contradictions beside faults of form", () => {
  const backwards = { start: "2025-09-02", end: "2025-09-01" };
  const paths = (json: unknown): readonly string[] => faultsOf(parseCase(json)).map(({ path }) => path);

  test("only in parts without a fault, figure by figure", () => {
    const figures = {
      activePatients: { value: 10, source: "lettre" },
      patientsWithLeave: { value: 20, source: "mot" },
      insuredEmployees: { value: 30, source: "lettre" },
    };
    expect(paths({ format: "ij-case/1", figures })).toEqual([
      "figures.patientsWithLeave.source",
      "figures.insuredEmployees.value",
    ]);
    const residence = ["81004", "81004"].map((code) => ({ code, count: 1 }));
    expect(paths({ format: "ij-case/1", id: 1, residence })).toEqual(["id", "residence[1].code"]);
    expect(paths({ format: "ij-case/1", residence: [...residence, { code: "x", count: 1 }] })).toEqual([
      "residence[2].code",
    ]);
    expect(paths({ format: "ij-case/1", figures: 3, window: backwards })).toEqual(["figures", "window"]);
  });

  test("none in what is not known to be a case", () => {
    expect(paths({ window: backwards })).toEqual(["format"]);
    expect(paths({ format: "dossier", window: backwards })).toEqual(["format"]);
  });
});

describe("migrations", () => {
  const step =
    (format: string) =>
    (json: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({ ...json, format });

  test("several steps, one after the other; the first format is told", () => {
    const steps = { "ij-case/-1": step("ij-case/0"), "ij-case/0": step("ij-case/1") };
    expect(migrate({ format: "ij-case/-1", id: "a" }, steps)).toEqual({
      json: { format: "ij-case/1", id: "a" },
      from: "ij-case/-1",
    });
  });

  test("steps that turn in a circle end", () => {
    const steps = { a: step("b"), b: step("a") };
    expect(migrate({ format: "a" }, steps)).toEqual({ json: { format: "a" }, from: "a" });
  });

  test.each([3, null, [], { format: 3 }, {}, { format: "toString" }])("%j has nothing to migrate", (json) => {
    expect(migrate(json)).toEqual({ json });
  });
});

test("the schema says what it is, in French, and that it does not say everything", () => {
  const { $schema, title, description, $comment } = caseJsonSchema();
  expect([$schema, title]).toEqual(["https://json-schema.org/draft/2020-12/schema", "ij-case/1"]);
  expect(description).toMatch(/^Situation d'un médecin .* aucun identifiant de patient n'y existe\.$/);
  expect($comment).toMatch(/^Les relations entre champs .* vérifiées en plus\.$/);
});

describe("numbers as a French reader types them", () => {
  test.each([
    ["  6405\t", 6405, 0],
    ["1\u00a0234\u2009567", 1_234_567, 0],
    ["1'234,50", 1234.5, 2],
    ["-12,5", -12.5, 1],
    ["\u22121.234.567,89", -1_234_567.89, 2],
    ["1.234.567,8", 1_234_567.8, 1],
    ["-1.234,56", -1234.56, 2],
    ["12.345,6", 12_345.6, 1],
    ["12.345.678", 12_345_678, 0],
    ["999.999,9", 999_999.9, 1],
    ["-0.405", -0.405, 3],
    ["1234.567", 1234.567, 3],
    ["12.3456", 12.3456, 4],
    ["1.23", 1.23, 2],
    ["0", 0, 0],
    ["0,0625", 0.0625, 4],
  ])("« %s »", (typed, value, decimals) => {
    expect(parseFrenchNumber(typed)).toEqual({ ok: true, value, decimals });
  });

  test.each([
    ["6.405", "Écrivez 6405 sans point pour un nombre entier, ou 6,405 pour un nombre décimal."],
    [" 12.345 ", "« 12.345 » peut se lire de deux façons. Écrivez 12345 sans point"],
    ["-123.456", "ou -123,456 pour un nombre décimal."],
  ])("« %s » is asked back, written both ways", (typed, words) => {
    const parsed = parseFrenchNumber(typed);
    expect(parsed.ok ? "" : parsed.problem).toContain(words);
  });

  test.each([
    ["", "Aucun nombre."],
    [" \u202f ", "Aucun nombre."],
    ["1".repeat(400), "est trop grand."],
    ["12,", "« 12, » n'est pas un nombre. Écrivez-le en chiffres : 400."],
    [",5", "n'est pas un nombre"],
    ["1.2345,6", "n'est pas un nombre"],
    ["1.234.56", "n'est pas un nombre"],
    ["1234.567.890", "n'est pas un nombre"],
    ["1.234.567,", "n'est pas un nombre"],
    ["1.234,", "n'est pas un nombre"],
    ["1234.567,8", "n'est pas un nombre"],
    ["x1.234,5", "n'est pas un nombre"],
    ["1.234,5x", "n'est pas un nombre"],
    ["x1.234.567", "n'est pas un nombre"],
    ["1.234.567x", "n'est pas un nombre"],
    ["x12", "n'est pas un nombre"],
    ["1\u22122", "n'est pas un nombre"],
    ["1,2.3", "n'est pas un nombre"],
  ])("« %s » is refused: %s", (typed, words) => {
    const parsed = parseFrenchNumber(typed);
    expect(parsed.ok ? "" : parsed.problem).toContain(words);
  });
});
