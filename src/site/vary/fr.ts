import type { Status } from "../../core/domain/index.js";
import { formatNumber, formatPercent, plural } from "../../core/report/format.fr.js";

/** French texts of the page Faire varier. */
export const VARY_TEXT = {
  empty: "Aucun chiffre n’est saisi : les choix se comparent sur un dossier.",
  emptyFill: "Saisir mes chiffres",
  emptyExample: "Ouvrir l’exemple fictif",
  lead: "Chaque choix indique le ratio qu’il donnerait, les autres restant comme ils sont, et l’écart avec le ratio affiché. Ceux qui l’augmentent sont là aussi. Territoires et indices ne changent le nombre attendu que si l’on suppose que les groupes diffèrent (« Les autres groupes prescrivent-ils autant ? »).",
  retained: (status: Status) =>
    status === "inconnu"
      ? "retenue pour cette campagne, faute de savoir ; choix de la caisse :"
      : "retenue pour cette campagne :",
  words:
    "« Énoncé par la caisse » : elle l’a dit au moins une fois (2023, Tarn). « Retenue pour cette campagne » : ce qui s’en approche le plus pour la campagne choisie, avec le statut de ce que l’on en sait. Les deux peuvent différer.",
  form: "Choix de comparaison",
  fund: "comparaison de la caisse",
  effectless: "Sans effet pour ce dossier : aucune option calculable ne change le ratio.",
  effectlessClass:
    "Sans effet sur le nombre attendu de ce dossier ; la classe du territoire, elle, est celle de chaque option.",
  outsideGrid: "Hors grille : montré seul, jamais compté parmi les façons de comparer.",
  optionClass: (value: number, of: number) => `classe ${formatNumber(value)} sur ${formatNumber(of)}`,
  own: "Vos propres valeurs",
  ownHint: "Exploratoire : rien de public ne fixe ces nombres. Ils sont comptés à part.",
  needHint: (low: number, high: number) =>
    `Nombre attendu du groupe choisi, rapporté à celui de la caisse. Entre ${formatNumber(low, 1)} et ${formatNumber(high, 0)}. Exemple : 1,15`,
  threshold: "Seuil",
  thresholdHint: (low: number, high: number) =>
    `À la place de celui de la lettre ou de la campagne. Entre ${formatNumber(low)} et ${formatNumber(high)}. Exemple : 2,5`,
  strip: "Deux comparaisons, côte à côte",
  element: "Élément",
  letter: "La caisse",
  choice: "Votre choix",
  classRow: "Classe de la commune",
  classOf: (value: number, of: number) => `${formatNumber(value)} sur ${formatNumber(of)}`,
  expected: "Attendu",
  observed: "Observé",
  ratio: "Ratio",
  thresholdRow: "Seuil",
  result: "Résultat",
  interval: "Intervalle à 95 %",
  intervalOf: (low: string, high: string) => `${low} à ${high}`,
  readingsRow: "Lectures qui signalent",
  readingsOf: (yes: number, open: number, all: number) =>
    `${formatNumber(yes)} sur ${formatNumber(all)}${open === 0 ? "" : `, ${formatNumber(open)} selon l’hypothèse`}`,
  chance: "Dispersion et différences entre confrères",
  chanceLead:
    "φ et τ² ne changent pas le ratio. Ils changent l’intervalle et les lectures, écrits dans le tableau des deux comparaisons : celles de la caisse y gardent les valeurs par défaut.",
  chanceNone:
    "Sans nombre de journées observées et attendues, ni intervalle ni lecture ne se calcule : φ et τ² ne changent rien ici.",
  why: "Pourquoi cela change",
  whyNothing: "Aucun choix ne diffère de la comparaison de la caisse.",
  whyPart: (label: string, before: string, after: string) => `${label} : ${before} → ${after}`,
  whyExpected: (sign: string, share: number) =>
    `Le nombre attendu change de ${sign}${formatPercent(Math.abs(share), 1)}.`,
  whyObserved: (sign: string, share: number) =>
    `Le nombre observé change de ${sign}${formatPercent(Math.abs(share), 1)}.`,
  whySame:
    "Ni l’observé ni l’attendu ne changent : avec g = 1, changer de confrères change la classe, pas le nombre attendu.",
  same: (ratio: string, kind: string) => `Comparaison de la caisse : ratio ${ratio}, ${kind}.`,
  changed: (before: string, after: string, kind: string) =>
    `Avec vos choix, le ratio passe de ${before} à ${after} : ${kind}.`,
  flipped: (before: string, after: string, kind: string) =>
    `Avec vos choix, le ratio passe de ${before} à ${after}. Le résultat change : ${kind}.`,
  notComputable: (reason: string) => `Avec vos choix, le ratio n’est pas calculable. ${reason}`,
  same0: "inchangé",
  forbidden: (reason: string) => `La grille ne compte pas cette combinaison à part. ${reason}`,
  multiverse: "Voir toutes les façons",
  reset: "Revenir à la comparaison de la caisse",
  resetDone: "Choix remis à ceux de la caisse.",
  smallest: "Ce qui suffirait à changer le résultat",
  smallestNone: "Non calculable avec ce qui est saisi.",
  choicesFlip: (count: number) =>
    count === 0
      ? "Aucun choix, seul, ne change le résultat."
      : `${formatNumber(count)} ${plural(count, "choix change", "choix changent")} le résultat, seul :`,
  otherWay: "Dans l’autre sens",
  otherFlagged: (days: string) =>
    `Un confrère à ${days} journées avec les mêmes patients ne serait pas signalé ; une journée de plus et il le serait. C’est une mesure de fragilité, pas une raison d’écarter des arrêts.`,
  otherNotFlagged: (days: string) =>
    `Un confrère à ${days} journées avec les mêmes patients serait signalé ; une journée de moins et il ne le serait pas. Ne pas être signalé ne vaut pas quitus.`,
  tableTitle: "Tous les choix, un par un",
  tableLead: "Ce que chaque option donne, seule, à la place de celle de la caisse.",
  tableCaption: "Ratio de chaque option, seule, autour de la comparaison de la caisse",
  tableAxis: "Axe",
  tableOption: "Option",
  tableStanding: "Statut de l’option",
  tableReason: "Justification, ou raison de l’absence",
  share: "Partager ces choix",
  shareNothing: "Aucun choix à partager : la comparaison est celle de la caisse.",
} as const;
