import { figureLabels } from "../../core/answer/fr.js";
import type { Case, Figure } from "../../core/case/types.js";
import { formatNumber } from "../../core/report/format.fr.js";
import { TYPED as TEXT } from "./fr.js";
import { quantity } from "./sentences.fr.js";

/** A figure that somebody typed, with its label and its value as it is printed. */
export interface TypedFigure {
  readonly label: string;
  readonly value: string;
  readonly figure: Figure;
}

/** Every figure of a case, those of the letter first; decimals as typed. */
export function typedFigures(aCase: Case): readonly TypedFigure[] {
  const of = (prefix: string, record: object | undefined): readonly TypedFigure[] =>
    Object.entries(record ?? {}).flatMap(([key, value]: [string, unknown]) => {
      if (typeof value !== "object" || value === null || !("source" in value)) return [];
      const figure = value as Figure;
      const field = `${prefix}.${key}`;
      const [label = field, unit = ""] = figureLabels[field] ?? [];
      const words = unit === "sans unité" ? "" : unit;
      const shown =
        figure.decimals === undefined
          ? quantity(figure.value, words, null)
          : `${formatNumber(figure.value, figure.decimals)} ${words}`;
      return [{ label, value: shown.trim(), figure }];
    });
  return [...of("letter", aCase.letter), ...of("figures", aCase.figures)];
}

const total = (rows: readonly { readonly count: number }[]): number =>
  rows.reduce((sum, { count }) => sum + count, 0);

/** The sentence of a value that was typed; nothing when it was not. */
function said<T>(value: T | undefined, sentence: (value: T) => string): readonly string[] {
  return value === undefined ? [] : [sentence(value)];
}

/**
 * Everything that somebody typed in a case, in words, long lists by their size and total: what a recomputation starts from
 * and cannot check, so that a reader can.
 */
export function typedInputs(aCase: Case): readonly string[] {
  const { practice, window, patients, residence, spells, letter } = aCase;
  const figures = typedFigures(aCase).map(({ label, value, figure: { period } }) =>
    period === undefined
      ? `${label} ${value}`
      : `${label} ${value} (${TEXT.period(period.start, period.end)})`,
  );
  return [
    ...figures,
    ...said(window, ({ start, end }) => TEXT.window(start, end)),
    ...said(practice?.commune, TEXT.commune),
    ...said(practice?.iris, TEXT.iris),
    ...said(practice?.since, TEXT.since),
    ...said(letter?.groupLabel, TEXT.group),
    ...said(patients?.strata, (rows) => TEXT.strata(rows.length, total(rows))),
    ...said(patients?.ageBands, (rows) => TEXT.ageBands(rows.length, total(rows))),
    ...said(patients?.women, TEXT.women),
    ...said(patients?.ald, TEXT.ald),
    ...said(residence, (rows) => TEXT.residence(rows.length, total(rows))),
    ...said(spells, (days) =>
      TEXT.spells(
        days.length,
        days.reduce((sum, spell) => sum + spell, 0),
      ),
    ),
  ];
}
