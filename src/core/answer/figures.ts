import type { Case, Figure, Window } from "../case/types.js";
import { absent, leaf } from "../domain/index.js";
import type { Quantity, Status } from "../domain/index.js";
import { figureLabels } from "./fr.js";
import { missing } from "./missing.js";

/** Name of a figure of the case. */
export type FigureField = keyof NonNullable<Case["figures"]>;
/** Name of a number printed by the letter. */
export type LetterField = "doctorRate" | "comparatorRate" | "ratio" | "threshold" | "groupSize";

/** `lettre` is documenté; any other source is supposé: the doctor's own copy of another document. */
export function figureStatus(figure: Figure): Status {
  return figure.source === "lettre" ? "documenté" : "supposé";
}

/** "1er janv." style is left to the pages: here the two ISO dates, or nothing. */
export function periodText(window: Window | undefined): string | undefined {
  return window === undefined ? undefined : `${window.start} – ${window.end}`;
}

function figureLeaf(
  id: string,
  field: string,
  figure: Figure | undefined,
  window: Window | undefined,
): Quantity {
  const [label = field, unit = ""] = figureLabels[field] ?? [];
  if (figure === undefined) return missing({ id, label, unit }, absent("non-saisi", field));
  const period = periodText(figure.period ?? window);
  return leaf(
    { id, label, unit, ...(period === undefined ? {} : { period }) },
    figure.value,
    figureStatus(figure),
    {
      kind: "case",
      field,
    },
  );
}

/** A figure of the case as a leaf of the trace; not typed = absent « non saisi ». */
export function figure(aCase: Case, name: FigureField, id: string = name): Quantity {
  return figureLeaf(id, `figures.${name}`, aCase.figures?.[name], aCase.window);
}

/** A figure printed in the letter. */
export function letterFigure(aCase: Case, name: LetterField, id: string = name): Quantity {
  return figureLeaf(id, `letter.${name}`, aCase.letter?.[name], aCase.window);
}

/** Decimals of a figure: as declared, or as many as its shortest decimal writing shows. */
export function decimalsOf(value: Figure): number {
  if (value.decimals !== undefined) return value.decimals;
  const text = String(value.value);
  const exponent = /e-(\d+)$/.exec(text)?.[1];
  const fraction = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return fraction + (exponent === undefined ? 0 : Number(exponent));
}

/** Rounding interval of a printed figure, statistics §C.7: [x − ½·10⁻ᵈ, x + ½·10⁻ᵈ], never below 0. */
export function roundingInterval(value: Figure): { readonly low: number; readonly high: number } {
  const half = 0.5 * 10 ** -decimalsOf(value);
  return { low: Math.max(0, value.value - half), high: value.value + half };
}

/** Length of the window in months: whole calendar months when it holds whole months, else days / 30.4375. */
export function windowMonths(window: Window): number {
  const [y1 = 0, m1 = 1, d1 = 1] = window.start.split("-").map(Number);
  const next = new Date(Date.UTC(...ymd(window.end)) + 86_400_000);
  const months = (next.getUTCFullYear() - y1) * 12 + next.getUTCMonth() + 1 - m1;
  if (next.getUTCDate() === d1) return months;
  return (next.getTime() - Date.UTC(...ymd(window.start))) / 86_400_000 / 30.4375;
}

function ymd(iso: string): [number, number, number] {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return [year, month - 1, day];
}
