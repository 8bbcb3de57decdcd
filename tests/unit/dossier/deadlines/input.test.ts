import { describe, expect, it } from "vitest";
import { findForbiddenClaims } from "../../../../src/dossier/forbidden/patterns.js";
import {
  EVENT_KINDS,
  computeTimeline,
  nextOwnStep,
  timelineText,
} from "../../../../src/dossier/deadlines/index.js";
import { on, step } from "./samples.js";

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
  it("a kind dated twice: one date counts, the first that follows, and that is said", () => {
    const letter = on("letterReceived", "2026-06-17");
    const hearings = [on("hearing", "2023-05-02"), on("hearing", "2026-07-28")];
    const { deadlines, findings } = computeTimeline([letter, ...hearings]);
    expect(deadlines.find((d) => d.id === "director")?.legalDate).toBe("2026-08-29");
    expect(findings.join(" ")).toMatch(/Audition par la caisse » a plusieurs dates.*précède/);
  });
  it("documents or a CRA dated before the request close nothing", () => {
    const { deadlines, findings } = computeTimeline([
      on("requestReceived", "2026-03-15"),
      on("accessGranted", "2026-03-01"),
      on("insuredDecisionNotified", "2026-05-10"),
      on("craSeized", "2026-05-09"),
    ]);
    expect(deadlines.find((d) => d.id === "accessSilence")?.met).toBeUndefined();
    expect(deadlines.map((d) => d.id)).toContain("cada");
    expect(deadlines.map((d) => d.id)).not.toContain("socialCourt");
    expect(findings).toHaveLength(2);
  });
  it("documents given before the Cada was seized do not stand for its answer", () => {
    const events = [
      on("requestReceived", "2026-03-15"),
      on("accessGranted", "2026-04-20"),
      on("cadaRegistered", "2026-05-10"),
    ];
    expect(step("confirmedRefusal", events).met).toBeUndefined();
    expect(step("accessCourt", events).legalDate).toBe("2026-09-10");
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
