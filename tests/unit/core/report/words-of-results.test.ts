import { describe, expect, it } from "vitest";
import type { BreakEven, Verdict } from "../../../../src/core/answer/types.js";
import { VERDICT_REASONS } from "../../../../src/core/answer/types.js";
import { ABSENCE_REASONS, absent, leaf, present } from "../../../../src/core/domain/index.js";
import {
  absenceSentence,
  absenceSentences,
  breakEvenPercent,
  breakEvenSentence,
  countsSentence,
  headline,
  unitFor,
  verdictReasons,
} from "../../../../src/core/report/index.js";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const verdict = (more: Partial<Verdict>): { readonly verdict: Verdict } => ({
  verdict: { kind: "signalé", reasons: [], ratio: present(2.1), threshold: 2, comparison: ">=", ...more },
});

const said = (more: Partial<Verdict>, count?: { flagged: number; total: number }): string =>
  plain(headline(verdict(more), count));
describe("headline", () => {
  it("of a flag, with the ways that disagree, one or several", () => {
    expect(said({})).toBe("Signalé, à 2,10 fois l’attendu.");
    expect(said({}, { flagged: 1, total: 1 })).toBe("Signalé, à 2,10 fois l’attendu.");
    expect(said({}, { flagged: 2, total: 2 })).toContain(" Les 2 façons énoncées ou officielles");
    expect(said({}, { flagged: 3, total: 4 })).toBe(
      "Signalé, à 2,10 fois l’attendu. Sur 4 façons de comparer, 1 ne signale pas.",
    );
    expect(said({ kind: "non signalé", ratio: present(1.5) }, { flagged: 1, total: 4 })).toBe(
      "Non signalé, à 1,50 fois l’attendu. Sur 4 façons de comparer, 1 signale.",
    );
    expect(said({ kind: "non signalé", ratio: present(1.5) }, { flagged: 0, total: 4 })).toBe(
      "Non signalé, à 1,50 fois l’attendu. Aucune des 4 façons énoncées ou officielles de comparer ne signale.",
    );
  });

  it("that cannot be decided says why", () => {
    const undecided = { kind: "indéterminé" } as const;
    expect(said({ ...undecided, ratio: absent("non-saisi") })).toBe(
      "Résultat indéterminé : il manque une donnée pour calculer le ratio.",
    );
    expect(said({ ...undecided, reasons: ["seuil-inconnu"] })).toBe(
      "Résultat indéterminé : il manque une donnée pour calculer le ratio.",
    );
    expect(said({ ...undecided, reasons: ["comparateur-trop-petit"], range: { low: 1, high: 3 } })).toBe(
      "Résultat indéterminé : le groupe de comparaison est trop petit.",
    );
    const range = { low: 1.97, high: 2.03 };
    expect(said({ ...undecided, reasons: ["arrondi"], range })).toBe(
      "Résultat indéterminé : l’arrondi de la lettre laisse le ratio aller de 1,97 à 2,03.",
    );
    expect(said({ ...undecided, reasons: ["fourchette-a-cheval"], range })).toBe(
      "Résultat indéterminé : sans la moyenne de la lettre, le ratio va de 1,97 à 2,03.",
    );
  });
});

describe("counts", () => {
  it("of one supposed need, and without any", () => {
    const counts = { headline: { flagged: 1, total: 2 }, all: { flagged: 1, total: 4 } };
    expect(plain(countsSentence(counts))).toBe(
      "Parmi les façons énoncées ou officielles, 1 sur 2 signale. Avec les façons exploratoires, 1 sur 4 signale.",
    );
    expect(plain(countsSentence({ ...counts, restOnSupposedNeed: 1 }))).toContain(
      "1 sur 4 signale ; 1 repose sur un besoin supposé.",
    );
    expect(plain(countsSentence({ ...counts, restOnSupposedNeed: 2 }))).toContain("2 reposent sur");
  });
});

describe("reasons of a verdict", () => {
  it("each have their sentence; a missing ratio adds its own", () => {
    const sentences = VERDICT_REASONS.map(
      (reason) => verdictReasons(verdict({ reasons: [reason] }).verdict)[0],
    );
    expect(new Set(sentences).size).toBe(VERDICT_REASONS.length);
    expect(sentences.every((sentence) => /^\p{Lu}.{15,}\.$/u.test(sentence ?? ""))).toBe(true);
    expect(
      verdictReasons(
        verdict({ reasons: ["donnee-manquante"], ratio: absent("non-saisi", "window") }).verdict,
      ),
    ).toEqual(["Il manque une donnée pour calculer le ratio.", "La période n’est pas saisie."]);
  });
});

describe("absences", () => {
  const DETAILS = [
    "aucune-journee",
    "double-ajustement",
    "periode-differente",
    "moyenne-par-consultation",
    "moyenne-par-autre-denominateur",
    "meme-territoire",
    "moyenne du groupe pour les patients arrêtés",
    "release",
    "letter.comparatorRate",
    "letter.doctorRate",
    "figures.activePatients",
    "figures.sickLeaveDays",
    "figures.sickLeaveDaysWorkAccident",
    "figures.sickLeaveDaysLong",
    "figures.sickLeaveDaysReplacement",
    "figures.sickLeaves",
    "figures.patientsWithLeave",
    "practice.commune",
    "patients.strata",
    "practice.iris",
    "indice-par-iris",
    "iris-du-cabinet-seul",
    "besoin-par-iris",
    "sans-imputation",
    "residence",
    "window",
    "curseur",
  ];

  it("have a sentence for each reason, and one of its own for each detail of the answer", () => {
    const reasons = ABSENCE_REASONS.map((reason) => absenceSentence({ kind: "absent", reason }));
    expect(reasons).toEqual(ABSENCE_REASONS.map((reason) => absenceSentences[reason]));
    const own = DETAILS.map((detail) => absenceSentence(absent("non-calculable", detail)));
    const all = [...reasons, ...own];
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((sentence) => !/^\p{Lu}.+\.$/u.test(sentence))).toEqual([]);
    expect(absenceSentence(absent("non-calculable", "autre"))).toBe(absenceSentences["non-calculable"]);
  });

  it("name the place or the code that the reader needs, and only where it helps", () => {
    expect(absenceSentence(absent("commune-fusionnee", "93066"))).toBe(
      "Cette commune a été réunie à une autre : 93066.",
    );
    for (const reason of ["code-postal", "hors-donnees", "code-inconnu"] as const)
      expect(absenceSentence(absent(reason, "99999"))).toBe(
        `${absenceSentences[reason].slice(0, -1)} : 99999.`,
      );
    expect(absenceSentence(absent("ville-a-arrondissements", "Paris"))).toBe(
      absenceSentences["ville-a-arrondissements"],
    );
    expect(absenceSentence(absent("code-inconnu", "practice.iris"))).toBe(
      "Ce code d'IRIS n'est pas de ceux de la commune. Exemple pour Albi : 810040701.",
    );
    expect(absenceSentence(absent("non-saisi", "practice.iris"))).toBe(
      "L'IRIS de votre cabinet n'est pas saisi. Exemple : 810040701.",
    );
  });
});

describe("break-even", () => {
  const q = (id: string, value: number | ReturnType<typeof absent>, unit = "jours") =>
    leaf({ id, label: id, unit }, value, "calculé");
  const breakEven = (more: Partial<BreakEven>): BreakEven => ({
    direction: "tombe",
    meanChange: q("meanChange", 0.125),
    meanAtThreshold: q("meanAtThreshold", 2.25),
    days: q("days", 601),
    ...more,
  });
  const said = (more: Partial<BreakEven>, of?: Verdict): string =>
    plain(breakEvenSentence(present(breakEven(more)), of));

  it("in both directions, with days or without", () => {
    expect(said({})).toBe(
      "Le signalement tombe si la moyenne du groupe est supérieure d’au moins 12,6 % à celle qui est retenue, ou avec 601 jours de moins.",
    );
    expect(said({ direction: "apparaît", meanChange: q("meanChange", -0.125), days: q("days", 1) })).toBe(
      "Le signalement apparaît si la moyenne du groupe est inférieure d’au moins 12,5 % à celle qui est retenue, ou avec 1 jour de plus.",
    );
    expect(said({ days: q("days", absent("non-saisi")) })).not.toContain("ou avec");
  });

  it("without any observed day: days more, or nothing", () => {
    const none = q("meanChange", absent("non-calculable", "aucune-journee"));
    expect(said({ direction: "apparaît", meanChange: none })).toBe(
      "Aucune baisse de la moyenne du groupe ne suffit : le signalement apparaît avec 601 jours de plus.",
    );
    expect(said({ direction: "apparaît", meanChange: none, days: q("days", absent("non-saisi")) })).toBe(
      "Aucune baisse de la moyenne du groupe ne suffit.",
    );
  });

  it("speaks of the central calculation when the verdict is open", () => {
    expect(said({}, verdict({ kind: "indéterminé" }).verdict)).toMatch(
      /^Au calcul central, le signalement tombe si/,
    );
    expect(said({}, verdict({}).verdict)).toMatch(/^Le signalement/);
  });

  it("is its absence otherwise", () => {
    expect(plain(breakEvenSentence(absent("attendu-nul")))).toBe(
      "Non calculable : aucune journée n’est attendue.",
    );
  });

  // exactly 5 % reaches the threshold: enough to flag, not to stop flagging
  it.each([
    [0.05, false, "5,0 %"],
    [0.05, true, "5,1 %"],
    [0.0501, false, "5,1 %"],
    [0.0499, true, "5,0 %"],
    [0.049, true, "5,0 %"],
  ])("%f, flag falling %s: %s", (change, falls, text) => {
    expect(plain(breakEvenPercent(change, falls))).toBe(text);
  });

  it.each([
    ["jours", 1, "jour"],
    ["jours par patient actif", 1.5, "jour par patient actif"],
    ["jours par patient actif", 2, "jours par patient actif"],
    ["arrêts", 0, "arrêt"],
    ["%", 1, "%"],
  ])("%s for %f: %s", (unit, count, text) => {
    expect(unitFor(unit, count)).toBe(text);
  });
});
