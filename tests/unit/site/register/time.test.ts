import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTime } from "../../../../src/site/register/time.js";

describe("time of day as people type it", () => {
  it.each([
    ["10:09:59", "10:09:59"],
    ["10:09", "10:09:00"],
    ["10h", "10:00:00"],
    ["10h09", "10:09:00"],
    ["10 h 09 min 59 s", "10:09:59"],
    ["9h5", "09:05:00"],
    ["10h09min59s", "10:09:59"],
    ["10\u00a0h\u00a009", "10:09:00"],
    ["0:0:0", "00:00:00"],
    ["23:59:59", "23:59:59"],
  ])("%s", (typed, time) => {
    expect(parseTime(typed)).toBe(time);
  });
  it.each(["", "10", "24:00", "10:60", "10:09:60", "dix heures", "10:09:59:01", "-1:00", "10.09"])(
    "refuses « %s »",
    (typed) => {
      expect(parseTime(typed)).toBeUndefined();
    },
  );
  it("a time read is read again as itself", () => {
    fc.assert(
      fc.property(fc.nat(23), fc.nat(59), fc.nat(59), (hours, minutes, seconds) => {
        const typed = `${String(hours)}h${String(minutes)}min${String(seconds)}`;
        const time = parseTime(typed);
        expect(time === undefined ? undefined : parseTime(time)).toBe(time);
        expect(time).toMatch(/^\d{2}:\d{2}:\d{2}$/u);
      }),
    );
  });
});
