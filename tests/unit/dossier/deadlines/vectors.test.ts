import { describe, expect, it } from "vitest";
import { computeTimeline } from "../../../../src/dossier/deadlines/index.js";
import { legal, on, step } from "./samples.js";

// Dates below were counted by hand on a calendar from the articles, then compared with the notes' vectors.
describe("R148-1 to R148-9 (law note A.2)", () => {
  const letter = on("letterReceived", "2026-06-17");

  it("letter of 17 June 2026, no hearing", () => {
    expect(legal("observations", [letter])).toBe("2026-07-17");
    expect(step("observations", [letter]).prudentDate).toBe("2026-07-16");
    expect(legal("director", [letter])).toBe("2026-08-17");
  });

  it("a later hearing moves the director's month to the day after it; an earlier one, or one on the last day, does not", () => {
    expect(legal("director", [letter, on("hearing", "2026-07-28")])).toBe("2026-08-29");
    expect(legal("director", [letter, on("hearing", "2026-07-10")])).toBe("2026-08-17");
    expect(legal("director", [letter, on("hearing", "2026-07-17")])).toBe("2026-08-17");
    expect(legal("director", [letter, on("hearing", "2026-07-18")])).toBe("2026-08-19");
    // 31 January: the day after is 1 February, one month later 1 March.
    expect(legal("director", [on("letterReceived", "2026-12-20"), on("hearing", "2027-01-31")])).toBe(
      "2027-03-01",
    );
  });

  it("commission seized on 17 August 2026: the whole chain", () => {
    const events = [letter, on("commissionSeized", "2026-08-17")];
    expect(legal("commissionObservations", events)).toBe("2026-09-17");
    expect(legal("commissionOpinion", events)).toBe("2026-10-17");
    expect(step("commissionOpinion", events).extendedDate).toBe("2026-11-17");
    expect(legal("uncamSeizure", events)).toBe("2026-11-01");
    expect(legal("uncamOpinion", events)).toBe("2026-12-01");
    expect(legal("decision", events)).toBe("2026-12-16");
  });

  it("prorogation, then each real date replaces the computed one", () => {
    const extended = [on("commissionSeized", "2026-08-17"), on("commissionExtended", "2026-10-10")];
    expect(legal("commissionOpinion", extended)).toBe("2026-11-17");
    expect(legal("uncamSeizure", extended)).toBe("2026-12-02");
    const real = [
      on("commissionSeized", "2026-08-17"),
      on("commissionOpinion", "2026-10-01"),
      on("uncamSeized", "2026-10-09"),
      on("uncamOpinion", "2026-10-20"),
    ];
    expect(legal("uncamSeizure", real)).toBe("2026-10-16");
    expect(legal("uncamOpinion", real)).toBe("2026-11-09");
    expect(legal("decision", real)).toBe("2026-11-04");
    expect(legal("decision", [on("commissionSeized", "2026-07-01"), on("uncamOpinion", "2026-10-05")])).toBe(
      "2026-10-20",
    );
    expect(step("decision", real).from).toEqual({
      date: "2026-10-20",
      basis: "réelle",
      source: "uncamOpinion",
    });
  });

  it("an opinion given late is deemed given at its term: the next delay runs from the term", () => {
    const events = [on("commissionSeized", "2026-08-17"), on("commissionOpinion", "2026-10-25")];
    expect(step("commissionOpinion", events).met).toEqual({ date: "2026-10-25", lateDays: 8 });
    expect(legal("uncamSeizure", events)).toBe("2026-11-01");
  });

  it("without a commission date the chain starts from the director's last day, and says so", () => {
    const computed = step("commissionObservations", [letter]);
    expect(computed.from).toEqual({ date: "2026-08-17", basis: "calculée", source: "director" });
    expect(computed.notes.join(" ")).toContain("indicative");
    expect(legal("decision", [letter])).toBe("2026-12-16");
  });

  it("MSO proposal received on 3 July 2026", () => {
    const events = [on("msoProposalReceived", "2026-07-03")];
    expect(legal("msoRefusal", events)).toBe("2026-07-18");
    expect(step("msoRefusal", events).prudentDate).toBe("2026-07-17");
    expect(step("msoPeriod", events)).toMatchObject({ earliestDate: "2026-11-03", legalDate: "2027-01-03" });
    expect(step("msoResult", events)).toMatchObject({ earliestDate: "2027-05-03", legalDate: "2027-07-03" });
    expect(computeTimeline(events).asked.map((a) => a.kind)).toEqual(["msoPeriodEnd"]);
    expect(legal("msoResult", [...events, on("msoPeriodEnd", "2026-12-31")])).toBe("2027-06-30");
    expect(legal("msoResult", [on("msoProposalReceived", "2026-07-03", { periodMonths: 5 })])).toBe(
      "2027-06-03",
    );
  });

  it("a refused proposal asks for the seizing of the commission; an accepted one computes none", () => {
    const refused = computeTimeline([
      on("msoProposalReceived", "2026-07-03"),
      on("msoRefused", "2026-07-10"),
    ]);
    expect(refused.deadlines.map((d) => d.id)).toEqual(["msoRefusal"]);
    expect(refused.asked.map((a) => a.kind)).toEqual(["commissionSeized"]);
    expect(
      legal("decision", [
        on("msoProposalReceived", "2026-07-03"),
        on("msoRefused", "2026-07-10"),
        on("commissionSeized", "2026-08-17"),
      ]),
    ).toBe("2026-12-16");
  });

  it("an abandoned procedure computes nothing after the director; a late choice is said late", () => {
    const ids = computeTimeline([letter, on("abandoned", "2026-08-01")]).deadlines.map((d) => d.id);
    expect(ids).toEqual(["observations", "director"]);
    const late = step("director", [letter, on("commissionSeized", "2026-08-20")]);
    expect(late.met).toEqual({ date: "2026-08-20", lateDays: 3 });
    expect(late.notes.join(" ")).toContain("3 jours après");
  });

  it("the letter's own delay prevails when shorter, and only then", () => {
    const shorter = on("letterReceived", "2026-06-17", { stated: { value: 15, unit: "jours" } });
    expect(legal("observations", [shorter])).toBe("2026-07-02");
    // The director's month still runs from the end of the month that the article gives.
    expect(legal("director", [shorter])).toBe("2026-08-17");
    const longer = on("letterReceived", "2026-06-17", { stated: { value: 2, unit: "mois" } });
    expect(legal("observations", [longer])).toBe("2026-07-17");
    // 30 days from 31 January is 2 March, later than the month that ends on 28 February.
    const days = on("letterReceived", "2026-01-31", { stated: { value: 30, unit: "jours" } });
    expect(legal("observations", [days])).toBe("2026-02-28");
    expect(
      legal("observations", [on("letterReceived", "2026-07-01", { stated: { value: 30, unit: "jours" } })]),
    ).toBe("2026-07-31");
  });

  it("prior agreement lasts six months at most", () => {
    expect(legal("msapEnd", [on("msapStart", "2026-08-31")])).toBe("2027-02-28");
  });
});

describe("what really ran", () => {
  const letter = on("letterReceived", "2026-06-17");
  it("a later hearing is lawful: not late, and the request for it is what the month is for", () => {
    const observations = step("observations", [letter, on("hearing", "2026-07-28")]);
    expect(observations.met).toBeUndefined();
    expect(observations.notes.join(" ")).toContain("demande d'audition");
    expect(step("observations", [letter, on("hearing", "2026-07-10")]).met?.lateDays).toBe(0);
  });
  it("an opinion that comes late is deemed given: the next delay runs from a computed date, and says so", () => {
    const events = [on("commissionSeized", "2026-08-17"), on("commissionOpinion", "2026-10-25")];
    expect(step("uncamSeizure", events).from).toEqual({
      date: "2026-10-17",
      basis: "calculée",
      source: "commissionOpinion",
    });
  });
});
