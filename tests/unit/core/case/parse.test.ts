import { readFileSync } from "node:fs";
import { Validator } from "@cfworker/json-schema";
import { describe, expect, it } from "vitest";
import fc from "fast-check";

import { presets } from "../../../../src/core/answer/preset.js";
import {
  CAMPAIGNS,
  caseJsonSchema,
  parseCase,
  parseCaseText,
  parseFrenchNumber,
} from "../../../../src/core/case/index.js";
import { migrate } from "../../../../src/core/case/migrate.js";
import { ALBI } from "../answer/toy.js";

const faultPaths = (json: unknown): string[] => {
  const parsed = parseCase(json);
  return parsed.ok ? [] : parsed.faults.map(({ path }) => path);
};
const figure = (value: unknown): unknown => ({ value, source: "lettre" });

describe("parseCase", () => {
  it("accepts the least case and a full one", () => {
    expect(parseCase({ format: "ij-case/1" }).ok).toBe(true);
    expect(parseCase(ALBI)).toStrictEqual({ ok: true, value: ALBI });
  });

  it("lists every fault at once, each with field, problem and example", () => {
    const parsed = parseCase({
      format: "dossier",
      campaign: "2026-vague-9",
      practice: { commune: 81004 },
      window: { start: "2025-02-30", end: "28/02/2026" },
      figures: {
        activePatients: figure(-1),
        sickLeaveDays: figure(1e9),
        sickLeaves: figure(1.5),
        aldPercent: figure("16"),
      },
      letter: { comparatorRate: { value: 2.46 } },
      patients: { strata: [{ age: "30-40", sex: "H", ald: 2, count: 1 }] },
      residence: [{ code: "1004", count: 1 }],
      spells: [0],
      truc: 1,
    });
    if (parsed.ok) throw new Error("faults expected");
    expect(parsed.faults.map(({ path }) => path)).toEqual([
      "format",
      "campaign",
      "practice.commune",
      "window.start",
      "window.end",
      "figures.activePatients.value",
      "figures.sickLeaveDays.value",
      "figures.sickLeaves.value",
      "figures.aldPercent.value",
      "letter.comparatorRate.source",
      "patients.strata[0].age",
      "patients.strata[0].sex",
      "patients.strata[0].ald",
      "residence[0].code",
      "spells[0]",
      "truc",
    ]);
    expect(parsed.faults.every(({ problem, example }) => problem !== "" && example !== "")).toBe(true);
  });

  it("refuses __proto__, constructor and inherited names at any depth", () => {
    expect(faultPaths(JSON.parse('{"format":"ij-case/1","__proto__":{"polluted":1}}'))).toEqual([
      "__proto__",
    ]);
    expect(faultPaths({ format: "ij-case/1", toString: 1 })).toEqual(["toString"]);
    const nested = JSON.parse('{"format":"ij-case/1","dossier":{"a":[{"constructor":{}}]}}') as unknown;
    expect(faultPaths(nested)).toEqual(["dossier.a[0].constructor"]);
  });

  it("names relations between fields", () => {
    const json = {
      format: "ij-case/1",
      window: { start: "2025-09-01", end: "2025-02-28" },
      figures: {
        activePatients: figure(480),
        patientsWithLeave: figure(1240),
        sickLeaveDays: figure(10),
        sickLeaveDaysLong: figure(20),
      },
      residence: [
        { code: "81004", count: 1 },
        { code: "81004", count: 2 },
      ],
    };
    expect(faultPaths(json)).toEqual([
      "window",
      "figures.patientsWithLeave.value",
      "figures.sickLeaveDaysLong.value",
      "residence[1].code",
    ]);
  });

  it("lists contradictions beside faults of form, of the parts that can be read", () => {
    const json = {
      format: "ij-case/1",
      truc: 1,
      window: { start: "2025-02-30", end: "2025-01-01" },
      figures: { activePatients: figure(10), patientsWithLeave: figure(20), sickLeaves: figure("x") },
    };
    expect(faultPaths(json)).toEqual([
      "truc",
      "window.start",
      "figures.sickLeaves.value",
      "figures.patientsWithLeave.value",
    ]);
  });

  it("refuses an IRIS of another commune, arrondissements of a city apart", () => {
    const at = (commune: string, iris: string): string[] =>
      faultPaths({ format: "ij-case/1", practice: { commune, iris } });
    expect(at("81004", "315550101")).toEqual(["practice.iris"]);
    expect(at("81004", "810040701")).toEqual([]);
    expect(at("75056", "751135101")).toEqual([]);
  });

  it.each([
    ["ij-case/2", /plus récente \(ij-case\/2\).*mettez le logiciel à jour/],
    ["ij-exhibit/1", /pièce.*verifier/],
    ["ij-case/0", /n'est pas une valeur connue/],
  ])("says what a file of format %s is, and nothing else", (format, sentence) => {
    const parsed = parseCase(format === "ij-case/0" ? { format } : { format, unknownToUs: 1 });
    if (parsed.ok) throw new Error("a fault expected");
    expect(parsed.faults).toHaveLength(1);
    expect(parsed.faults[0]?.problem).toMatch(sentence);
  });

  it("tells a figure between quotation marks, and one too large, from what is no number", () => {
    const problems = (value: unknown): string[] => {
      const parsed = parseCase({ format: "ij-case/1", figures: { activePatients: figure(value) } });
      return parsed.ok ? [] : parsed.faults.map(({ problem }) => problem);
    };
    expect(problems("1 234,5")[0]).toContain("écrivez 1234.5, sans guillemets");
    expect(problems("beaucoup")[0]).toContain("n'est pas un nombre");
    expect(problems(JSON.parse("1e400"))[0]).toBe("nombre trop grand");
  });

  it("shows a whole field where one is missing", () => {
    const parsed = parseCase({ figures: { activePatients: { source: "lettre" } } });
    expect(parsed.ok ? [] : parsed.faults.map(({ example }) => example)).toEqual([
      '"value": 1240',
      '"format": "ij-case/1"',
    ]);
  });

  it("knows the campaigns of data/presets, no other", () => {
    expect([...CAMPAIGNS]).toEqual(presets.map(({ id }) => id));
  });

  it.each([
    ["not JSON", "{"],
    ["an array", "[]"],
    ["a number", "3"],
    ["too long", `{"format":"ij-case/1","id":"${"x".repeat(2_000_001)}"}`],
    ["too deep", `{"format":"ij-case/1","dossier":${'{"a":'.repeat(50)}1${"}".repeat(50)}}`],
  ])("refuses a text that is %s", (_, text) => {
    expect(parseCaseText(text).ok).toBe(false);
  });

  it("never throws, whatever the JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => typeof parseCase(json).ok === "boolean"),
      { numRuns: 300 },
    );
  });
});

describe("JSON Schema", () => {
  const file = JSON.parse(
    readFileSync(new URL("../../../../data/schemas/ij-case-1.schema.json", import.meta.url), "utf8"),
  ) as Record<string, unknown>;

  it("is the committed file", () => {
    expect(file).toEqual(JSON.parse(JSON.stringify(caseJsonSchema())));
  });

  it("accepts and refuses as parseCase does, relations apart", () => {
    const validator = new Validator(file, "2020-12", false);
    const samples: readonly unknown[] = [
      { format: "ij-case/1" },
      ALBI,
      { format: "ij-case/2" },
      { format: "ij-case/1", truc: 1 },
      { format: "ij-case/1", figures: { activePatients: figure(-1) } },
      { format: "ij-case/1", figures: { activePatients: figure(1.5) } },
      { format: "ij-case/1", figures: { activePatients: { value: 3 } } },
      { format: "ij-case/1", practice: { commune: "2A004" } },
      { format: "ij-case/1", practice: { commune: "2a004" } },
      { format: "ij-case/1", letter: { ratio: figure(0) } },
      { format: "ij-case/1", spells: [1, 2, 1101] },
      { format: "ij-case/1", patients: { strata: [{ age: "70+", sex: "F", ald: 1, count: 3 }] } },
    ];
    for (const sample of samples)
      expect([sample, validator.validate(sample).valid]).toEqual([sample, parseCase(sample).ok]);
  });
});

describe("migrations", () => {
  it("follows the steps to the current format and says where it came from", () => {
    const steps = {
      "ij-case/0": (json: Readonly<Record<string, unknown>>) => ({ ...json, format: "ij-case/1" }),
    };
    expect(migrate({ format: "ij-case/0", id: "a" }, steps)).toEqual({
      json: { format: "ij-case/1", id: "a" },
      from: "ij-case/0",
    });
    expect(migrate({ format: "ij-case/1" })).toEqual({ json: { format: "ij-case/1" } });
  });
});

describe("parseFrenchNumber", () => {
  it.each([
    ["6405", 6405, 0],
    ["6 405", 6405, 0],
    ["6\u202f405", 6405, 0],
    ["1 234,5", 1234.5, 1],
    ["2,46", 2.46, 2],
    ["2.46", 2.46, 2],
    ["1.234.567", 1234567, 0],
    ["1.234,5", 1234.5, 1],
    ["0.405", 0.405, 3],
    ["\u22123", -3, 0],
  ])("%s", (typed, value, decimals) => {
    expect(parseFrenchNumber(typed)).toEqual({ ok: true, value, decimals });
  });

  it("asks back when a text reads in two ways", () => {
    const parsed = parseFrenchNumber("6.405");
    expect(parsed.ok ? "" : parsed.problem).toContain("deux façons");
  });

  it.each(["480 12", "1 2 3", "6405 7000", "1 2345", "12\t310", "405\n700", "1,234 567", "12 34,5"])(
    "« %s » may be two numbers: asked back, never run together",
    (typed) => {
      const parsed = parseFrenchNumber(typed);
      expect(parsed.ok ? "" : parsed.problem).toContain("deux nombres");
    },
  );

  it.each(["", "quatre cents", "12a", "1,2,3", "--4", "1e9"])("refuses « %s »", (typed) => {
    expect(parseFrenchNumber(typed).ok).toBe(false);
  });
});
