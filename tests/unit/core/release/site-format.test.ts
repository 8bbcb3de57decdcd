import { gzipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packIris, packRelease, unpackRelease } from "../../../../src/core/release/index.js";
import type { SiteIris, SiteRelease } from "../../../../src/core/release/index.js";
import {
  packCodes,
  packNumbers,
  packWords,
  unpackCodes,
  unpackNumbers,
  unpackWords,
} from "../../../../src/core/release/site-columns.js";
import { loadRelease } from "../../../../src/pipeline/load-release.js";

const release = loadRelease();
const text = JSON.stringify(packRelease(release));
const irisText = JSON.stringify(packIris(release));
const site = unpackRelease(JSON.parse(text) as SiteRelease, JSON.parse(irisText) as SiteIris);

/** Equality of columns, numbers to the bit; the matcher takes ten seconds on them. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || a === null || typeof b !== "object" || b === null) return Object.is(a, b);
  const [x, y] = [a as ArrayLike<unknown>, b as ArrayLike<unknown>];
  return x.length === y.length && Array.prototype.every.call(x, (value, i) => same(value, y[i]));
}

describe("what the site loads", () => {
  test("gives back every column of the communes and of the IRIS, expected rates recomputed included", () => {
    for (const name of Object.keys(release.communes) as (keyof typeof release.communes)[])
      expect(same(site.communes[name], release.communes[name]), name).toBe(true);
    for (const name of Object.keys(release.iris) as (keyof typeof release.iris)[])
      expect(same(site.iris[name], release.iris[name]), name).toBe(true);
    expect(site.formerCommunes).toEqual(release.formerCommunes);
    expect(site.absences).toEqual(release.absences);
    expect(site.exceptions).toEqual(release.exceptions);
  });

  test("is at most 1.5 MB compressed for the communes", () => {
    expect(gzipSync(new TextEncoder().encode(text)).length).toBeLessThanOrEqual(1_500_000);
  });

  test("refuses the IRIS of another release, and another format", () => {
    const other = { ...(JSON.parse(irisText) as SiteIris), id: "2020.1" };
    expect(() => unpackRelease(packRelease(release), other)).toThrow(/two releases/);
    const unknown = { ...packRelease(release), format: "ij-release-site/9" } as unknown as SiteRelease;
    expect(() => unpackRelease(unknown)).toThrow(/ij-release-site\/9/);
  });
});

describe("packed columns", () => {
  test("codes come back, leading zeros and letters kept", () => {
    const codes = ["01001", "01002", "01999", "2A004", "2A006", "2B002", "97101"];
    expect(packCodes(codes)).toBe("01001 +1 +997 2A004 +2 2B002 97101");
    expect(unpackCodes(packCodes(codes))).toEqual(codes);
  });

  test("any sorted list of codes comes back", () => {
    const code = fc.tuple(fc.constantFrom("01", "2A", "2B", "75", "97"), fc.integer({ min: 0, max: 999 }));
    fc.assert(
      fc.property(fc.array(code, { minLength: 1 }), (parts) => {
        const codes = parts.map(([a, b]) => a + String(b).padStart(3, "0")).sort();
        expect(unpackCodes(packCodes(codes))).toEqual(codes);
      }),
    );
  });

  test("numbers with two decimals come back to the bit, missing ones as NaN", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -99999, max: 9999999 })), (whole) => {
        const values = Float64Array.from(whole, (n) => Number((n / 100).toFixed(2)));
        expect(unpackNumbers(packNumbers(values, 2))).toEqual(values);
      }),
    );
    expect(unpackNumbers(packNumbers([Number.NaN, 1], 0))).toEqual(Float64Array.of(Number.NaN, 1));
  });

  test("words come back", () => {
    const words = ["", "75056", "", "13055", "75056"];
    expect(unpackWords(packWords(words))).toEqual(words);
  });
});
