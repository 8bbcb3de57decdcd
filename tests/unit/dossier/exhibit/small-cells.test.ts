import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Case } from "../../../../src/core/case/types.js";
import { AGE_BANDS, STRATA } from "../../../../src/core/domain/index.js";
import { buildExhibit } from "../../../../src/dossier/exhibit/build.js";
import { exhibitFiles, exhibitJson } from "../../../../src/dossier/exhibit/files.js";
import { groupSmallCells } from "../../../../src/dossier/exhibit/small-cells.js";
import type { Exhibit } from "../../../../src/dossier/exhibit/types.js";
import { cover } from "./samples.js";

/** Every count of patients of a case, wherever it is, with the number of leaves. */
function patientCounts(c: Case): number[] {
  const f = c.figures ?? {};
  return [
    ...(c.patients?.strata ?? []).map((s) => s.count),
    ...(c.patients?.ageBands ?? []).map((b) => b.count),
    ...[c.patients?.women, c.patients?.ald, f.patientsWithLeave?.value, f.workingAgePatients?.value],
    ...[f.insuredEmployees?.value, f.registeredPatients?.value, f.sickLeaves?.value],
    ...(c.residence ?? []).map((r) => r.count),
  ].filter((n): n is number => n !== undefined);
}
const smallOnes = (c: Case): number[] => patientCounts(c).filter((n) => n > 0 && n < 11);

/** Counts that are often small: half of the draws below 13. */
const count = fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 400 }));
const figure = fc.option(count, { nil: undefined });
const cases = fc.record({
  strata: fc.array(count, { maxLength: STRATA.length }),
  ageBands: fc.array(count, { maxLength: AGE_BANDS.length }),
  residence: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 12 }),
  active: fc.option(fc.integer({ min: 11, max: 3000 }), { nil: undefined }),
  women: figure,
  ald: figure,
  withLeave: figure,
  registered: figure,
  leaves: figure,
  aldPercent: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
});
type Draw = typeof cases extends fc.Arbitrary<infer T> ? T : never;

function build(draw: Draw): Case {
  const given = (value: number | undefined): { value: number; source: "lettre" } | undefined =>
    value === undefined ? undefined : { value, source: "lettre" };
  const figures = {
    activePatients: given(draw.active),
    patientsWithLeave: given(draw.withLeave),
    registeredPatients: given(draw.registered),
    sickLeaves: given(draw.leaves),
    sickLeaveDays: given(3000),
    aldPercent: given(draw.aldPercent),
  };
  const present = Object.fromEntries(Object.entries(figures).filter(([, v]) => v !== undefined));
  return {
    format: "ij-case/1",
    figures: present,
    letter: { comparatorRate: { value: 2, source: "lettre" } },
    patients: {
      strata: STRATA.slice(0, draw.strata.length).map((s, i) => ({ ...s, count: draw.strata[i] ?? 0 })),
      ageBands: AGE_BANDS.slice(0, draw.ageBands.length).map((age, i) => ({
        age,
        count: draw.ageBands[i] ?? 0,
      })),
      ...(draw.women === undefined ? {} : { women: draw.women }),
      ...(draw.ald === undefined ? {} : { ald: draw.ald }),
    },
    residence: draw.residence.map((n, i) => ({ code: String(10001 + i), count: n })),
  };
}

/** Text of a page as a reader sees it. */
const plain = (html: string): string =>
  html.replace(/<(?:style|title)[\s\S]*?<\/(?:style|title)>/g, "").replace(/<[^>]+>/g, " ");

describe("groupSmallCells", () => {
  test("leaves no count of patients between 1 and 10, in any case", () => {
    fc.assert(
      fc.property(cases, (draw) => {
        expect(smallOnes(groupSmallCells(build(draw)).case)).toEqual([]);
      }),
      { numRuns: 400, seed: 11 },
    );
  });

  test("nothing is left to group in a grouped case", () => {
    fc.assert(
      fc.property(cases, (draw) => {
        const once = groupSmallCells(build(draw)).case;
        const [first, second] = [groupSmallCells(once).case.patients, once.patients];
        expect(first?.strata ?? []).toEqual(second?.strata ?? []);
        expect(first?.ageBands ?? []).toEqual(second?.ageBands ?? []);
      }),
      { numRuns: 100, seed: 11 },
    );
  });

  test("no patient count from 1 to 10 in the page, the JSON, the tables or the inventory of any exhibit", () => {
    fc.assert(
      fc.property(cases, (draw) => {
        const exhibit = buildExhibit({
          case: build(draw),
          cover,
          data: undefined,
          software: "0.1.0",
          release: { id: "2026.1", manifestSha256: "0".repeat(64) },
          sources: [],
        });
        expect(smallOnes((JSON.parse(exhibitJson(exhibit)) as Exhibit).case)).toEqual([]);
        for (const { kind, text } of exhibitFiles(exhibit)) {
          const read = kind === "html" ? plain(text) : text;
          expect(read.match(/(?<![\d.,/\u202f\u00a0-])\b(?:[1-9]|10)[\s\u00a0\u202f]+patient/g)).toBeNull();
        }
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  test("all age bands together below 11: suppressed and said", () => {
    const { case: c, grouped } = groupSmallCells({
      format: "ij-case/1",
      patients: {
        ageBands: [
          { age: "20-29", count: 4 },
          { age: "30-39", count: 6 },
        ],
      },
    });
    expect(c.patients).toEqual({});
    expect(grouped).toEqual(["Patients par classe d'âge : effectif inférieur à 11, non imprimé."]);
  });

  test("margins go with merged strata, which they would otherwise give back by subtraction", () => {
    const { case: c } = groupSmallCells({
      format: "ij-case/1",
      patients: {
        strata: [
          { age: "20-29", sex: "F", ald: 0, count: 3 },
          { age: "30-39", sex: "F", ald: 0, count: 40 },
        ],
        ageBands: [
          { age: "20-29", count: 20 },
          { age: "30-39", count: 40 },
        ],
        women: 43,
      },
    });
    expect(Object.keys(c.patients ?? {})).toEqual(["strata"]);
  });

  test("fewer than eleven durations of leaves are not printed", () => {
    const spells = Array.from({ length: 10 }, (_, i) => i + 3);
    expect(groupSmallCells({ format: "ij-case/1", spells }).case.spells).toBeUndefined();
    expect(groupSmallCells({ format: "ij-case/1", spells: [...spells, 9] }).case.spells).toHaveLength(11);
  });

  test("keeps the number of patients when strata remain", () => {
    fc.assert(
      fc.property(cases, (draw) => {
        const after = groupSmallCells(build(draw)).case.patients?.strata;
        fc.pre(after !== undefined);
        expect(after?.reduce((n, s) => n + s.count, 0)).toBe(draw.strata.reduce((a, b) => a + b, 0));
      }),
      { numRuns: 200, seed: 11 },
    );
  });

  test("hides the last printed commune rather than reveal a small remainder", () => {
    const { case: c, grouped } = groupSmallCells({
      format: "ij-case/1",
      residence: [
        { code: "81004", count: 200 },
        { code: "81065", count: 12 },
        { code: "81105", count: 3 },
      ],
    });
    expect(c.residence).toEqual([{ code: "81004", count: 200 }]);
    expect(grouped.join(" ")).not.toMatch(/\b[1-9] patient/);
  });

  test("removes a count whose complement is small", () => {
    const { case: c } = groupSmallCells({
      format: "ij-case/1",
      figures: { activePatients: { value: 60, source: "lettre" } },
      patients: { women: 55 },
    });
    expect(c.patients?.women).toBeUndefined();
  });

  test("changes nothing in a case without small counts", () => {
    const original: Case = {
      format: "ij-case/1",
      figures: {
        activePatients: { value: 480, source: "lettre" },
        patientsWithLeave: { value: 118, source: "lettre" },
      },
      residence: [{ code: "81004", count: 480 }],
    };
    expect(groupSmallCells(original)).toEqual({ case: original, grouped: [] });
  });
});
