import { describe, expect, it } from "vitest";
import { computeTimeline } from "../../../../src/dossier/deadlines/index.js";
import { legal, on, step } from "./samples.js";

// Dates below were counted by hand on a calendar from the articles, then compared with the notes' vectors.
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

describe("a decision and a request for documents in the same dossier", () => {
  const access = [on("requestReceived", "2026-09-10"), on("cadaRegistered", "2026-11-20")];
  const decision = on("decisionNotified", "2026-12-14");

  it("an appeal, a mediation or an application against the decision never puts off the court date of the access", () => {
    // Confirmed refusal on 20 January 2027, court by 20 March.
    expect(legal("accessCourt", [...access, decision])).toBe("2027-03-20");
    for (const kind of ["recoursGracieuxReceived", "recoursHierarchiqueReceived", "courtSeized"] as const) {
      const court = step("accessCourt", [...access, decision, on(kind, "2027-01-25")]);
      expect([court.legalDate, court.met]).toEqual(["2027-03-20", undefined]);
      expect(court.notes.join(" ")).toContain("ne repoussent pas cette date");
    }
    const mediation = [on("mediationStarted", "2027-01-25"), on("mediationEnded", "2027-04-30")];
    expect(legal("accessCourt", [...access, decision, ...mediation])).toBe("2027-03-20");
    expect(legal("court", [...access, decision, ...mediation])).toBe("2027-06-30");
    expect(
      computeTimeline([...access, decision, on("recoursGracieuxReceived", "2027-01-02")]).findings,
    ).toEqual([]);
  });
});

describe("a refusal that comes too late to count", () => {
  it("gives no delay either, nor its silence on the routes of appeal", () => {
    const stated = { value: 15, unit: "jours" } as const;
    const late = { stated, routesStated: false };
    expect(
      legal("cada", [on("requestReceived", "2026-03-15"), on("accessRefused", "2026-07-01", late)]),
    ).toBe("2026-06-15");
    const social = step("socialCourt", [
      on("craSeized", "2026-03-10"),
      on("craRejected", "2026-08-23", late),
    ]);
    expect([social.legalDate, social.notes.length]).toEqual(["2026-07-10", 0]);
    const court = step("accessCourt", [
      on("cadaRegistered", "2026-03-10"),
      on("accessRefusalConfirmed", "2026-08-23", late),
    ]);
    expect(court.legalDate).toBe("2026-07-10");
    expect(court.notes.join(" ")).not.toContain("voies et délais");
  });
});
