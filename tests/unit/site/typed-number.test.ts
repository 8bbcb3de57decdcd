import { describe, expect, test } from "vitest";
import { typedNumber } from "../../../src/site/situation/typed-number.js";

describe("numbers as a letter prints them", () => {
  test.each([
    ["1 234,5 jours", 1234.5, 1],
    ["12 310 journées prescrites", 12310, 0],
    ["5,9 j", 5.9, 1],
    ["5,90 j / patient", 5.9, 2],
    ["6,35 jours par patient actif", 6.35, 2],
    ["2,0 fois", 2, 1],
    ["2 fois", 2, 0],
    ["× 2,1", 2.1, 1],
    ["x2,1", 2.1, 1],
    ["12,5 %", 12.5, 1],
    ["1.234,5", 1234.5, 1],
    ["1 043 patients actifs", 1043, 0],
    ["480", 480, 0],
    ["-3 jours", -3, 0],
    ["\u22123,5 jours", -3.5, 1],
    [" 6\u202f405 ", 6405, 0],
    ["12 310\tjours", 12310, 0],
  ])("%s", (text, value, decimals) => {
    expect(typedNumber(text)).toEqual({ ok: true, value, decimals });
  });

  test.each([
    "1.450 patients",
    "6.405",
    "deux fois",
    "jours",
    "12 jours 5",
    "5,9 kg",
    "2 à 3 fois",
    "1e3",
    "480\t12 jours",
    "",
  ])("« %s » is asked back, never guessed", (text) => {
    expect(typedNumber(text).ok).toBe(false);
  });
});
