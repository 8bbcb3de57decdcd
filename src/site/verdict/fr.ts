import type { MultiverseResult, SignificanceReading } from "../../core/answer/index.js";
import { formatNumber, plural } from "../../core/report/format.fr.js";

type ReadingId = SignificanceReading["id"];

/** The six readings: what each asks, its nature, and how its number is written. */
export const READING_TEXT: Readonly<
  Record<
    ReadingId,
    { readonly label: string; readonly nature: string; readonly symbol: "ratio" | "p" | "share" }
  >
> = {
  pointRule: { label: "Le ratio atteint le seuil", nature: "règle, sans test", symbol: "ratio" },
  testAboveOne: { label: "Différent de la moyenne (au-dessus de 1)", nature: "test", symbol: "p" },
  testAboveThreshold: { label: "Significativement au-dessus du seuil", nature: "test", symbol: "p" },
  randomEffectsOutlier: {
    label: "Inhabituel parmi des confrères qui diffèrent déjà",
    nature: "test, différences entre confrères supposées",
    symbol: "p",
  },
  randomEffectsBonferroni: {
    label: "Inhabituel, sachant tous les médecins examinés",
    nature: "test corrigé",
    symbol: "p",
  },
  posteriorAboveThreshold: {
    label: "Ratio débarrassé du hasard au-dessus du seuil",
    nature: "probabilité a posteriori",
    symbol: "share",
  },
};

/** French texts of the page Le verdict. */
export const VERDICT_TEXT = {
  /** Table of the scale of the ratio. */
  scale: {
    quantity: "Grandeur",
    value: "Ratio, sans unité",
    low: "Intervalle à 95 %, borne basse",
    high: "Intervalle à 95 %, borne haute",
    naiveLow: "Intervalle trop étroit (une journée, un événement), borne basse",
    naiveHigh: "Intervalle trop étroit (une journée, un événement), borne haute",
    rangeLow: "Fourchette compatible, borne basse",
    rangeHigh: "Fourchette compatible, borne haute",
  },
  empty: "Aucun chiffre n’est saisi : le verdict se calcule à partir de ceux de la lettre.",
  emptyFill: "Saisir mes chiffres",
  emptyExample: "Ouvrir l’exemple fictif",
  ratio: "Ratio observé / attendu",
  threshold: "Seuil",
  dash: "—",
  scaleSentence: (ratio: string, threshold: string, position: "above" | "below") =>
    `Le ratio est de ${ratio}, ${position === "above" ? "au niveau du seuil ou au-dessus" : "au-dessous du seuil"} de ${threshold}.`,
  scaleInterval: (low: string, high: string, holds: boolean) =>
    ` L’intervalle à 95 % va de ${low} à ${high} : il ${holds ? "contient" : "ne contient pas"} le seuil.`,
  scaleRange: (low: string, high: string) =>
    ` La fourchette compatible avec ce qui est connu va de ${low} à ${high}.`,
  scaleSource: (label: string, from: string, status: string) =>
    `${label} : ${from === "" ? "" : `${from}, `}${status}.`,
  scaleTitle: "Le ratio, son intervalle et le seuil",
  scaleReading:
    "Échelle logarithmique : 0,5 et 2 sont à la même distance de 1. Crochets : fourchette des hypothèses ou de l’arrondi.",
  why: "Pourquoi ce résultat",
  three: "Trois incertitudes, à ne pas mélanger",
  chance: "Le hasard",
  chanceLead: "Le même cabinet, une autre période.",
  chanceNone: "non calculable",
  chanceNoneWhy: "Il faut les journées et une moyenne, ou un nombre attendu.",
  chanceOne: (holds: boolean) =>
    holds ? "L’écart avec 1 peut être dû au seul hasard." : "L’écart avec 1 n’est pas dû au seul hasard.",
  chanceThreshold: (holds: boolean) =>
    holds ? "L’écart avec le seuil peut l’être." : "L’écart avec le seuil ne l’est pas non plus.",
  method: "La méthode",
  methodLead: "Une autre façon défendable de comparer, un seul choix changé à la fois.",
  methodCount: (flagged: number, total: number) =>
    `${formatNumber(flagged)} ${plural(flagged, "choix signale", "choix signalent")} sur ${formatNumber(total)} calculables, celui de la caisse compris.`,
  ways: ({ headline: stated, all }: Pick<MultiverseResult, "headline" | "all">) =>
    `Toutes les façons à la fois : ${formatNumber(stated.flagged)} sur ${formatNumber(stated.total)} énoncées ou officielles signalent, ${formatNumber(all.flagged)} sur ${formatNumber(all.total)} avec les exploratoires.`,
  methodNone: "Aucun autre choix n’est calculable avec ce qui est saisi.",
  methodLink: "Voir ce que chaque choix change",
  unknown: "L’inconnu",
  unknownLead: "Ce que ni la lettre ni un texte public ne dit.",
  unknownCount: (count: number) => `${formatNumber(count)} ${plural(count, "élément")}`,
  unknownLink: "Les demander à la caisse",
  presetFields: {
    disclosedGroup: "le groupe de confrères",
    minimumSize: "le nombre minimal de patients",
    scope: "les arrêts comptés",
    standardisation: "la façon d’ajuster sur l’âge, le sexe et l’ALD",
    threshold: "le seuil",
    comparison: "la comparaison avec le seuil",
    indexVariables: "les variables de l’indice",
    spatialUnit: "l’échelle du territoire",
  } as Readonly<Record<string, string>>,
  readings: "« Significativement supérieur » se lit de six façons",
  readingsLead: (yes: number, no: number, open: number) =>
    `La loi n’en désigne aucune. ${formatNumber(yes)} ${plural(yes, "vous signale", "vous signalent")}, ${formatNumber(no)} non${open === 0 ? "" : `, ${formatNumber(open)} ${plural(open, "dépend", "dépendent")} d’une hypothèse`}.`,
  readingsNone: "Ces lectures demandent un nombre de journées observées et un nombre attendu.",
  readingsCaption: "Six lectures de « significativement supérieur »",
  reading: "Lecture",
  nature: "Nature",
  value: "Résultat",
  conclusion: "Conclusion",
  dependsOn: "selon l’hypothèse",
  tree: "D’où vient ce nombre",
  treeLead: "Chaque ligne s’ouvre sur son calcul, jusqu’au champ saisi ou à la cellule du fichier public.",
  warnings: "À savoir avant de lire ce résultat",
  next: "Faire varier les choix",
  interval: "Intervalle à 95 %",
  span: (low: string, high: string) => `${low} à ${high}`,
  intervalModel: (dispersion: string, few: boolean) =>
    `Modèle de durée officiel, φ = ${dispersion}.${
      few ? " Trop peu d’arrêts attendus pour que cet intervalle dise grand-chose." : ""
    }`,
  naive: "Intervalle trop étroit",
  naiveWhy: "Calcul qui prend chaque journée pour un événement ; or un même arrêt compte plusieurs journées.",
  noInterval: "L’intervalle n’est pas calculable avec ce qui est saisi.",
} as const;
