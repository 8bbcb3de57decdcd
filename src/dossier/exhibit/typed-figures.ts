import { figureLabels } from "../../core/answer/fr.js";
import type { Case, Figure } from "../../core/case/types.js";
import { formatDate, formatNumber } from "../../core/report/format.fr.js";
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

const total = (rows: readonly { readonly count: number }[]): string =>
  formatNumber(rows.reduce((sum, { count }) => sum + count, 0));

/**
 * Everything that somebody typed in a case, in words, long lists by their size and total: what a recomputation starts from
 * and cannot check, so that a reader can.
 */
export function typedInputs(aCase: Case): readonly string[] {
  const { practice, window, patients, residence, spells, letter } = aCase;
  const period = ({ start, end }: { readonly start: string; readonly end: string }): string =>
    `du ${formatDate(start)} au ${formatDate(end)}`;
  const figures = typedFigures(aCase).map(
    ({ label, value, figure }) =>
      `${label} ${value}${figure.period === undefined ? "" : ` (${period(figure.period)})`}`,
  );
  const days = (spells ?? []).reduce((sum, spell) => sum + spell, 0);
  const given: readonly (readonly [present: unknown, text: string])[] = [
    [window, window === undefined ? "" : `période ${period(window)}`],
    [practice?.commune, `commune du cabinet ${practice?.commune ?? ""}`],
    [practice?.iris, `IRIS du cabinet ${practice?.iris ?? ""}`],
    [practice?.since, `installation le ${formatDate(practice?.since ?? "")}`],
    [letter?.groupLabel, `groupe selon la lettre « ${letter?.groupLabel ?? ""} »`],
    [
      patients?.strata,
      `${formatNumber(patients?.strata?.length ?? 0)} groupes de patients, ${total(patients?.strata ?? [])} en tout`,
    ],
    [
      patients?.ageBands,
      `${formatNumber(patients?.ageBands?.length ?? 0)} classes d'âge, ${total(patients?.ageBands ?? [])} patients en tout`,
    ],
    [patients?.women, `femmes ${formatNumber(patients?.women ?? 0)}`],
    [patients?.ald, `patients en ALD ${formatNumber(patients?.ald ?? 0)}`],
    [
      residence,
      `${formatNumber(residence?.length ?? 0)} communes de résidence, ${total(residence ?? [])} patients en tout`,
    ],
    [spells, `${formatNumber(spells?.length ?? 0)} durées d'arrêt, ${formatNumber(days)} jours en tout`],
  ];
  return [...figures, ...given.filter(([present]) => present !== undefined).map(([, text]) => text)];
}
