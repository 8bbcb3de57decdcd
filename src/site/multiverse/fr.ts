import type { MultiverseCount, Verdict } from "../../core/answer/index.js";
import { formatNumber, formatPercent, plural } from "../../core/report/format.fr.js";

const n = (value: number): string => formatNumber(value);
const ways = (count: number): string => `${n(count)} ${plural(count, "façon")}`;
const signal = (count: number): string => plural(count, "signale", "signalent");

/** French texts of the page Le multivers. */
export const MULTIVERSE_TEXT = {
  empty: "Aucun chiffre n'est saisi : les façons de comparer se calculent sur un dossier.",
  emptyFill: "Saisir mes chiffres",
  emptyExample: "Ouvrir l'exemple fictif",
  waiting: "Préparation des façons de comparer…",
  progress: (done: number, total: number) => `${n(done)} façons sur ${n(total)}`,
  cancel: "Arrêter le calcul",
  cancelled: "Calcul arrêté. Aucun résultat partiel n'est montré.",
  resume: "Reprendre le calcul",
  withoutData:
    "Seules les façons qui reposent sur la lettre sont calculées ci-dessous ; toutes celles qui comparent des territoires manquent, et le décompte n'est pas celui de la grille. Vérifiez la connexion, puis réessayez.",
  failed: "Le calcul s'est arrêté.",
  failedWayOut: "Vos chiffres sont toujours là. Relancez le calcul ; si cela recommence, rechargez la page.",
  done: (total: number) => `Calcul terminé : ${ways(total)}.`,
  headline: ({ flagged, total }: MultiverseCount) =>
    total === 0
      ? "Aucune façon énoncée ou officielle n'est calculable"
      : total === 1
        ? `${flagged === 1 ? "Signalé" : "Non signalé"} dans la seule façon énoncée ou officielle calculable`
        : flagged === total
          ? `Signalé dans les ${n(total)} façons énoncées ou officielles de comparer`
          : flagged === 0
            ? `Signalé dans aucune des ${n(total)} façons énoncées ou officielles de comparer`
            : `Signalé dans ${n(flagged)} des ${n(total)} façons énoncées ou officielles de comparer`,
  fund: (kind: Verdict["kind"], ratio: string) =>
    kind === "indéterminé"
      ? `Dans celle que la caisse énonce : indéterminé, ${ratio} au calcul central.`
      : `Dans celle que la caisse énonce : ${kind === "signalé" ? "oui" : "non"}, à ${ratio}.`,
  fundSupposed: "Elle repose ici sur des suppositions : elle est comptée avec les exploratoires.",
  fundAbsent: "La comparaison que la caisse énonce n'est pas calculable avec ce qui est saisi.",
  withExploratory: ({ flagged, total }: MultiverseCount) =>
    `Avec les exploratoires, comptées à part : ${n(flagged)} ${signal(flagged)} sur ${n(total)}.`,
  extent: (min: string, max: string) => `La plus basse donne ${min}, la plus haute ${max}.`,
  notProbability:
    "Ce n'est pas une probabilité : ces façons de comparer ne sont ni tirées au sort ni indépendantes.",
  around: "Façons dont le ratio, face à celui de la caisse, est",
  aroundWays: "Façons",
  aroundStated: "Énoncées et officielles",
  aroundAll: "Avec les exploratoires",
  aroundHigher: "plus élevé",
  aroundSame: "le même",
  aroundLower: "plus bas",
  dash: "—",
  aroundNothing: "Sans comparaison de la caisse, rien ne dit lesquelles élèvent ou abaissent le ratio.",
  supposed: (count: number, total: number) =>
    `${ways(count)} sur ${n(total)} ${plural(count, "repose", "reposent")} sur un besoin relatif supposé (g) : rien de publié ne dit que les autres groupes prescrivent davantage.`,
  withoutEffect: (axes: readonly string[]) =>
    `Sans effet sur les façons énoncées et officielles (une seule option y reste) : ${axes.join(" ; ")}. Avec g = 1, changer de confrères change la classe, pas le nombre attendu.`,
  effectless: (axes: readonly string[]) =>
    axes.length === 0
      ? "Aucun choix n'est sans effet sur l'ensemble des façons calculées."
      : `Sans effet pour ce dossier, donc compté une seule fois : ${axes.join(" ; ")}.`,
  effectlessTitle: "Ce qui ne change rien pour ce dossier",
  curve: "La courbe",
  curveReading:
    "Une colonne par façon de comparer, triées par ratio. Au-dessus du seuil, signalé ; au-dessous, non signalé. Les lignes du bas disent quels choix composent chaque colonne.",
  curveReadingNarrow:
    "Une colonne par façon de comparer, triées par ratio. Au-dessus du seuil, signalé ; au-dessous, non signalé.",
  curveTitle: (total: number) => `${ways(total)} de comparer, par ratio croissant`,
  none: "Aucune façon n'est calculable.",
  curveDescription: (
    min: string,
    max: string,
    median: string,
    under: number,
    over: number,
    fund: string | undefined,
  ) =>
    `Le ratio va de ${min} à ${max} ; médiane ${median}. ${ways(under)} sous le seuil, ${n(over)} au-dessus.${
      fund === undefined ? "" : ` La comparaison énoncée donne ${fund}.`
    } Le tableau qui suit donne les mêmes nombres.`,
  axis: "Ratio observé / attendu",
  axisLog: "échelle logarithmique",
  below: (count: number) => `non signalé : ${ways(count)}`,
  above: (count: number) => `signalé : ${ways(count)}`,
  median: (ratio: string) => `médiane ${ratio}`,
  fundLine: (ratio: string) => `comparaison énoncée par la caisse : ${ratio}`,
  ownLine: (ratio: string) => `votre choix : ${ratio}`,
  shortLine: (own: boolean, ratio: string) => `${own ? "vous" : "caisse"} : ${ratio}`,
  flaggedShort: "signalé",
  flagged: "signalé",
  notFlagged: "non signalé",
  standings: "Statut des choix",
  switch: "Sans les exploratoires",
  switched: (count: MultiverseCount, all: MultiverseCount, exploratory: boolean) =>
    `${exploratory ? "Toutes les façons" : "Sans les exploratoires"} : ${n(exploratory ? all.flagged : count.flagged)} ${signal(exploratory ? all.flagged : count.flagged)} sur ${n(exploratory ? all.total : count.total)}. ${exploratory ? "Énoncées et officielles" : "Avec elles"} : ${n(exploratory ? count.flagged : all.flagged)} sur ${n(exploratory ? count.total : all.total)}.`,
  source: (version: string, sha: string, missing: number) =>
    `Grille ${version}, fixée avant tout calcul ; empreinte SHA-256 ${sha}. ${
      missing === 0
        ? "Toutes les façons de la grille sont calculables."
        : `${n(missing)} façons ne sont pas calculables : raisons ci-dessous.`
    } Ratios comparés au seuil sans arrondi.`,
  missing: "Ce qui n'est pas calculable",
  missingReason: "Raison",
  missingCount: "Façons",
  missingCaption: "Façons non calculables, par raison",
  options: "Ce que chaque choix change",
  optionsCaption: "Effet de chaque option sur les façons montrées",
  option: "Option",
  standing: "Statut",
  medianHead: "Médiane",
  rangeHead: (threshold: string) => `Étendue du ratio, seuil à ${threshold}`,
  of: (flagged: number, total: number) => `${n(flagged)} sur ${n(total)}`,
  range: (min: string, max: string) => `de ${min} à ${max}`,
  weigh: "Les choix qui pèsent",
  weighReading:
    "Part de l'écart entre façons de comparer due à chaque choix (parts de Shapley de la variance du logarithme du ratio, total 100 %).",
  weighTitle: "Part de chaque choix dans l'écart entre façons",
  weighNone: "Aucun écart entre façons : aucun choix ne pèse.",
  weighSource: "Calculé sur toutes les façons calculables, exploratoires comprises. Statut : calculé.",
  less: `moins de ${formatPercent(0.01)}`,
  share: "Part",
  axisHead: "Choix",
  unexplained: "Inexpliqué",
  how: "Comment le dire",
  howSayNone: ({ flagged, total }: MultiverseCount) =>
    `« Aucune façon énoncée ou officielle de comparer n'est calculable ; parmi les exploratoires, ${n(flagged)} ${signal(flagged)} sur ${n(total)}. »`,
  howSay: ({ flagged, total }: MultiverseCount, own: boolean | undefined) =>
    `« Signalé dans ${ways(flagged)} de comparer sur ${n(total)}, énoncées ou officielles${
      own === undefined
        ? ""
        : own
          ? ", dont celle que la caisse énonce"
          : ", mais pas dans celle que la caisse énonce"
    }. »`,
  howNot:
    "Ne pas écrire un pourcentage de chances, ni que l'erreur est établie. Une façon choisie ne s'imprime jamais sans le total.",
  exhibit: "Préparer la pièce",
  smallest: "Le plus petit changement qui retourne le résultat",
  smallestThreshold: (ratio: string) =>
    `Tout seuil supérieur à ${ratio} ne signale pas ; tout seuil inférieur signale.`,
  smallestSpells: (count: number, share: string) =>
    `${n(count)} ${plural(count, "arrêt")} parmi les plus longs (${share} de ceux saisis) ${plural(count, "suffit", "suffisent")} à passer sous le seuil. Cela ne dit pas que ces arrêts ne devraient pas compter.`,
  smallestNearest: (kind: "lower" | "raise", ratio: string) =>
    kind === "lower"
      ? `Parmi les façons énoncées ou officielles, la plus proche qui ne signale pas donne ${ratio}.`
      : `Parmi les façons énoncées ou officielles, la plus proche qui signale donne ${ratio}.`,
  smallestOther: (lower: number, raise: number) =>
    `Dans les deux sens : ${ways(lower)} ${plural(lower, "abaisse", "abaissent")} le ratio de la caisse, ${n(raise)} ${plural(raise, "l'élève", "l'élèvent")}.`,
  one: "Un paramètre à la fois",
  oneReading:
    "Second graphique, jamais compté dans la courbe : chaque paramètre P1 à P30 bouge seul autour de la comparaison de la caisse. Disque plein : signalé ; disque creux : non signalé.",
  oneTitle: "Ratio quand un seul paramètre change",
  oneSource:
    "Paramètres de la méthode, page Méthode. Ceux qui changent le seuil gardent le ratio et déplacent la ligne ; leur seuil est écrit.",
  oneParameter: "Paramètre",
  oneLabel: "Changement",
  oneRatio: "Ratio",
  oneThreshold: "Seuil",
  oneResult: "Résultat",
  oneReason: "Raison",
  oneThresholdOf: (threshold: string) => `seuil ${threshold}`,
  oneMissing: "Sans nombre propre, ou non calculable",
  oneDescription: (count: number, flips: number) =>
    `${n(count)} ${plural(count, "changement calculable", "changements calculables")} ; ${n(flips)} ${plural(flips, "donne", "donnent")} l'autre résultat. Le tableau qui suit donne les mêmes nombres.`,
  tableCaption: "Façons de comparer, par ratio croissant",
  rank: "Rang",
  ratio: "Ratio",
  result: "Résultat",
  counted: "Comptée",
  countedHead: "énoncée ou officielle",
  countedOther: "exploratoire ou besoin supposé",
  ownMissing:
    "Votre choix de la page Faire varier n'est pas une des façons de la grille : il n'est pas tracé.",
} as const;
