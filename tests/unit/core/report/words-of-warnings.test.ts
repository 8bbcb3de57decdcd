import { describe, expect, it } from "vitest";
import type {
  CaseAnswer,
  CaseWarning,
  Coverage,
  SignificanceReading,
} from "../../../../src/core/answer/types.js";
import { absent, present } from "../../../../src/core/domain/index.js";
import {
  coverageSentence,
  intervalSentence,
  probability,
  readingSentence,
  warningSentence,
} from "../../../../src/core/report/index.js";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
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
