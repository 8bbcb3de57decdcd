import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  SOURCE_LEVELS,
  STATUS_OF_LEVEL,
  STATUSES,
  type SourceLevel,
} from "../../../../src/core/domain/status.js";
import { registerFaults } from "../../../../src/dossier/register/checks.js";
import {
  register,
  sourceById,
  systemById,
  unknownParameters,
} from "../../../../src/dossier/register/load.js";
import { lawEntry } from "../../../../src/dossier/law/table.js";
import type { ArticleRef } from "../../../../src/dossier/law/types.js";
import { rateCell, rateFact } from "../../../../src/dossier/register/rate.js";
import {
  APPLIES,
  RESPECTED,
  type DutyCell,
  type Fact,
  type Register,
} from "../../../../src/dossier/register/types.js";

const facts = register.systems.flatMap((system) => system.facts);
const rank = (status: (typeof STATUSES)[number]): number => STATUSES.indexOf(status);

/** The register with one fact or one cell of the first system changed. */
function withFact(change: Partial<Fact>): Register {
  return {
    ...register,
    systems: register.systems.map((system, i) =>
      i === 0
        ? { ...system, facts: system.facts.map((fact, j) => (j === 20 ? { ...fact, ...change } : fact)) }
        : system,
    ),
  };
}
function withCell(change: Partial<DutyCell>): Register {
  return {
    ...register,
    systems: register.systems.map((system, i) =>
      i === 0
        ? { ...system, duties: system.duties.map((cell, j) => (j === 8 ? { ...cell, ...change } : cell)) }
        : system,
    ),
  };
}

describe("the register as published", () => {
  it("has no fault", () => {
    expect(registerFaults(register)).toEqual([]);
  });
  it("holds the six systems in the order of its pages", () => {
    expect(register.systems.map((s) => s.id)).toEqual([
      "medecins-ij",
      "c2s",
      "3646",
      "robots",
      "arpege",
      "cnaf-dmde",
    ]);
  });
  it("gives nothing known only from the press as documenté", () => {
    for (const fact of facts) {
      const levels = fact.sources.map((id) => sourceById(id)?.level);
      if (levels.every((level) => level === "presse" || level === "extrait lu")) {
        expect(["rapporté", "inconnu"]).toContain(rateFact(fact, register).status);
      }
    }
  });
  it("keeps the five contradictions of the sources, both sides", () => {
    const pairs = facts.flatMap((fact) =>
      (fact.contradictedBy ?? []).map((other) => `${fact.key} | ${other}`),
    );
    for (const pair of [
      "medecins-ij.indicateur-a | medecins-ij.indicateur-b",
      "3646.deuxieme | 3646.deuxieme-fo",
      "robots.noms-mediapart | robots.noms-fo",
      "c2s.cible | c2s.reponse-cnam",
      "c2s.personnes-lqdn | c2s.personnes-lemonde",
    ]) {
      expect(pairs).toContain(pair);
      expect(pairs).toContain(pair.split(" | ").reverse().join(" | "));
    }
  });
  it("feeds letter L1 with what the fund did not say", () => {
    const asked = unknownParameters("medecins-ij", "L1");
    expect(asked.length).toBeGreaterThanOrEqual(12);
    expect(asked.map((u) => u.key)).toContain("medecins-ij.?seuil");
    expect(unknownParameters("inexistant")).toEqual([]);
  });
  it("does not give the C2S a coefficient", () => {
    const text = JSON.stringify(systemById("c2s"));
    expect(text).not.toMatch(/odds.?ratio["\s:]+\d/iu);
    expect(facts.find((f) => f.key === "c2s.coefficients")?.value).toBeNull();
  });
});

describe("a cell or a fact is never stronger than its weakest source", () => {
  const sourcesOf = (levels: readonly SourceLevel[]): Register => ({
    ...register,
    sources: levels.map((level, i) => ({ id: `s${String(i)}`, title: "t", date: "2026", level })),
  });
  const levels = fc.array(fc.constantFrom(...SOURCE_LEVELS), { minLength: 1, maxLength: 5 });

  it("cells", () => {
    fc.assert(
      fc.property(
        levels,
        fc.constantFrom(...APPLIES),
        fc.constantFrom(...RESPECTED),
        (ls, applies, respected) => {
          const sources = ls.map((_, i) => `s${String(i)}`);
          const cell: DutyCell = { duty: "d", applies, respected, reason: "r.", sources, date: "2026" };
          const { confidence } = rateCell(cell, sourcesOf(ls));
          for (const level of ls)
            expect(rank(confidence)).toBeGreaterThanOrEqual(rank(STATUS_OF_LEVEL[level]));
          if (applies === "inconnu" || respected === "inconnu") expect(confidence).toBe("inconnu");
          else if (applies === "discuté") expect(rank(confidence)).toBeGreaterThanOrEqual(rank("supposé"));
        },
      ),
    );
  });
  it("facts, and a fact without value is unknown", () => {
    fc.assert(
      fc.property(levels, fc.constantFrom(null, "v"), (ls, value) => {
        const sources = ls.map((_, i) => `s${String(i)}`);
        const fact: Fact = { key: "x.y", section: "regles", label: "l", value, date: "2026", sources };
        const { status } = rateFact(fact, sourcesOf(ls));
        for (const level of ls) expect(rank(status)).toBeGreaterThanOrEqual(rank(STATUS_OF_LEVEL[level]));
        if (value === null) expect(status).toBe("inconnu");
      }),
    );
  });
  it("an unknown source weakens to inconnu", () => {
    const fact: Fact = {
      key: "x.y",
      section: "regles",
      label: "l",
      value: 1,
      date: "2026",
      sources: ["nowhere"],
    };
    expect(rateFact(fact, register).status).toBe("inconnu");
  });
});

describe("the checks see each fault", () => {
  const faults = (r: Register): string =>
    registerFaults(r)
      .map((fault) => fault.what)
      .join(" ; ");
  it.each([
    ["no source", withFact({ sources: [] })],
    ["unknown source nowhere", withFact({ sources: ["nowhere"] })],
    ["is not ISO", withFact({ date: "hier" })],
    ["does not say it back", withFact({ contradictedBy: ["3646.depuis"] })],
    ["which does not exist", withFact({ contradictedBy: ["3646.rien"] })],
    ["without naming it as a source", withFact({ quotes: [{ seed: "001", text: "x" }] })],
    ["without a source that saw it", withCell({ respected: "non", sources: ["rgpd"] })],
    ["without a source that saw it", withCell({ respected: "oui", sources: ["recherche-2026-11"] })],
    ["is not filled once", withFact({ column: "nom", section: "inventaire" })],
    ["source twice", { ...register, sources: [...register.sources, ...register.sources.slice(0, 1)] }],
  ])("%s", (expected, broken) => {
    expect(faults(broken)).toContain(expected);
  });
});

describe("law sources", () => {
  const withArticle = register.sources.filter((source) => source.article !== undefined);
  it("are articles of the law table, with the same Légifrance identifier and reading", () => {
    expect(withArticle.length).toBeGreaterThan(20);
    for (const source of withArticle) {
      const entry = lawEntry(source.article as ArticleRef);
      expect(source.level, source.id).toBe(entry.wording.reading);
      if (entry.wording.legifranceId !== undefined)
        expect(source.url, source.id).toContain(entry.wording.legifranceId);
    }
  });
  it("every article of a duty is in the law table", () => {
    for (const ref of register.duties.flatMap((duty) => duty.articles)) {
      expect(() => lawEntry(ref as ArticleRef), ref).not.toThrow();
    }
  });
});
