import type { Case, StratumCount } from "../case/types.js";
import { AGE_BANDS } from "../domain/index.js";
import { isFlagged } from "../multiverse/flag.js";
import type { AnswerData } from "./data.js";
import { evaluator } from "./evaluate.js";
import { defaultGrid } from "./grid.js";
import type { AnswerGrid } from "./grid.js";
import { fundSpecification, resolveSpecification } from "./specification.js";
import { comparisonOf, thresholdNumber } from "./threshold.js";
import type { AxisName, SpecificationChoice } from "./types.js";

/** What one choice alone changes over a set of cases. */
export interface ChoiceEffect {
  readonly axis: AxisName;
  readonly option: string;
  /** Cases for which both the fund's own comparison and this one can be computed. */
  readonly cases: number;
  /** Flagged by the fund's, no longer by this one; and the other way round. */
  readonly unflagged: number;
  readonly flagged: number;
}

/** What each choice, taken alone, changes over a set of fictional cases: counts of cases, never of doctors. */
export interface OwnFigure {
  readonly cases: number;
  readonly effects: readonly ChoiceEffect[];
  /** Cases whose flag at least one single choice changes, over those for which one can be computed. */
  readonly changedBySome: number;
  readonly computable: number;
}

/**
 * After BMC Health Serv Res 2010;10:57 (29.5 % of 8,689 physicians classified otherwise when a rank becomes a test): over fictional cases, how many
 * see their flag change when a single option replaces the fund's own. A choice of group acts with the occupational
 * gradient, since it changes nothing otherwise. A share of fictional practices, not of French doctors.
 */
export function ownFigure(
  cases: readonly Case[],
  data: AnswerData,
  grid: AnswerGrid = defaultGrid,
): OwnFigure {
  const moves = grid.axes.flatMap(({ name, options }) =>
    options.map(({ id }) => ({ axis: name, option: id })),
  );
  const outcomes = cases.map((aCase) => {
    const evaluate = evaluator(aCase, data);
    return moves.map((move) => outcome(aCase, evaluate, move));
  });
  const effects = moves.flatMap((move, m): ChoiceEffect[] => {
    const known = outcomes.map((row) => row[m]).filter((change) => change !== undefined);
    const count = (wanted: Change): number => known.filter((change) => change === wanted).length;
    if (known.length === 0) return [];
    return [{ ...move, cases: known.length, unflagged: count("unflagged"), flagged: count("flagged") }];
  });
  const computable = outcomes.filter((row) => row.some((change) => change !== undefined));
  return {
    cases: cases.length,
    effects,
    computable: computable.length,
    changedBySome: computable.filter((row) =>
      row.some((change) => change === "flagged" || change === "unflagged"),
    ).length,
  };
}

type Change = "same" | "flagged" | "unflagged";
const GROUP_AXES: readonly AxisName[] = ["comparator", "index", "weighting", "classes", "place"];

function outcome(
  aCase: Case,
  evaluate: ReturnType<typeof evaluator>,
  { axis, option }: { readonly axis: AxisName; readonly option: string },
): Change | undefined {
  const fund = fundSpecification(aCase);
  if (fund[axis] === option) return undefined;
  const gradient: Partial<SpecificationChoice> = GROUP_AXES.includes(axis)
    ? { gradient: "occupational" }
    : {};
  const before = evaluate(fund);
  const after = evaluate(resolveSpecification(aCase, { ...gradient, [axis]: option }));
  if (before.absence !== undefined || after.absence !== undefined) return undefined;
  const threshold = thresholdNumber(aCase);
  const flags = (ratio: number): boolean => isFlagged(ratio, threshold, comparisonOf(aCase));
  if (flags(before.ratio) === flags(after.ratio)) return "same";
  return flags(after.ratio) ? "flagged" : "unflagged";
}

/** Shares of the list by age band, in the order of `AGE_BANDS`: a young, an average and an old list. */
const LISTS = {
  jeune: [0.28, 0.18, 0.2, 0.15, 0.1, 0.06, 0.03],
  moyenne: [0.2, 0.12, 0.14, 0.14, 0.14, 0.13, 0.13],
  âgée: [0.1, 0.06, 0.08, 0.1, 0.16, 0.22, 0.28],
} as const;
const ALD_SHARES = [0.02, 0.03, 0.05, 0.09, 0.16, 0.28, 0.48] as const;
const RATIOS = [1.2, 1.5, 1.8, 1.95, 2.05, 2.2, 2.5, 3.5] as const;
const MEAN = 2;
const PATIENTS = 1000;

/**
 * Grid of typical practices: 1,000 patients, mean of the group 2.00 days, eight ratios × three lists × the given
 * communes. The letter does not say whether its mean is adjusted; a fifth of the days are work accidents, two fifths
 * long leaves, a twentieth replacements.
 */
export function typicalPractices(communes: readonly string[]): readonly Case[] {
  const figure = (value: number, source: "lettre" | "logiciel") => ({ value: Math.round(value), source });
  return communes.flatMap((commune) =>
    Object.entries(LISTS).flatMap(([name, shares]) =>
      RATIOS.map((ratio): Case => {
        const days = ratio * MEAN * PATIENTS;
        return {
          format: "ij-case/1",
          id: `${commune}-${name}-${String(ratio)}`,
          fictional: true,
          campaign: "2025-2026-vague-1",
          practice: { commune },
          window: { start: "2025-09-01", end: "2026-02-28" },
          figures: {
            activePatients: figure(PATIENTS, "lettre"),
            sickLeaveDays: figure(days, "lettre"),
            sickLeaveDaysWorkAccident: figure(days / 5, "logiciel"),
            sickLeaveDaysLong: figure((2 * days) / 5, "logiciel"),
            sickLeaveDaysReplacement: figure(days / 20, "logiciel"),
          },
          letter: { comparatorRate: { value: MEAN, decimals: 2, source: "lettre" } },
          patients: { strata: strataOf(shares), source: "logiciel" },
        };
      }),
    ),
  );
}

function strataOf(shares: readonly number[]): StratumCount[] {
  return AGE_BANDS.flatMap((age, a) =>
    (["M", "F"] as const).flatMap((sex) => {
      const half = ((shares[a] ?? 0) * PATIENTS) / 2;
      const withAld = Math.round(half * (ALD_SHARES[a] ?? 0));
      return [
        { age, sex, ald: 0 as const, count: Math.round(half) - withAld },
        { age, sex, ald: 1 as const, count: withAld },
      ];
    }),
  );
}
