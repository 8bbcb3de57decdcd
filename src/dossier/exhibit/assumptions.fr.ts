import { formatNumber, formatRatio, probability } from "../../core/report/index.js";
import type { AssumptionMove, ExhibitAssumption } from "./types.js";

/** What rests on an assumption, by its id; numbers come from the moves. */
export const ASSUMPTION_EFFECTS: Readonly<Record<string, string>> = {
  "inference/dispersion-6-months":
    "Largeur de l'intervalle à 95 % et les six lectures, période de neuf mois au plus. Plus elle est grande, plus l'intervalle est large : une valeur plus petite serait contre le médecin.",
  "inference/dispersion-12-months":
    "Largeur de l'intervalle à 95 % et les six lectures, période de plus de neuf mois. Une valeur plus petite serait contre le médecin.",
  "inference/tau2":
    "Les trois lectures qui comparent à des confrères différents entre eux ; elles sont données sur toute la plage.",
  "inference/doctors": "La lecture qui tient compte du nombre de médecins examinés.",
  "inference/alpha": "Le niveau auquel cinq des six lectures signalent.",
  "inference/minimum-comparators":
    "Sous cet effectif du groupe, le résultat devient indéterminé. Ne sert que si la lettre donne l'effectif.",
  "inference/small-comparator-warning":
    "Sous cet effectif du groupe, un avertissement est donné. Ne sert que si la lettre donne l'effectif.",
  "inference/gp-share":
    "Le nombre attendu tiré des taux publics : plus la part est grande, plus l'attendu est grand et le ratio petit.",
  "inference/work-accident-share":
    "Les façons qui retirent les accidents du travail, et les taux publics, qui ne les comptent pas et qu'il faut relever d'autant.",
  "inference/long-share": "Les façons qui retirent les arrêts de plus de six mois, des deux côtés.",
  "inference/mean-duration": "Les façons qui comptent des arrêts : le ratio lui est proportionnel.",
  "inference/radius-km":
    "Les façons qui prennent les communes d'un rayon pour celles des patients ; les autres distances de la grille en donnent l'ordre de grandeur.",
  "inference/nearest-inhabitants":
    "Les façons qui prennent les communes les plus proches pour celles des patients.",
  "inference/nearest-reach-km": "Les mêmes façons, là où les communes sont éloignées les unes des autres.",
  "inference/gravity-short-km": "Les façons où le poids d'une commune décroît vite avec la distance.",
  "inference/gravity-middle-km": "Les façons où le poids d'une commune décroît avec la distance.",
  "inference/gravity-long-km": "Les façons où le poids d'une commune décroît lentement avec la distance.",
  "reference-rates/ald-ratio":
    "Taux de référence par âge, sexe et ALD, et l'ajustement sur les patients ; les hypothèses basse et haute de la grille prennent les deux bornes (section 6).",
  "reference-rates/under-20-insured-weight":
    "Taux de référence des moins de 25 ans ; effet non mesuré ici : il faut refaire les taux.",
  "relative-need":
    "L'écart supposé entre groupes de communes (g) ; ces façons sont comptées à part. Effet d'une autre valeur non mesuré ici.",
  "window/months":
    "Aucune période n'a été donnée : choisit la dispersion (φ) et met les taux annuels à la durée de la période.",
  "letter/rounding":
    "Fourchette que laissent les arrondis des nombres imprimés : un nombre est supposé arrondi à sa dernière décimale écrite.",
  "comparison/at-least": "Le verdict d'un ratio exactement égal au seuil, et de lui seul.",
  "threshold/campaign": "Tous les verdicts ; le point de bascule (section 5) dit de combien il s'en faut.",
  "index/axis":
    "Classe de la commune. Ne change un nombre attendu que sous un écart supposé entre groupes (g).",
  "print/smallest-count": "Ce qui est regroupé avant calcul ; l'effet sur les ratios est dit à la section 2.",
};

/** Labels, values and sources of the assumptions that no parameter file holds. */
export const OWN_ASSUMPTIONS = {
  aldRatio: "Journées d'une personne en ALD rapportées à celles d'une autre de même âge et sexe",
  aldRatioValue: "2,8 à 4,5 selon l'âge",
  rates: "Partage par sexe et ALD de totaux publiés (DREES-Cnam 2023) ; aucun taux croisé n'est publié",
  under20: "Part d'assurés salariés à 15-19 ans rapportée à celle de 20-24 ans",
  need: (group: string): string => `Jours d'arrêt d'un salarié, ${group}, rapportés à la moyenne`,
  months: "Durée de la période",
  monthsSource: (source: string): string => `Période de la campagne (${source})`,
  monthsDefault: "Six mois, à défaut de toute période ; choix de l'outil",
  rounding: "Arrondi des nombres de la lettre",
  roundingValue: "à la dernière décimale écrite",
  roundingSource: "Choix de l'outil ; la lettre ne dit pas comment elle arrondit",
  notPublished: "Non publié",
  threshold: "Seuil, que la lettre ne donne pas",
  comparison: "Comparaison du ratio au seuil",
  comparisonValue: { ">=": "au moins égal", ">": "strictement supérieur" },
  axis: "Poids des variables de l'indice",
  axisValue: "premier axe d'une analyse en composantes principales pondérée par la population",
  axisSource: "Rey et al., 2009 ; la pondération de la caisse n'est pas communiquée",
  smallest: "Plus petit nombre de patients imprimé",
  smallestSource: "Choix de l'outil, pour qu'aucun patient ne soit reconnaissable",
  none: "sans unité",
  step: "L'étape de la comparaison que la caisse n'a pas communiquée ; ratios médians des autres options à la section 6.",
  otherWay: "La lettre ne donne pas de quoi suivre la caisse : façon la plus proche qui se calcule",
} as const;

const MOVE_LABELS: Readonly<Record<string, string>> = {
  ratio: "ratio énoncé",
  "ways.flagged": "façons qui signalent",
  "readings.flagged": "lectures qui signalent, sur six",
  "interval.low": "bas de l'intervalle",
  "interval.high": "haut de l'intervalle",
  "options.median": "ratio médian des options",
  testAboveOne: "valeur p, au-dessus de 1",
  testAboveThreshold: "valeur p, au-dessus du seuil",
  randomEffectsOutlier: "valeur p, parmi des confrères différents",
  randomEffectsBonferroni: "valeur p, nombre de médecins compté",
  posteriorAboveThreshold: "probabilité a posteriori",
};

function moveNumber(result: string): (value: number) => string {
  if (result.endsWith(".flagged")) return (value) => formatNumber(value);
  if (result === "ratio" || result === "options.median") return (value) => formatRatio(value);
  return result.startsWith("interval.") ? (value) => formatNumber(value, 2) : probability;
}

/** « bas de l'intervalle : 1,92 ; 1,90 ; 1,88 »: at the low end, as taken, at the high end. */
export function moveSentence({ result, low, taken, high }: AssumptionMove): string {
  const number = moveNumber(result);
  return `${MOVE_LABELS[result] ?? result} : ${[low, taken, high].map(number).join(" ; ")}`;
}

const plain = (value: number): string =>
  Number.isInteger(value) ? formatNumber(value) : String(value).replace(".", ",");
/** Units that say nothing beside a number. */
const SILENT_UNITS: readonly string[] = [OWN_ASSUMPTIONS.none, "part"];

/** Value taken with its unit, and its plausible range when it has one. */
export function assumptionValue({ value, unit, low, high }: ExhibitAssumption): string {
  const taken = typeof value === "number" ? plain(value) : value;
  const unitWords = SILENT_UNITS.includes(unit) ? "" : ` ${unit}`;
  const range =
    low === null || high === null || low === high ? "" : ` (plage : ${plain(low)} à ${plain(high)})`;
  return `${taken}${unitWords}${range}`;
}

/** What rests on an assumption, then each of its moves: one sentence each. */
export function assumptionSentences({ effect, ways, moves }: ExhibitAssumption): readonly string[] {
  const count = ways === 0 ? "" : ` ${formatNumber(ways)} façons calculées en dépendent.`;
  return [`${effect}${count}`, ...moves.map((move) => `${capital(moveSentence(move))}.`)];
}

const capital = (text: string): string => text.replace(/^./u, (first) => first.toUpperCase());
