import { parameter } from "../answer/parameters.js";
import type { BreakEven, CaseAnswer, CaseWarning, Verdict, VerdictReason } from "../answer/types.js";
import { numberOf } from "../domain/index.js";
import type { Availability } from "../domain/index.js";
import { absenceSentence } from "./absence.fr.js";
import { formatNumber, formatPercent, formatRatio, plural, typographer } from "./format.fr.js";

/** Counts over the specifications that enter the headline: énoncées and officielles. */
export interface HeadlineCount {
  readonly flagged: number;
  readonly total: number;
}

/**
 * The headline: result and denominator, at most about ninety characters. Favourable and unfavourable sentences have
 * the same build; when the stated ways are unanimous the sentence says so in the same words on both sides.
 */
export function headline(answer: Pick<CaseAnswer, "verdict">, count?: HeadlineCount): string {
  const { verdict } = answer;
  const ratio = verdict.ratio.kind === "present" ? verdict.ratio.value : undefined;
  if (ratio === undefined)
    return typographer("Résultat indéterminé : il manque une donnée pour calculer le ratio.");
  const shown = formatRatio(ratio, verdict.threshold);
  if (verdict.kind === "indéterminé") return typographer(undecided(verdict));
  const result = verdict.kind === "signalé" ? "Signalé" : "Non signalé";
  return typographer(`${result}, à ${shown} fois l'attendu.${waysSentence(verdict, count)}`);
}

function waysSentence(verdict: Verdict, count: HeadlineCount | undefined): string {
  if (count === undefined || count.total < 2) return "";
  const { flagged, total } = count;
  const all = formatNumber(total);
  if (flagged === total) return ` Les ${all} façons énoncées ou officielles de comparer signalent.`;
  if (flagged === 0) return ` Aucune des ${all} façons énoncées ou officielles de comparer ne signale.`;
  const other = verdict.kind === "signalé" ? total - flagged : flagged;
  const verb =
    verdict.kind === "signalé"
      ? plural(other, "ne signale pas", "ne signalent pas")
      : plural(other, "signale", "signalent");
  return ` Sur ${all} façons de comparer, ${formatNumber(other)} ${verb}.`;
}

/**
 * What the headline does not say when few stated ways can be computed: how many of the stated or official ways flag,
 * then how many when the exploratory ones are added. Same words whichever side the result falls; the ways that rest on
 * a supposed need are counted, not hidden.
 */
export function countsSentence(counts: {
  readonly headline: HeadlineCount;
  readonly all: HeadlineCount;
  readonly restOnSupposedNeed?: number;
}): string {
  const { headline: stated, all, restOnSupposedNeed = 0 } = counts;
  const first = statedWays(stated);
  if (all.total <= stated.total) return typographer(`${first} Aucune façon exploratoire n'est calculable.`);
  const supposed =
    restOnSupposedNeed === 0
      ? ""
      : ` ; ${formatNumber(restOnSupposedNeed)} ${plural(restOnSupposedNeed, "repose", "reposent")} sur un besoin supposé`;
  return typographer(`${first} Avec les façons exploratoires, ${flagCount(all)}${supposed}.`);
}

function statedWays(count: HeadlineCount): string {
  if (count.total === 0) return "Aucune façon énoncée ou officielle n'est calculable.";
  if (count.total > 1) return `Parmi les façons énoncées ou officielles, ${flagCount(count)}.`;
  return `Une seule façon énoncée ou officielle est calculable : elle ${count.flagged === 1 ? "signale" : "ne signale pas"}.`;
}

function flagCount({ flagged, total }: HeadlineCount): string {
  const of = formatNumber(total);
  if (flagged === 0) return `aucune sur ${of} ne signale`;
  return `${formatNumber(flagged)} sur ${of} ${plural(flagged, "signale", "signalent")}`;
}

function undecided(verdict: Verdict): string {
  const { range, threshold } = verdict;
  if (verdict.reasons.includes("comparateur-trop-petit")) {
    return "Résultat indéterminé : le groupe de comparaison est trop petit.";
  }
  if (range === undefined) return "Résultat indéterminé : il manque une donnée pour calculer le ratio.";
  const span = `de ${formatRatio(range.low, threshold)} à ${formatRatio(range.high, threshold)}`;
  if (verdict.reasons.includes("arrondi")) {
    return `Résultat indéterminé : l'arrondi de la lettre laisse le ratio aller ${span}.`;
  }
  return `Résultat indéterminé : sans la moyenne de la lettre, le ratio va ${span}.`;
}

const reasons: Readonly<Record<VerdictReason, string>> = {
  "ratio-atteint-seuil": "Le ratio, non arrondi, atteint le seuil.",
  "ratio-sous-seuil": "Le ratio, non arrondi, est sous le seuil.",
  arrondi:
    "Les nombres de la lettre sont arrondis : les valeurs exactes peuvent être de part et d'autre du seuil.",
  "donnee-manquante": "Il manque une donnée pour calculer le ratio.",
  "comparateur-trop-petit": "Le groupe de comparaison compte trop peu de médecins pour conclure.",
  "fourchette-a-cheval": "La fourchette des hypothèses contient le seuil : on ne peut pas conclure.",
  "fourchette-au-dessus": "Toute la fourchette des hypothèses atteint le seuil.",
  "fourchette-au-dessous": "Toute la fourchette des hypothèses est sous le seuil.",
  "seuil-inconnu": "Le seuil n'est pas connu.",
};

/** Why the verdict is what it is. */
export function verdictReasons(verdict: Verdict): readonly string[] {
  const sentences = verdict.reasons.map((reason) => reasons[reason]);
  const missing = verdict.ratio.kind === "absent" ? [absenceSentence(verdict.ratio)] : [];
  return [...sentences, ...missing].map(typographer);
}

/** A unit as its count asks: « 1 jour », « 1,5 jour par patient actif », « 2 jours ». */
export function unitFor(unit: string, count: number): string {
  return plural(count, unit.replace(/^(\p{L}+)s(?=\s|$)/u, "$1"), unit);
}

/**
 * Change of the group's mean that suffices, as a share rounded up to the next thousandth (« 5,1 % »). At the exact
 * break-even the ratio equals the threshold: that is enough to flag, not to stop flagging.
 */
export function breakEvenPercent(change: number, falls: boolean): string {
  return formatPercent(Math.ceil(change * 1000 + (falls ? 1e-9 : -1e-9)) / 1000, 1);
}

/**
 * Both directions of the break-even, without assumption. The percentage is rounded up so that « au moins » stays true;
 * with the range of an undetermined verdict, the sentence says that it speaks of the central calculation. Without any
 * observed day, only days more can flag.
 */
export function breakEvenSentence(breakEven: Availability<BreakEven>, verdict?: Verdict): string {
  if (breakEven.kind === "absent") return typographer(absenceSentence(breakEven));
  const { direction, meanChange, days } = breakEven.value;
  const falls = direction === "tombe";
  const change = numberOf(meanChange);
  const count = numberOf(days);
  const withDays =
    count === undefined
      ? ""
      : `avec ${formatNumber(count)} ${unitFor(days.unit, count)} de ${falls ? "moins" : "plus"}`;
  if (change === undefined) {
    const appears = withDays === "" ? "" : ` : le signalement apparaît ${withDays}`;
    return typographer(`Aucune baisse de la moyenne du groupe ne suffit${appears}.`);
  }
  const percent = breakEvenPercent(Math.abs(change), falls);
  const orDays = withDays === "" ? "" : `, ou ${withDays}`;
  const sentence = falls
    ? `e signalement tombe si la moyenne du groupe est supérieure d'au moins ${percent} à celle qui est retenue${orDays}.`
    : `e signalement apparaît si la moyenne du groupe est inférieure d'au moins ${percent} à celle qui est retenue${orDays}.`;
  return typographer(verdict?.kind === "indéterminé" ? `Au calcul central, l${sentence}` : `L${sentence}`);
}

/** The sampling interval beside the one that would be wrong, named as such. */
export function intervalSentence(answer: Pick<CaseAnswer, "interval">): string | undefined {
  const { interval } = answer;
  if (interval === undefined) return undefined;
  const few =
    interval.effectiveSpells < parameter("few-leaves-warning").value
      ? " Trop peu d'arrêts attendus pour que cet intervalle dise grand-chose."
      : "";
  return typographer(
    `Intervalle à 95 % : ${formatNumber(interval.low, 2)} à ${formatNumber(interval.high, 2)}, modèle de durée officiel (φ supposé : ${formatNumber(interval.dispersion)}). Un calcul qui prend chaque journée pour un événement donnerait ${formatNumber(interval.naive.low, 2)} à ${formatNumber(interval.naive.high, 2)} : trop étroit, car un même arrêt compte plusieurs journées.${few}`,
  );
}

/** Share of the list that the rates cover. */
export function coverageSentence(answer: Pick<CaseAnswer, "coverage">): string {
  const { workingAge, entitled, structure } = answer.coverage;
  const part = (share: Availability<number>): string =>
    share.kind === "present" ? formatPercent(share.value) : "part inconnue";
  const source = {
    strates: "vos patients",
    marges: "vos totaux",
    commune: "les habitants de la commune",
    aucune: "",
  }[structure];
  const from = source === "" ? "" : ` (d'après ${source})`;
  return typographer(
    `Part de la patientèle que couvrent les taux : âges actifs ${part(workingAge)}, salariés assurés ${part(entitled)}${from}.`,
  );
}

/** Sentence of a warning, with its numbers. */
export function warningSentence(warning: CaseWarning): string {
  const n = (name: string, decimals = 0): string => formatNumber(warning.numbers?.[name] ?? NaN, decimals);
  const limit = (id: string): string => formatNumber(parameter(id).value);
  const sentences: Readonly<Record<CaseWarning["code"], () => string>> = {
    "riap-et-lettre": () =>
      "Un chiffre vient du RIAP, qui compte tous les régimes depuis le 1er janvier ; la lettre compte le régime général sur sa période.",
    "periodes-differentes": () =>
      "Deux périodes différentes : les chiffres ne portent pas tous sur celle de la campagne.",
    "regimes-differents": () =>
      "Un chiffre porte sur tous les régimes ; la lettre ne compte que le régime général.",
    "couverture-faible": () =>
      `Les âges actifs ne font que ${formatPercent(warning.numbers?.["share"] ?? NaN)} de la patientèle : la comparaison porte sur une petite part.`,
    "petite-liste": () =>
      `Liste de ${n("patients")} ${plural(warning.numbers?.["patients"] ?? 2, "patient actif", "patients actifs")} : sous ${limit("small-list-warning")}, un ratio élevé peut être dû au hasard bien plus souvent.`,
    "journees-impossibles": () =>
      `${n("days")} journées pour ${n("patients")} ${plural(warning.numbers?.["patients"] ?? 2, "patient actif", "patients actifs")} sur ${n("length")} jours : plus que si chacun avait été arrêté toute la période. Vérifiez ces deux nombres.`,
    "lettre-incoherente": () =>
      `Les nombres de la lettre ne s'accordent pas entre eux : ${n("computed", 2)} calculé, ${n("printed", 2)} imprimé.`,
    "total-incoherent": () =>
      `Les groupes d'âge, de sexe et d'ALD font ${n("sum")} patients, pour ${n("patients")} patients actifs.`,
    "centre-de-sante": () =>
      "Centre de santé : plusieurs médecins y prescrivent, et l'attribution des arrêts à l'un d'eux est à vérifier.",
    "installation-recente": () =>
      "Installation depuis moins d'un an au début de la période : la liste n'est pas stable, la comparaison est à lire avec réserve.",
    "residence-partielle": () =>
      `Les communes de résidence ne couvrent que ${formatPercent(warning.numbers?.["share"] ?? NaN)} des patients actifs.`,
    "commune-approchee": () => "La commune indiquée a changé de code ; le code actuel est utilisé.",
    "comparateur-petit": () =>
      `Groupe de ${n("doctors")} ${plural(warning.numbers?.["doctors"] ?? 2, "médecin")} : sous ${limit("small-comparator-warning")}, la moyenne du groupe tient à quelques confrères.`,
    "grille-modifiee": () => "La grille a été modifiée : les différences avec celle du projet sont listées.",
  };
  return typographer(sentences[warning.code]());
}
