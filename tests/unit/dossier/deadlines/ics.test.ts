import { afterEach, describe, expect, it, vi } from "vitest";
import { computeTimeline, toIcs } from "../../../../src/dossier/deadlines/index.js";

const timeline = computeTimeline([
  { kind: "letterReceived", date: "2026-11-09" },
  { kind: "requestReceived", date: "2026-11-12", thread: "<b>\r\nBEGIN:VEVENT\u202e]]>" },
]);
const options = { stamp: "2026-11-22T10:00:00Z", dossier: "D-01" };
/** Unfolds the lines of RFC 5545. */
const lines = (ics: string): string[] => ics.replace(/\r\n[ \t]/g, "").split("\r\n");

afterEach(() => {
  vi.useRealTimers();
});

describe("calendar export", () => {
  it("is byte-identical whatever the clock says", () => {
    vi.useFakeTimers();
    vi.setSystemTime(new Date("2001-02-03T04:05:06Z"));
    const before = toIcs(timeline, options);
    vi.setSystemTime(new Date("2031-07-08T09:10:11Z"));
    expect(toIcs(timeline, options)).toBe(before);
  });

  it("has one whole-day event per step not done, at the prudent date for the user's acts", () => {
    const text = lines(toIcs(timeline, options));
    expect(text.filter((l) => l === "BEGIN:VEVENT")).toHaveLength(timeline.deadlines.length);
    expect(text.filter((l) => l === "END:VEVENT")).toHaveLength(timeline.deadlines.length);
    const start = text.indexOf("UID:observations-principal-d-01@contre-expertise-ij");
    expect(text.slice(start, start + 5)).toContain("DTSTART;VALUE=DATE:20261208");
    expect(text.filter((l) => l.startsWith("DTSTAMP:"))).toEqual(
      timeline.deadlines.map(() => "DTSTAMP:20261122T100000Z"),
    );
    const uids = text.filter((l) => l.startsWith("UID:"));
    expect(new Set(uids).size).toBe(uids.length);
  });

  it("a hostile label stays inside its value, in ASCII", () => {
    const uids = lines(toIcs(timeline, options)).filter((l) => l.startsWith("UID:"));
    for (const uid of uids) expect(uid).toMatch(/^UID:[\w-]+@contre-expertise-ij$/);
  });

  it("lines are at most 75 bytes, as RFC 5545 asks", () => {
    for (const line of toIcs(timeline, options).split("\r\n"))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it("leaves out what is done and refuses a stamp that is not a moment", () => {
    const done = computeTimeline([
      { kind: "letterReceived", date: "2026-11-09" },
      { kind: "observationsSent", date: "2026-11-20" },
    ]);
    expect(toIcs(done, options)).not.toContain("UID:observations-");
    expect(() => toIcs(timeline, { stamp: "demain" })).toThrow(RangeError);
  });
});
