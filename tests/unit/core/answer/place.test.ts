import { describe, expect, it } from "vitest";

import { answerCase, flipOf } from "../../../../src/core/answer/index.js";
import { catchmentOf } from "../../../../src/core/answer/place.js";
import { numberOf } from "../../../../src/core/domain/index.js";
import type { Case } from "../../../../src/core/case/index.js";
import { haversineKm } from "../../../../src/core/geography/index.js";
import { ALBI, toyData } from "./toy.js";

const data = toyData();
const six: Case = {
  ...ALBI,
  residence: [
    { code: "81004", count: 600 },
    { code: "810040701", count: 100 },
    { code: "81105", count: 250 },
    { code: "99999", count: 50 },
  ],
};

describe("catchment", () => {
  it("adds an IRIS to its commune, leaves unknown codes out and says what part is covered", () => {
    const catchment = catchmentOf(six, data, "patients");
    if (catchment.kind === "absent") throw new Error("catchment expected");
    expect(catchment.value.coverage).toBe(0.95);
    const share = catchment.value.shares.find(({ row }) => row === data.rowOf("81004"))?.share ?? NaN;
    expect(Math.abs(share - 700 / 950)).toBeLessThan(1e-12);
  });

  it("keeps within the radius, and adds to 1", () => {
    for (const place of ["radius", "nearest", "gravity-short", "gravity-middle", "gravity-long"] as const) {
      const catchment = catchmentOf(ALBI, data, place);
      if (catchment.kind === "absent") throw new Error("catchment expected");
      const total = catchment.value.shares.reduce((sum, { share }) => sum + share, 0);
      expect(Math.abs(total - 1)).toBeLessThan(1e-12);
      if (place !== "radius") continue;
      for (const { row } of catchment.value.shares) {
        const km = haversineKm([43.93, 2.14], [data.communes.lat[row] ?? NaN, data.communes.lon[row] ?? NaN]);
        expect(km).toBeLessThanOrEqual(10);
      }
    }
  });

  it("gives nearer communes more weight when the distance is shorter", () => {
    const own = (place: "gravity-short" | "gravity-long"): number => {
      const catchment = catchmentOf(ALBI, data, place);
      if (catchment.kind === "absent") throw new Error("catchment expected");
      return catchment.value.shares.find(({ row }) => row === data.rowOf("81004"))?.share ?? NaN;
    };
    expect(own("gravity-short")).toBeGreaterThan(own("gravity-long"));
  });

  it("mixes the expected numbers of the communes of the patients", () => {
    const spec = (place: "surgery" | "patients") =>
      ({ gradient: "occupational", comparator: "class-national", place }) as const;
    const mixed = answerCase(six, data, { specification: spec("patients") });
    expect(mixed.ratio.value.kind).toBe("present");
    expect(mixed.expected.status).toBe("supposé");
    expect(numberOf(mixed.ratio)).not.toBe(
      numberOf(answerCase(six, data, { specification: spec("surgery") }).ratio),
    );
  });

  it("counts the patients of a merged commune in the one that it became", () => {
    const typed = (code: string): Case => ({ ...ALBI, residence: [{ code, count: 10 }] });
    expect(catchmentOf(typed("81001"), data, "patients")).toEqual(
      catchmentOf(typed("81004"), data, "patients"),
    );
    expect(catchmentOf(typed("99999"), data, "patients")).toMatchObject({ reason: "code-inconnu" });
  });

  it("says what an old, a malformed and an unknown code are", () => {
    const territory = (commune: string) =>
      answerCase({ ...ALBI, practice: { commune } }, data).territory.absence;
    expect(territory("81001")).toEqual({ kind: "absent", reason: "commune-fusionnee", detail: "81004" });
    expect(territory("1004")).toMatchObject({ reason: "code-mal-forme" });
    expect(territory("99999")).toMatchObject({ reason: "code-inconnu" });
  });
});

describe("flip analysis", () => {
  it("takes the longest leaves off until the flag falls, and it does fall", () => {
    const aCase: Case = { ...ALBI, spells: [...Array<number>(30).fill(178), ...Array<number>(71).fill(15)] };
    const flip = flipOf(aCase, answerCase(aCase, data));
    const removed = flip?.longestSpellsToRemove ?? NaN;
    expect(removed).toBe(2);
    const ratio = (k: number): number => (6405 - 178 * k) / (1240 * 2.46);
    expect(ratio(removed)).toBeLessThan(2);
    expect(ratio(removed - 1)).toBeGreaterThanOrEqual(2);
  });
});
