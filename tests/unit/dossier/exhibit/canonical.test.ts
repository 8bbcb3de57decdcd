import fc from "fast-check";
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  canonicalJson,
  digest,
  roundDeep,
  roundSignificant,
} from "../../../../src/dossier/exhibit/canonical.js";

describe("canonicalJson", () => {
  test("orders keys by UTF-16 code units and prints numbers as ECMAScript does (RFC 8785, §3.2.3 sample)", () => {
    const value = {
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "1": "One",
      "\ud83d\ude00": "Emoji",
      "\u00f6": "o",
    };
    expect(canonicalJson(value)).toBe(
      '{"\\r":"Carriage Return","1":"One","ö":"o","€":"Euro Sign","😀":"Emoji"}',
    );
    expect(canonicalJson([333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001])).toBe(
      "[333333333.3333333,1e+30,4.5,0.002,1e-27]",
    );
  });

  test("does not depend on the order in which keys were written", () => {
    expect(digest({ a: 1, b: [2, { d: 4, c: 3 }] })).toBe(digest({ b: [2, { c: 3, d: 4 }], a: 1 }));
  });

  test("the digest is the SHA-256 that Node computes on the same bytes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const expected = createHash("sha256").update(canonicalJson({ text }), "utf8").digest("hex");
        expect(digest({ text })).toBe(expected);
      }),
    );
  });
});

describe("roundDeep", () => {
  test("keeps ten significant digits at every depth and leaves texts alone", () => {
    expect(roundDeep({ a: 2.123456789012, b: [1 / 3, "1/3", null], c: { d: 123456789012.5 } })).toEqual({
      a: 2.123456789,
      b: [0.3333333333, "1/3", null],
      c: { d: 123456789000 },
    });
  });

  test("is idempotent", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), (x) => {
        expect(roundSignificant(roundSignificant(x))).toBe(roundSignificant(x));
      }),
    );
  });

  test("refuses what JSON cannot carry", () => {
    expect(() => roundSignificant(Number.NaN)).toThrow(RangeError);
    expect(() => roundSignificant(Infinity)).toThrow(RangeError);
  });
});
