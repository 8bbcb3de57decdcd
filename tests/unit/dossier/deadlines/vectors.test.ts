import { describe, expect, it } from "vitest";
import { findForbiddenClaims } from "../../../../src/dossier/forbidden/patterns.js";
import {
  computeTimeline,
  type Deadline,
  type Distance,
  type DossierEvent,
  EVENT_KINDS,
  type EventKind,
  nextOwnStep,
  type StepId,
  timelineText,
} from "../../../../src/dossier/deadlines/index.js";

const on = (kind: EventKind, date: string, more: Partial<DossierEvent> = {}): DossierEvent => ({
  kind,
  date,
  ...more,
});
function step(id: StepId, events: readonly DossierEvent[], distance: Distance = "aucune"): Deadline {
  const found = computeTimeline(events, distance).deadlines.find((d) => d.id === id);
  if (found === undefined) throw new Error(`no step ${id}`);
  return found;
}
const legal = (id: StepId, events: readonly DossierEvent[], distance: Distance = "aucune"): string =>
  step(id, events, distance).legalDate;

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

describe("access, CADA, court (other-systems note §2.4)", () => {
  it.each([
    ["2026-03-15", "2026-04-15", "2026-06-14"],
    ["2026-01-31", "2026-02-28", "2026-04-27"],
    ["2026-11-30", "2026-12-30", "2027-02-27"],
    ["2026-12-31", "2027-01-31", "2027-03-30"],
    ["2028-01-31", "2028-02-29", "2028-04-28"],
    ["2024-12-29", "2025-01-29", "2025-03-28"],
  ])("request received %s: refusal %s, CADA prudent %s", (received, refusal, cada) => {
    const events = [on("requestReceived", received)];
    expect(legal("accessSilence", events)).toBe(refusal);
    expect(step("cada", events).prudentDate).toBe(cada);
  });

  it("CADA registered on 10 June 2026", () => {
    const events = [on("cadaRegistered", "2026-06-10")];
    expect(legal("cadaOpinion", events)).toBe("2026-07-10");
    expect(legal("accessIntention", events)).toBe("2026-08-10");
    expect(legal("accessIntention", [...events, on("cadaOpinion", "2026-07-25")])).toBe("2026-08-25");
    expect(legal("confirmedRefusal", events)).toBe("2026-08-10");
    expect(step("accessCourt", events).prudentDate).toBe("2026-10-09");
    // The opinion does not move the confirmed refusal.
    expect(legal("accessCourt", [...events, on("cadaOpinion", "2026-07-25")])).toBe("2026-10-10");
  });

  it("a written refusal replaces the silence, before it or in the two months that follow; not later", () => {
    const request = on("requestReceived", "2026-03-15");
    expect(legal("cada", [request, on("accessRefused", "2026-04-02")])).toBe("2026-06-02");
    const after = step("cada", [request, on("accessRefused", "2026-05-04")]);
    expect(after.legalDate).toBe("2026-07-04");
    expect(after.notes.join(" ")).toContain("14\u00a0juin 2026");
    expect(legal("cada", [request, on("accessRefused", "2026-06-20")])).toBe("2026-06-15");
  });

  it("documents given close the chain; two requests are counted apart", () => {
    const closed = computeTimeline([on("requestReceived", "2026-03-15"), on("accessGranted", "2026-04-01")]);
    expect(closed.deadlines.map((d) => d.id)).toEqual(["accessSilence"]);
    expect(closed.asked).toEqual([]);
    const two = computeTimeline([
      on("requestReceived", "2026-03-15", { thread: "règles" }),
      on("requestReceived", "2026-05-15", { thread: "données" }),
    ]);
    expect(two.deadlines.filter((d) => d.id === "cada").map((d) => [d.thread, d.legalDate])).toEqual([
      ["règles", "2026-06-15"],
      ["données", "2026-08-15"],
    ]);
  });

  it("RGPD: one month, three when extended in the first", () => {
    expect(legal("rgpd", [on("rgpdRequestReceived", "2026-11-30")])).toBe("2026-12-30");
    const extended = [on("rgpdRequestReceived", "2026-11-30"), on("rgpdExtended", "2026-12-15")];
    expect(legal("rgpd", extended)).toBe("2027-02-28");
    const tooLate = [on("rgpdRequestReceived", "2026-11-30"), on("rgpdExtended", "2027-01-05")];
    expect(legal("rgpd", tooLate)).toBe("2026-12-30");
  });
});

describe("administrative court", () => {
  const decision = on("decisionNotified", "2026-12-16");
  it("two months; one more overseas, two more abroad", () => {
    expect(legal("court", [decision])).toBe("2027-02-16");
    expect(legal("court", [decision], "outre-mer")).toBe("2027-03-16");
    expect(legal("court", [decision], "etranger")).toBe("2027-04-16");
    expect(step("court", [decision], "outre-mer").articles).toContain("cja:R421-7");
    expect(legal("court", [on("decisionNotified", "2026-12-31")])).toBe("2027-02-28");
    expect(legal("accessCourt", [on("cadaRegistered", "2026-06-10")], "outre-mer")).toBe("2026-11-10");
  });

  it("an appeal received in time interrupts: silence of two months, then two new months", () => {
    const events = [decision, on("recoursGracieuxReceived", "2027-01-20")];
    expect(legal("appealSilence", events)).toBe("2027-03-20");
    expect(legal("court", events)).toBe("2027-05-20");
    expect(legal("court", [...events, on("recoursGracieuxRejected", "2027-02-10")])).toBe("2027-04-10");
    // A rejection written more than two months after the silence opens nothing new.
    expect(legal("court", [...events, on("recoursGracieuxRejected", "2027-06-01")])).toBe("2027-05-20");
  });

  it("with both appeals the delay starts again when both are rejected", () => {
    const events = [
      decision,
      on("recoursGracieuxReceived", "2027-01-05"),
      on("recoursGracieuxRejected", "2027-01-25"),
      on("recoursHierarchiqueReceived", "2027-01-10"),
    ];
    expect(legal("court", events)).toBe("2027-05-10");
    expect(legal("court", [...events, on("recoursHierarchiqueRejected", "2027-02-01")])).toBe("2027-04-01");
  });

  it("a late appeal does not interrupt, and it is said", () => {
    const timeline = computeTimeline([decision, on("recoursGracieuxReceived", "2027-02-20")]);
    expect(timeline.deadlines.find((d) => d.id === "court")?.legalDate).toBe("2027-02-16");
    expect(timeline.findings.join(" ")).toContain("n'interrompt pas");
  });

  it("a mediation interrupts: no date while it lasts, two months from its end", () => {
    const during = computeTimeline([decision, on("mediationStarted", "2027-01-15")]);
    expect(during.deadlines.some((d) => d.id === "court")).toBe(false);
    expect(during.asked.map((a) => a.kind)).toContain("mediationEnded");
    const ended = [decision, on("mediationStarted", "2027-01-15"), on("mediationEnded", "2027-04-30")];
    expect(legal("court", ended)).toBe("2027-06-30");
    expect(legal("court", ended, "outre-mer")).toBe("2027-07-30");
  });
});

describe("judicial court", () => {
  it("penalty: one month to answer, two months to contest", () => {
    expect(legal("penaltyObservations", [on("penaltyNoticeReceived", "2027-07-31")])).toBe("2027-08-31");
    expect(legal("penaltyCourt", [on("penaltyNotified", "2027-12-31")])).toBe("2028-02-29");
  });
  it("insured people: commission first, its silence, then the court", () => {
    expect(legal("cra", [on("insuredDecisionNotified", "2026-09-05")])).toBe("2026-11-05");
    const events = [on("insuredDecisionNotified", "2026-09-05"), on("craSeized", "2026-10-31")];
    expect(legal("craSilence", events)).toBe("2026-12-31");
    expect(legal("socialCourt", events)).toBe("2027-02-28");
    expect(legal("socialCourt", [...events, on("craRejected", "2026-11-20")])).toBe("2027-01-20");
  });
});

describe("input that does not fit", () => {
  it("a date that is not one is left aside and said", () => {
    const { deadlines, findings } = computeTimeline([on("letterReceived", "2026-02-30")]);
    expect(deadlines).toEqual([]);
    expect(findings.join(" ")).toContain("n'est pas une date du calendrier");
  });
  it("an event before its origin is left aside and said", () => {
    const { deadlines, findings } = computeTimeline([
      on("letterReceived", "2026-06-17"),
      on("observationsSent", "2026-05-01"),
    ]);
    expect(deadlines.find((d) => d.id === "observations")?.met).toBeUndefined();
    expect(findings).toHaveLength(1);
  });
  it("a decision or a seizure older than the letter belongs to another procedure: said, its court date kept", () => {
    const { deadlines, findings } = computeTimeline([
      on("letterReceived", "2026-06-17"),
      on("decisionNotified", "2026-05-30"),
      on("commissionSeized", "2026-02-01"),
    ]);
    const legal = (id: string): string | undefined => deadlines.find((d) => d.id === id)?.legalDate;
    expect(legal("commissionObservations")).toBe("2026-09-17");
    expect(legal("court")).toBe("2026-07-30");
    expect(findings).toHaveLength(2);
  });
  it("next own step: the first that is neither done nor past", () => {
    const timeline = computeTimeline([
      on("letterReceived", "2026-06-17"),
      on("observationsSent", "2026-07-01"),
    ]);
    expect(nextOwnStep(timeline, "2026-07-02")?.id).toBe("commissionObservations");
    expect(nextOwnStep(computeTimeline([on("letterReceived", "2026-06-17")]), "2026-07-17")?.id).toBe(
      "observations",
    );
    expect(nextOwnStep(timeline, "2030-01-01")).toBeUndefined();
  });
});

describe("what a date is worth", () => {
  it("a step counted from a silence is computed but sure; one counted from a latest date is an indication", () => {
    const cada = step("cada", [on("requestReceived", "2026-03-15")]);
    expect(cada.from.basis).toBe("calculée");
    expect(cada.notes.join(" ")).not.toContain("indicative");
    expect(step("commissionObservations", [on("letterReceived", "2026-06-17")]).notes.join(" ")).toContain(
      "indicative",
    );
  });
  it("the text gives the prudent date first, in full, and ends with whom to check", () => {
    const text = timelineText(computeTimeline([on("letterReceived", "2026-11-09")])).replace(
      /[\u00a0\u202f]/g,
      " ",
    );
    expect(text.startsWith("mardi 8 décembre 2026 (échéance : mercredi 9 décembre 2026), vous")).toBe(true);
    expect(text.trimEnd().endsWith("vérifiez avec un avocat, votre syndicat ou l’Ordre.")).toBe(true);
    expect(timelineText(computeTimeline([]))).toContain("Aucune date à calculer");
  });
  it("no calendar makes a forbidden claim, whatever the events", () => {
    const events = EVENT_KINDS.map((kind) => on(kind, "2026-06-17"));
    for (const subset of [events, ...events.map((e) => [e]), events.slice(0, 12), events.slice(12)])
      expect(findForbiddenClaims(timelineText(computeTimeline(subset)))).toEqual([]);
  });
});
