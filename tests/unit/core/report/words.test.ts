import { describe, expect, it } from "vitest";

import type {
  BreakEven,
  CaseAnswer,
  CaseWarning,
  Coverage,
  SignificanceReading,
  Verdict,
} from "../../../../src/core/answer/types.js";
import { VERDICT_REASONS } from "../../../../src/core/answer/types.js";
import { ABSENCE_REASONS, absent, leaf, present } from "../../../../src/core/domain/index.js";
import {
  absenceSentence,
  absenceSentences,
  breakEvenPercent,
  breakEvenSentence,
  countsSentence,
  coverageSentence,
  erratumSentence,
  formatDate,
  formatNumber,
  formatRatio,
  formatSigned,
  headline,
  intervalSentence,
  probability,
  readingSentence,
  typographer,
  unitFor,
  verdictReasons,
  warningSentence,
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

describe("interval and coverage", () => {
  const interval: NonNullable<CaseAnswer["interval"]> = {
    low: 1.834,
    high: 2.396,
    method: "score",
    dispersion: 91,
    naive: { low: 2.05, high: 2.15 },
    effectiveSpells: 10,
    status: "supposé",
  };

  it("says that days are not events, and when the leaves are few", () => {
    expect(plain(intervalSentence({ interval }) ?? "")).toBe(
      "Intervalle à 95 % : 1,83 à 2,40, modèle de durée officiel (φ supposé : 91). Un calcul qui prend chaque journée pour un événement donnerait 2,05 à 2,15 : trop étroit, car un même arrêt compte plusieurs journées.",
    );
    expect(plain(intervalSentence({ interval: { ...interval, effectiveSpells: 9.9 } }) ?? "")).toMatch(
      /journées\. Trop peu d’arrêts attendus pour que cet intervalle dise grand-chose\.$/,
    );
    expect(intervalSentence({})).toBeUndefined();
  });

  it.each([
    ["strates", " (d’après vos patients)"],
    ["marges", " (d’après vos totaux)"],
    ["commune", " (d’après les habitants de la commune)"],
    ["aucune", ""],
  ] as const)("coverage from %s", (structure, from) => {
    const coverage: Coverage = { workingAge: present(0.712), entitled: absent("non-saisi"), structure };
    expect(plain(coverageSentence({ coverage }))).toBe(
      `Part de la patientèle que couvrent les taux : âges actifs 71 %, salariés assurés part inconnue${from}.`,
    );
  });
});

describe("warnings", () => {
  const said = (code: CaseWarning["code"], numbers?: Readonly<Record<string, number>>): string =>
    plain(warningSentence({ code, fields: [], ...(numbers === undefined ? {} : { numbers }) }));

  it.each([
    [
      "couverture-faible",
      { share: 0.42 },
      "Les âges actifs ne font que 42 % de la patientèle : la comparaison porte sur une petite part.",
    ],
    [
      "petite-liste",
      { patients: 60 },
      "Liste de 60 patients actifs : sous 200, un ratio élevé peut être dû au hasard bien plus souvent.",
    ],
    [
      "petite-liste",
      { patients: 1 },
      "Liste de 1 patient actif : sous 200, un ratio élevé peut être dû au hasard bien plus souvent.",
    ],
    [
      "lettre-incoherente",
      { computed: 3.5, printed: 3.4 },
      "Les nombres de la lettre ne s’accordent pas entre eux : 3,50 calculé, 3,40 imprimé.",
    ],
    [
      "total-incoherent",
      { sum: 1213, patients: 1200 },
      "Les groupes d’âge, de sexe et d’ALD font 1 213 patients, pour 1 200 patients actifs.",
    ],
    [
      "residence-partielle",
      { share: 0.5 },
      "Les communes de résidence ne couvrent que 50 % des patients actifs.",
    ],
    [
      "comparateur-petit",
      { doctors: 12 },
      "Groupe de 12 médecins : sous 20, la moyenne du groupe tient à quelques confrères.",
    ],
    [
      "comparateur-petit",
      { doctors: 1 },
      "Groupe de 1 médecin : sous 20, la moyenne du groupe tient à quelques confrères.",
    ],
    [
      "journees-impossibles",
      { days: 281, patients: 1, length: 28 },
      "281 journées pour 1 patient actif sur 28 jours : plus que si chacun avait été arrêté toute la période. Vérifiez ces deux nombres.",
    ],
  ] as const)("%s %j", (code, numbers, sentence) => {
    expect(said(code, numbers)).toBe(sentence);
  });

  it.each([
    "riap-et-lettre",
    "periodes-differentes",
    "regimes-differents",
    "centre-de-sante",
    "installation-recente",
    "commune-approchee",
    "grille-modifiee",
  ] as const)("%s is a sentence", (code) => {
    expect(said(code)).toMatch(/^\p{Lu}.{30,}\.$/u);
  });

  it("without its number says so", () => {
    expect(said("petite-liste")).toBe(
      "Liste de non calculable patients actifs : sous 200, un ratio élevé peut être dû au hasard bien plus souvent.",
    );
  });
});

describe("readings", () => {
  const said = (id: SignificanceReading["id"], low: number, high: number, flagged?: boolean): string =>
    plain(readingSentence({ id, value: { low, high }, ...(flagged === undefined ? {} : { flagged }) }));

  it("question, number, conclusion", () => {
    expect(said("pointRule", 2.1, 2.1, true)).toBe(
      "Le ratio atteint le seuil : une règle, sans test : ratio 2,10 ; signalé.",
    );
    expect(said("testAboveOne", 0.03, 0.03, false)).toBe(
      "Différent de la moyenne (au-dessus de 1) : p = 0,030 ; non signalé.",
    );
    expect(said("testAboveThreshold", 0.5, 0.5, false)).toContain(
      "Significativement au-dessus du seuil : p = 0,50 ;",
    );
    expect(said("randomEffectsOutlier", 0.01, 0.2)).toBe(
      "Inhabituel parmi des confrères qui diffèrent déjà : p = 0,010 à 0,20 ; selon τ², signalé ou non.",
    );
    expect(said("randomEffectsBonferroni", 0.01, 0.2)).toContain(
      "Inhabituel, sachant combien de médecins sont examinés :",
    );
    expect(said("posteriorAboveThreshold", 0.4, 0.6)).toBe(
      "Vrai ratio au-dessus du seuil : probabilité a posteriori 0,40 à 0,60 ; selon τ², signalé ou non.",
    );
  });

  it.each([
    [1, "1"],
    [0.995, "1"],
    [0.9949, "0,99"],
    [0.1, "0,10"],
    [0.099, "0,099"],
    [0.00123, "0,0012"],
    [1e-6, "0,0000010"],
    [9.9e-7, "moins de 0,000001"],
    [0, "moins de 0,000001"],
  ])("probability %f is %s", (p, text) => {
    expect(plain(probability(p))).toBe(text);
  });
});

describe("numbers at their limits", () => {
  it("what is no number, what is infinite, too many decimals", () => {
    expect([NaN, Infinity, -Infinity].map((value) => formatNumber(value, 2))).toEqual([
      "non calculable",
      "∞",
      "\u2212∞",
    ]);
    expect([formatNumber(1.5, NaN), formatNumber(1.25, 1.9), formatNumber(1.25, -3)]).toEqual([
      "2",
      "1,3",
      "1",
    ]);
    expect(formatNumber(0.1, 50)).toBe(`0,${(0.1).toFixed(20).slice(2)}`);
    expect([formatNumber(1000), formatNumber(-1234567.8, 1)]).toEqual([
      "1\u202f000",
      "\u22121\u202f234\u202f567,8",
    ]);
    expect([formatSigned(0), formatSigned(1, 0)]).toEqual(["0,00", "+1"]);
  });

  it.each([
    [1.99999, 2, "1,99999"],
    [2.00001, 2, "2,00001"],
    [2, 2, "2,00"],
    [2.004, undefined, "2,00"],
    [1.9999999999, 2, "2,000000000"],
    [1.494, 1.5, "1,49"],
    [1.4996, 1.5, "1,4996"],
    // a threshold of three decimals: 1,24 would be above it
    [1.236, 1.238, "1,236"],
    [1.2345, 1.2345, "1,2345"],
    [2.000000001, 2, "2,000000001"],
  ])("ratio %f beside the threshold %s", (ratio, threshold, text) => {
    expect(formatRatio(ratio, threshold)).toBe(text);
  });

  it("every month, every day of the week", () => {
    const months = Array.from({ length: 12 }, (_, m) =>
      plain(formatDate(`2026-${String(m + 1).padStart(2, "0")}-15`)),
    );
    const intl = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" });
    expect(months).toEqual(
      Array.from({ length: 12 }, (_, m) => intl.format(new Date(Date.UTC(2026, m, 15)))),
    );
    const weekday = new Intl.DateTimeFormat("fr-FR", { weekday: "long", timeZone: "UTC" });
    for (let day = 2; day < 9; day++)
      expect(formatDate(`2026-11-0${String(day)}`, { weekday: true }).split(" ")[0]).toBe(
        weekday.format(new Date(Date.UTC(2026, 10, day))),
      );
    expect(formatDate("2026-11-02", { weekday: false })).toBe("2\u00a0novembre 2026");
  });

  it("spaces of French, several marks, a mark before a guillemet", () => {
    expect(typographer("quoi ?!")).toBe("quoi\u202f?!");
    expect(typographer("« Quoi ?»")).toBe("«\u00a0Quoi\u202f?\u00a0»");
    expect(typographer("(non ;)")).toBe("(non\u202f;)");
    expect(typographer("12  % et 3  €")).toBe("12\u00a0% et 3\u00a0€");
    expect(typographer("un  : deux")).toBe("un\u00a0: deux");
    expect(typographer("L. 1, R. 2, D. 3, X. 4, art. 5")).toBe(
      "L.\u00a01, R.\u00a02, D.\u00a03, X. 4, art.\u00a05",
    );
    expect(typographer("«  mot  »")).toBe("«\u00a0mot\u00a0»");
    expect(typographer("n°  4")).toBe("n°\u00a04");
    expect(typographer("L. autre")).toBe("L. autre");
    expect(typographer("suite  :")).toBe("suite\u00a0:");
  });

  it("an erratum in one paragraph", () => {
    expect(plain(erratumSentence({ date: "2026-12-01", what: "une valeur.", effect: "aucun." }))).toBe(
      "Correction publiée le 1er décembre 2026 : une valeur. Effet : aucun.",
    );
  });
});
