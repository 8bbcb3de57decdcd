import { formatNumber, formatPercent, plural } from "../../core/report/format.fr.js";

const n = (value: number): string => formatNumber(value);

/** French texts of the page Simulation. */
export const SIMULATION_TEXT = {
  stamp: "Simulation — ne décrit aucun médecin réel",
  stampNote:
    "Médecins, patients et communes sont inventés. Rien de cette page n'entre dans votre dossier, ni l'inverse. Un médecin simulé est « neutre » quand il ne prescrit pas plus que les autres à patients égaux : le mot n'a de sens qu'ici, où on le sait, et ne s'applique à aucun médecin réel.",
  headline: (share: string, neutral: string) =>
    `Sous ces hypothèses, la règle signale ${share} des médecins simulés, et ${neutral} de ceux qui ne prescrivent pas plus que les autres`,
  run: "Lancer la simulation",
  cancel: "Arrêter",
  cancelled: "Simulation arrêtée. Aucun résultat partiel n'est montré.",
  progress: (done: number, total: number) => `${n(done)} médecins simulés sur ${n(total)}`,
  failed: "La simulation s'est arrêtée.",
  failedWayOut: "Remettez les valeurs de l'outil, puis relancez.",
  stale: "Les valeurs ont changé depuis ces résultats : relancez pour voir leur effet.",
  done: "Simulation terminée.",
  reset: "Revenir aux valeurs de l'outil",
  runAgain: "Lancer avec ces valeurs",
  assumptions: "Les hypothèses",
  assumptionsLead:
    "Chaque hypothèse a sa plage plausible, son statut et sa source. La valeur de l'outil reste écrite à côté de la vôtre.",
  changed: (count: number) =>
    count === 0
      ? "Toutes les valeurs sont celles de l'outil."
      : `${n(count)} ${plural(count, "valeur diffère", "valeurs diffèrent")} de celles de l'outil.`,
  changes: "Vos valeurs",
  changedTo: (own: string, initial: string) => `${own} (outil : ${initial})`,
  groupCount: (count: number, moved: number) =>
    `${n(count)} ${plural(count, "hypothèse")}${moved === 0 ? "" : `, ${n(moved)} ${plural(moved, "changée")}`}`,
  doctors: "Médecins simulés",
  item: (k: number) => `Valeur ${n(k)}`,
  results: "Les résultats",
  resultsReading:
    "Disque plein : hypothèses de l'outil. Disque creux : les vôtres. Barre : intervalle à 95 % du tirage (le hasard de la simulation, pas celui des hypothèses).",
  resultsTitle: "Part des médecins simulés que la règle signale",
  sizes: "Selon la taille de la patientèle : médecins neutres signalés",
  mismatch: "Selon l'écart entre patients et commune : médecins neutres signalés",
  mismatchReading:
    "Du cinquième dont les patients sont plus favorisés que leur commune au cinquième dont ils le sont le moins.",
  source: (doctors: number, seed: number) =>
    `${n(doctors)} médecins simulés, graine ${String(seed)} ; même graine, mêmes tirages. Hypothèses : data/parameters/simulation.json.`,
  initial: "Outil",
  own: "Vous",
  rate: "Part signalée",
  group: "Groupe",
  employees: (low: string, high: string) => `${low} à ${high} salariés assurés`,
  employeesFrom: (low: string) => `${low} salariés assurés et plus`,
  fifth: (k: number) => `Cinquième ${n(k)} sur 5`,
  others: "Autres sorties",
  outcome: "Sortie",
  percent: (value: number | null) => (value === null ? "—" : formatPercent(value, 2)),
  rows: {
    flaggedShare: "Tous les médecins simulés",
    falsePositiveRate: "Médecins neutres, classes de la commune du cabinet",
    falsePositiveRateClassRegion: "Médecins neutres, classe et région",
    falsePositiveRatePatientClass: "Médecins neutres, classe des patients eux-mêmes",
    falsePositiveRateOccupation: "Médecins neutres, professions au lieu de classes",
    sensitivity: "Médecins simulés qui prescrivent davantage, signalés",
    positivePredictiveValue: "Médecins qui prescrivent davantage, parmi les signalés",
  },
  ppvNote:
    "La part de médecins simulés qui prescrivent davantage parmi les signalés dépend presque entièrement de leur part supposée au départ : lire d'abord la part des médecins neutres qui sont signalés.",
  description: (lines: readonly string[]) =>
    `${lines.join(" ; ")}. Simulation, ne décrit aucun médecin réel.`,
} as const;
