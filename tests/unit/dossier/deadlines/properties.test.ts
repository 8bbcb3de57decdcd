import { addMonths as dateFnsAddMonths, format, parseISO } from "date-fns";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  computeTimeline,
  daysBetween,
  type Distance,
  type DossierEvent,
  EVENT_KINDS,
  isDate,
} from "../../../../src/dossier/deadlines/index.js";

const date = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const event: fc.Arbitrary<DossierEvent> = fc.record(
  {
    kind: fc.constantFrom(...EVENT_KINDS),
    date,
    thread: fc.constantFrom("a", "b"),
    stated: fc.record({ value: fc.integer({ min: 1, max: 90 }), unit: fc.constantFrom("jours", "mois") }),
    periodMonths: fc.integer({ min: 4, max: 6 }),
  },
  { requiredKeys: ["kind", "date"] },
);
const distance = fc.constantFrom<Distance>("aucune", "outre-mer", "etranger");
const dossier = fc.array(event, { maxLength: 12 });

describe("calendar", () => {
  it("adds months as date-fns does", () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 30 }), (iso, months) => {
        expect(addMonths(iso, months)).toBe(format(dateFnsAddMonths(parseISO(iso), months), "yyyy-MM-dd"));
      }),
    );
  });
  it("keeps the day of the month, or takes the last day of a shorter one", () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 30 }), (iso, months) => {
        const end = addMonths(iso, months);
        const sameDay = end.slice(8) === iso.slice(8);
        const lastDay = addDays(end, 1).slice(8) === "01";
        expect(sameDay || lastDay).toBe(true);
        expect(end > iso).toBe(true);
      }),
    );
  });
  it("refuses what is not a day of the calendar", () => {
    for (const text of [
      "2026-02-29",
      "2026-13-01",
      "2026-00-10",
      "26-01-01",
      "2026-1-1",
      "",
      "1899-12-31",
      "hier",
    ])
      expect(isDate(text), text).toBe(false);
    expect(isDate("2028-02-29")).toBe(true);
    expect(() => addDays("2026-02-30", 1)).toThrow(RangeError);
    expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
  });
});

describe("every timeline", () => {
  it("has no date before its event, a prudent date strictly earlier than the legal one, and a text for each step", () => {
    fc.assert(
      fc.property(dossier, distance, (events, where) => {
        for (const d of computeTimeline(events, where).deadlines) {
          expect(d.legalDate > d.from.date).toBe(true);
          expect(d.prudentDate < d.legalDate).toBe(true);
          expect(d.prudentDate >= d.from.date).toBe(true);
          if (d.earliestDate !== undefined) expect(d.earliestDate < d.legalDate).toBe(true);
          if (d.extendedDate !== undefined) expect(d.extendedDate > d.legalDate).toBe(true);
          expect(d.articles.length).toBeGreaterThan(0);
          expect(d.ifMissed).not.toBe("");
        }
      }),
      { numRuns: 300 },
    );
  });

  it("does not depend on the order of the events, and starts only from given dates or from its own steps", () => {
    fc.assert(
      fc.property(dossier, distance, (events, where) => {
        const timeline = computeTimeline(events, where);
        expect(computeTimeline([...events].reverse(), where)).toEqual(timeline);
        const known = new Set(events.map((e) => e.date));
        const computed = new Set(timeline.deadlines.flatMap((d) => [d.legalDate]));
        for (const { from } of timeline.deadlines)
          expect(
            known.has(from.date) ||
              computed.has(from.date) ||
              from.source === "hearing" ||
              from.source === "observations",
          ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("takes, of two notices of the same day, the one that leaves least time, whatever their order", () => {
    const plain = { kind: "penaltyNotified", date: "2020-01-01" } as const;
    const stated = { ...plain, stated: { value: 1, unit: "jours" } } as const;
    for (const events of [
      [plain, stated],
      [stated, plain],
    ])
      expect(computeTimeline(events).deadlines.find((d) => d.id === "penaltyCourt")?.legalDate).toBe(
        "2020-01-02",
      );
  });

  it("living or suing far never brings a date closer", () => {
    fc.assert(
      fc.property(dossier, (events) => {
        const near = computeTimeline(events).deadlines.find((d) => d.id === "accessCourt");
        const far = computeTimeline(events, "etranger").deadlines.find((d) => d.id === "accessCourt");
        if (near !== undefined && far !== undefined) expect(far.legalDate >= near.legalDate).toBe(true);
      }),
    );
  });
});
