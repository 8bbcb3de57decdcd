import type { FunnelPosition } from "../../core/inference/index.js";
import { formatNumber, formatRatio, plural } from "../../core/report/format.fr.js";

const n = (value: number): string => formatNumber(value);

/** A frequency in words: « 7 fois sur 100 », « environ une fois sur 100 000 ». Never 0. */
export function frequency(probability: number): string {
  if (probability >= 0.995) return "presque toujours";
  if (probability >= 0.01) {
    const times = Math.round(100 * probability);
    return `environ ${n(times)} fois sur 100`;
  }
  if (probability < 1e-9) return "moins d'une fois sur un milliard";
  const inverse = 1 / probability;
  const unit = 10 ** Math.floor(Math.log10(inverse));
  return `environ une fois sur ${n(Math.round(inverse / unit) * unit)}`;
}

/** Both ends of a range in one phrase, once when they read the same. */
export function span(low: string, high: string): string {
  return low === high ? low : `${low} à ${high}`;
}

const POSITION: Readonly<Record<FunnelPosition, string>> = {
  "above-99.8": "au-dessus des limites à 99,8 %",
  "above-95": "au-dessus des limites à 95 %, dans celles à 99,8 %",
  within: "dans les limites à 95 %",
  "below-95": "au-dessous des limites à 95 %, dans celles à 99,8 %",
  "below-99.8": "au-dessous des limites à 99,8 %",
};

/** French texts of the page Le hasard et la taille. */
export const CHANCE_TEXT = {
  empty: "Aucun chiffre n'est saisi : le hasard se mesure à la taille d'une patientèle.",
  emptyFill: "Saisir mes chiffres",
  emptyExample: "Ouvrir l'exemple fictif",
  headline: "Ce que le hasard explique, et ce qu'il n'explique pas",
  headlineBoth: (t: string) => `Au-dessus de la moyenne et de ${t} plus que par hasard`,
  headlineMean: (t: string) =>
    `Au-dessus de la moyenne plus que par hasard, pas significativement au-dessus de ${t}`,
  headlineNone: "Un écart avec la moyenne que le hasard suffit à donner",
  notDays:
    "Cette page compte des journées sur une patientèle entière. Il manque le nombre de patients actifs ou de journées, ou la moyenne du groupe : sans lui, la taille n'est pas connue et le hasard ne se mesure pas.",
  lead: (size: string, t: string, own: string, small: string) =>
    `${size}, un médecin moyen atteint ${t} fois l'attendu par le seul hasard ${own}. Avec 50 patients comme les vôtres, ${small}.`,
  size: (patients: number) => `Avec ${n(patients)} patients actifs`,
  sizeDays: (expected: string) => `Avec ${expected} journées attendues`,
  rarely: (t: string) =>
    `Le hasard seul explique rarement un ratio de ${t} dans une patientèle de cette taille. Il ne dit rien de ce qui l'explique : patients non décrits, attribution des arrêts, pratique.`,
  often: (t: string) =>
    `Dans une patientèle de cette taille, le hasard seul donne un ratio de ${t} assez souvent pour qu'on ne puisse l'écarter.`,
  controls: "Les hypothèses",
  controlsLead:
    "Rien de public ne fixe ces nombres. Ce qui dépend de τ² est donné comme une fourchette, sur toute sa plage plausible.",
  reset: "Revenir aux valeurs de l'outil",
  changed: (tau2: string, phi: string, position: string) => `Avec τ² = ${tau2} et φ = ${phi} : ${position}.`,
  funnel: "L'entonnoir",
  funnelReading:
    "À gauche les petites patientèles, que le hasard disperse ; à droite les grandes. Entre les lignes pleines : des écarts ordinaires entre confrères. Entre les lignes tiretées : le hasard des durées d'arrêt, seul.",
  funnelReadingLeaves:
    "Les mêmes limites pour un nombre d'arrêts : loi de Poisson exacte, sans écart ordinaire entre confrères. Elle suppose des arrêts indépendants ; des prolongations comptées comme arrêts la rendent trop étroite.",
  funnelTitleDays: "Entonnoir des journées : ratio selon la taille de la patientèle",
  funnelTitleLeaves: "Entonnoir des arrêts : ratio selon le nombre attendu",
  what: "Ce que l'on compte",
  days: "Journées",
  leaves: "Arrêts",
  leavesShown: "Ce que l'on compte : les arrêts",
  leavesMissing: "Arrêts : non calculable. Le nombre d'arrêts de la période n'est pas saisi.",
  xDays: "Journées attendues : la taille de la patientèle (échelle logarithmique)",
  xLeaves: "Arrêts attendus (échelle logarithmique)",
  yAxis: "Ratio observé / attendu",
  you: (ratio: string) => `vous : ${ratio}`,
  threshold: (t: string) => `seuil ${t}`,
  one: "autant que l'attendu",
  l95: "95 %",
  l998: "99,8 %",
  l95alone: "95 % sans écart",
  l95alone2: "entre confrères",
  aloneShort: "hasard",
  aloneShort2: "seul, 95 %",
  source: (phi: string, tau2: string, low: string, high: string, profile: string) =>
    `Limites : dispersion φ = ${phi} (supposée) et variance entre médecins τ² = ${tau2} (supposée, plausible de ${low} à ${high}). ${profile}. Aucun confrère n'est dessiné : aucune répartition n'est publiée.`,
  sourceLeaves: (status: string) =>
    `Limites de Poisson exactes, interpolées. Arrêts attendus : ceux de la lettre s'ils y sont, sinon journées attendues divisées par la durée moyenne publiée (${status}).`,
  positionDays: (
    expected: string,
    ratio: string,
    alone: FunnelPosition,
    low: FunnelPosition,
    high: FunnelPosition,
  ) =>
    `À ${expected} journées attendues, le ratio de ${ratio} est ${POSITION[alone]} si le hasard des durées joue seul ; en admettant des écarts ordinaires entre confrères, il est ${
      low === high
        ? `${POSITION[low]} sur toute la plage de τ²`
        : `${POSITION[low]} avec le plus petit τ² plausible, ${POSITION[high]} avec le plus grand`
    }.`,
  positionLeaves: (
    expected: string,
    ratio: string,
    position: FunnelPosition,
    interval: string,
    method: "exact" | "byar",
  ) =>
    `À ${expected} arrêts attendus, le ratio de ${ratio} est ${POSITION[position]}. Intervalle à 95 % du ratio : ${interval} (${method === "exact" ? "exact de Poisson, moins de dix arrêts" : "approximation de Byar"}).`,
  position: (position: FunnelPosition) => POSITION[position],
  columnExpected: "Attendu",
  columnLow95: "Limite basse à 95 %",
  columnHigh95: "Limite haute à 95 %",
  columnLow998: "Limite basse à 99,8 %",
  columnHigh998: "Limite haute à 99,8 %",
  columnAlone: "Limite haute à 95 %, hasard seul",
  chance: "Qu'un médecin moyen soit signalé par hasard",
  chanceLead: (profile: string) =>
    `Mêmes patients, même moyenne que le groupe : quelle part du temps le hasard des durées d'arrêt suffit-il ? Calcul exact (loi de Poisson composée). ${profile}`,
  chanceCaption: (t: string) =>
    `Probabilité d'atteindre ${t} fois l'attendu par le seul hasard, selon la taille`,
  patients: "Patients actifs",
  expectedDays: "Journées attendues",
  chanceHead: "Par hasard seul",
  inDoctors: (doctors: string) => `Sur ${doctors} médecins moyens de cette taille`,
  own: "votre patientèle",
  doctorsNote: (count: string) => `${count} signalés`,
  chanceNote:
    "Un médecin moyen n'existe pas : cette probabilité n'est pas celle que votre ratio soit dû au hasard. Elle dit ce que la règle ferait à quelqu'un qui ne diffère en rien de ses confrères.",
  reliability: "La fiabilité de la mesure",
  reliabilityLead: (low: string, high: string) =>
    `Sur une période, entre ${low} et ${high} de la dispersion des ratios tient à des écarts durables entre médecins ; le reste est du hasard. L'usage est d'exiger 0,70 avant de classer un médecin.`,
  reliabilityTitle: "Fiabilité selon le nombre de périodes réunies",
  reliabilityReading:
    "Chaque barre va du plus petit au plus grand τ² plausible ; le trait est la valeur retenue. La ligne verticale est le niveau usuel de 0,70.",
  reliabilitySource:
    "Fiabilité = τ²/(τ² + φ/E ÷ périodes). Niveau 0,70 : Adams et collègues, N Engl J Med 2010;362:1014. Écart durable n'est pas pratique : τ² réunit patients non décrits, attribution et habitudes.",
  windows: "Périodes réunies",
  windowsOf: (k: number) => `${n(k)} ${plural(k, "période")}`,
  usual: "0,70",
  needed: (low: string, high: string) =>
    `Pour atteindre 0,70, il faudrait ${span(low, high)} périodes comme celle de la lettre.`,
  atLeastOne: "moins d'une",
  columnLow: "τ² le plus petit",
  columnCentral: "τ² retenu",
  columnHigh: "τ² le plus grand",
  regression: "Le retour vers la moyenne",
  regressionTitle: "Médecins sélectionnés au-dessus du seuil, période suivante, sans changement de pratique",
  regressionReading:
    "À gauche, ratio moyen des médecins retenus ; à droite, le leur à la période suivante si personne ne change rien.",
  regressionSource:
    "Lois normales du logarithme du ratio, moyenne 1 pour l'ensemble. Statut : supposé, comme τ² et φ.",
  regressionRange: (low: string, high: string) =>
    `Parmi des médecins de cette taille sélectionnés au-dessus du seuil, une baisse de ${span(low, high)} est attendue à la période suivante sans aucun changement de pratique.`,
  regressionLimit:
    "Limite : cela explique une baisse après une sélection, pas le ratio de la lettre. Et cela ne dit pas qu'un médecin donné baissera.",
  regressionControl:
    "Conséquence : aucune baisse après campagne ne se lit sans un groupe témoin sélectionné de la même façon.",
  unchanged: "sans changement de pratique",
  first: "à la sélection",
  second: "ensuite",
  /** Ratios, without unit; the second one with both ends of what τ² leaves open. */
  regressionDescription: (first: number, second: number, low: number, high: number): string =>
    `à la sélection : ${formatRatio(first)} ; ensuite : ${formatRatio(second)} (${formatRatio(low)} à ${formatRatio(high)} selon τ²)`,
  both: "Deux lectures, même place",
  against: "Ce qui joue contre vous",
  inFavour: "Ce qui joue pour vous",
  notChance: (p: string) => `L'écart avec la moyenne n'est pas dû au hasard seul (${p}).`,
  mayBeChance: (p: string) => `L'écart avec la moyenne peut être dû au hasard seul (${p}).`,
  aboveThreshold: (t: string, p: string) => `Le vrai ratio dépasse ${t} plus que par hasard (${p}).`,
  notAboveThreshold: (t: string, p: string) =>
    `Rien n'établit que le vrai ratio dépasse ${t} : un écart de cette taille s'obtient par hasard (${p}).`,
  unusual: (low: string, high: string) =>
    `Même en admettant que les médecins diffèrent, ce ratio est inhabituel (p de ${span(low, high)} selon τ²).`,
  notUnusual: (low: string, high: string) =>
    `En admettant que les médecins diffèrent, ce ratio n'est pas inhabituel (p de ${span(low, high)} selon τ²).`,
  unusualDepends: (low: string, high: string) =>
    `En admettant que les médecins diffèrent, la réponse dépend de τ² : p de ${span(low, high)}.`,
  manyUnusual: (doctors: string) => `Il reste inhabituel même quand ${doctors} médecins ont été examinés.`,
  manyNot: (doctors: string) =>
    `Quand ${doctors} médecins sont examinés, il s'en trouve d'aussi hauts sans rien d'exceptionnel.`,
  rare: (t: string, text: string) =>
    `Un médecin moyen de cette taille atteint rarement ${t} par hasard : ${text}.`,
  frequent: (t: string, text: string) =>
    `Un médecin moyen de cette taille atteint ${t} par hasard assez souvent : ${text}.`,
  reliable: (low: string) => `La mesure est fiable au niveau usuel de 0,70 (au moins ${low}).`,
  unreliable: (low: string, high: string) =>
    `La fiabilité d'une période va de ${span(low, high)} selon τ², pour un usage de 0,70.`,
  nothing: "Rien de plus, selon ces calculs.",
} as const;
