import { formatRatio } from "../../../core/report/format.fr.js";
import type { ReplyItem, RankedUnknown } from "../dossier.js";

interface Question {
  /** Item of R311-3-1-2 that the question belongs to. */
  readonly item: ReplyItem;
  readonly text: string;
}

/** One question per axis of the grid: what the reply must give for the comparison to be redone. */
export const QUESTIONS: Readonly<Record<string, Question>> = {
  reference: {
    item: "parameters",
    text: "la moyenne servant de base de référence, son mode de calcul et l'effectif du groupe ;",
  },
  strata: {
    item: "parameters",
    text: "les classes d'âge, de sexe et d'ALD, l'effectif de mes patients dans chacune et le taux de référence appliqué à chacune ;",
  },
  numerator: {
    item: "data",
    text: "ce qui est compté : journées ou arrêts, accidents du travail compris ou non, arrêts de remplaçants, arrêts longs ;",
  },
  denominator: {
    item: "data",
    text: "la définition du patient actif, la période et les régimes couverts, la date d'extraction ;",
  },
  gradient: {
    item: "operations",
    text: "la correction apportée, s'il y en a une, pour les besoins de soins ou les métiers de la population ;",
  },
  comparator: {
    item: "parameters",
    text: "le groupe de médecins comparés et son périmètre (organisme local, région, France entière) ;",
  },
  index: {
    item: "parameters",
    text: "l'indice de défavorisation employé, ses variables, leur millésime et la valeur retenue pour moi ;",
  },
  weighting: { item: "operations", text: "la pondération des communes dans le calcul de l'indice ;" },
  classes: {
    item: "parameters",
    text: "le découpage de l'indice en classes, ses bornes et la classe retenue pour moi ;",
  },
  place: {
    item: "data",
    text: "le lieu auquel l'indice est lu : commune du cabinet, communes de résidence des patients, ou maille plus fine ;",
  },
};

/** Axes in the order used when no ranking was computed: that of the grid. */
const DEFAULT_ORDER = Object.keys(QUESTIONS);

/** Axes ordered by what they could change, those that turn the verdict over first, then by spread of the ratio. */
export function orderedAxes(ranking: readonly RankedUnknown[]): readonly string[] {
  const known = ranking.filter((r) => Object.hasOwn(QUESTIONS, r.axis));
  const ranked = [...known].sort(
    (a, b) =>
      Number(b.flips) - Number(a.flips) ||
      b.high / b.low - a.high / a.low ||
      DEFAULT_ORDER.indexOf(a.axis) - DEFAULT_ORDER.indexOf(b.axis),
  );
  const axes = ranked.map((r) => r.axis);
  return [...axes, ...DEFAULT_ORDER.filter((axis) => !axes.includes(axis))];
}

/** Questions of one item of R311-3-1-2, in ranked order. */
export function questionsOf(item: ReplyItem, ranking: readonly RankedUnknown[]): readonly string[] {
  return orderedAxes(ranking).flatMap((axis) => {
    const question = QUESTIONS[axis];
    return question?.item === item ? [question.text] : [];
  });
}

/** Why the questions come in this order, for the page beside the letter: never printed in it. */
export function rankingSentences(ranking: readonly RankedUnknown[]): readonly string[] {
  const byAxis = new Map(ranking.map((r) => [r.axis, r]));
  return orderedAxes(ranking).flatMap((axis) => {
    const r = byAxis.get(axis);
    const question = QUESTIONS[axis];
    if (r === undefined || question === undefined) return [];
    const range = `ratio de ${formatRatio(r.low)} à ${formatRatio(r.high)}`;
    const effect = r.flips ? "ce choix change le résultat" : "ce choix ne change pas le résultat à lui seul";
    return [`${question.text.replace(/ ;$/, "")} — ${range} : ${effect}.`];
  });
}
