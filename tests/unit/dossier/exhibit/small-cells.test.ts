import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Case } from "../../../../src/core/case/types.js";
import { AGE_BANDS, STRATA } from "../../../../src/core/domain/index.js";
import { groupSmallCells } from "../../../../src/dossier/exhibit/small-cells.js";

/** Every count of patients of a case, wherever it is. */
function patientCounts(c: Case): number[] {
  const f = c.figures ?? {};
  return [
    ...(c.patients?.strata ?? []).map((s) => s.count),
    ...(c.patients?.ageBands ?? []).map((b) => b.count),
    ...[c.patients?.women, c.patients?.ald, f.patientsWithLeave?.value, f.workingAgePatients?.value],
    ...[f.insuredEmployees?.value],
    ...(c.residence ?? []).map((r) => r.count),
  ].filter((n): n is number => n !== undefined);
}

const cases = fc.record({
  strata: fc.array(fc.nat({ max: 30 }), { minLength: STRATA.length, maxLength: STRATA.length }),
  residence: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 12 }),
  women: fc.nat({ max: 40 }),
  withLeave: fc.nat({ max: 40 }),
});

function build({
  strata,
  residence,
  women,
  withLeave,
}: {
  strata: number[];
  residence: number[];
  women: number;
  withLeave: number;
}): Case {
  return {
    format: "ij-case/1",
    figures: {
      activePatients: { value: 400, source: "lettre" },
      patientsWithLeave: { value: withLeave, source: "lettre" },
    },
    patients: {
      strata: STRATA.map((s, i) => ({ ...s, count: strata[i] ?? 0 })),
      ageBands: AGE_BANDS.map((age, i) => ({ age, count: strata[i] ?? 0 })),
      women,
    },
    residence: residence.map((count, i) => ({ code: String(10001 + i), count })),
  };
}

describe("groupSmallCells", () => {
  test("leaves no count of patients between 1 and 10", () => {
    fc.assert(
      fc.property(cases, (input) => {
        const small = patientCounts(groupSmallCells(build(input)).case).filter((n) => n > 0 && n < 11);
        const total = input.strata.slice(0, AGE_BANDS.length).reduce((a, b) => a + b, 0);
        // A whole margin below 11 has no neighbour left to join.
        expect(total > 10 ? small : []).toEqual([]);
      }),
    );
  });

  test("keeps the number of patients when strata remain", () => {
    fc.assert(
      fc.property(cases, (input) => {
        const after = groupSmallCells(build(input)).case.patients?.strata;
        if (after !== undefined) {
          expect(after.reduce((n, s) => n + s.count, 0)).toBe(input.strata.reduce((a, b) => a + b, 0));
        }
      }),
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
