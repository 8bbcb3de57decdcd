import { figureLabels } from "../../core/answer/fr.js";
import type { Case, Figure } from "../../core/case/types.js";
import { formatNumber } from "../../core/report/format.fr.js";
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
