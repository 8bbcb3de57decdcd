import { describe, expect, it } from "vitest";
import {
  computeTimeline,
  EVENT_KINDS,
  STEP_IDS,
  type Deadline,
} from "../../../../src/dossier/deadlines/index.js";
import { RULES } from "../../../../src/dossier/deadlines/rules.fr.js";

/** Every step that the engine can compute, from each event alone and from a few that go together. */
const computed: readonly Deadline[] = [
  ...EVENT_KINDS.map((kind) => [{ kind, date: "2026-06-17" }]),
  [
    { kind: "decisionNotified" as const, date: "2026-06-17" },
    { kind: "recoursGracieuxReceived" as const, date: "2026-07-01" },
  ],
].flatMap((events) => computeTimeline(events).deadlines);

describe("the static table of delays", () => {
  it("has one line per step, apart from the twin silence of a hierarchical appeal", () => {
    expect(RULES.map((rule) => rule.id).sort()).toEqual(
      STEP_IDS.filter((id) => id !== "hierarchicalSilence").sort(),
    );
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    "%s: same actor, delay and articles as the engine",
    (id, rule) => {
      const step = computed.find((d) => d.id === id);
      if (step === undefined) throw new Error(`the engine never computes ${id}`);
      expect(rule.actor).toBe(step.actor);
      const amount =
        "months" in step.delay ? `${String(step.delay.months)} mois` : `${String(step.delay.days)} jours`;
      expect(rule.delay).toContain(amount);
      expect(rule.articles).toEqual(expect.arrayContaining([...step.articles]));
    },
  );
});
