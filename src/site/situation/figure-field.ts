import { BOUNDS } from "../../core/case/index.js";
import type { Figure, FigureSource, Window } from "../../core/case/types.js";
import { formatDate, formatNumber } from "../../core/report/format.fr.js";
import { caseStore } from "../case-store.js";
import { dateField } from "../components/date-field.js";
import { statusMark } from "../components/status-mark.js";
import { textField } from "../components/text-field.js";
import type { Parsed, TextField } from "../components/text-field.js";
import { h } from "../dom.js";
import { figureOf, withFigure } from "./fields.fr.js";
import type { NumberSpec } from "./fields.fr.js";
import { SITUATION_TEXT, SOURCE_LABEL } from "./fr.js";
import { typedNumber } from "./typed-number.js";

interface Typed {
  readonly value: number;
  readonly decimals: number;
}

/** Decimals that the case format keeps. */
const MOST_DECIMALS = 9;

/** Reads the text of a numeric field within its bounds. */
export function parseFigure(spec: NumberSpec, text: string): Parsed<Typed> {
  if (text.trim() === "") return { kind: "empty" };
  const read = typedNumber(text);
  if (!read.ok) return { kind: "error", message: read.problem };
  if (spec.positive && read.value === 0) return { kind: "error", message: SITUATION_TEXT.wrongZero };
  if (read.value < 0 || read.value > spec.max)
    return { kind: "error", message: SITUATION_TEXT.wrongRange(0, spec.max) };
  if (!spec.decimal && !Number.isInteger(read.value))
    return { kind: "error", message: SITUATION_TEXT.wrongInteger };
  if (read.value > 0 && read.value < BOUNDS.least)
    return { kind: "error", message: SITUATION_TEXT.wrongLeast(BOUNDS.least) };
  return {
    kind: "value",
    value: { value: read.value, decimals: Math.min(read.decimals, MOST_DECIMALS) },
    shown: formatNumber(read.value, Math.min(read.decimals, MOST_DECIMALS)),
  };
}

/** The period of a RIAP: from 1 January of the year in which the letter's period ends. */
function sinceJanuary(window: Window | undefined): Window | undefined {
  return window === undefined ? undefined : { start: `${window.end.slice(0, 4)}-01-01`, end: window.end };
}

type PeriodKind = "letter" | "year" | "other";

function periodKind(figure: Figure | undefined, window: Window | undefined): PeriodKind {
  if (figure?.period === undefined) return "letter";
  const year = sinceJanuary(window);
  return figure.period.start === year?.start && figure.period.end === year.end ? "year" : "other";
}

/** A number of the form with the line under it: source, period, schemes, status. */
export function figureField(spec: NumberSpec, onError: (message: string | undefined) => void): TextField {
  const first = figureOf(caseStore.case, spec);
  let typed: Typed | undefined =
    first === undefined ? undefined : { value: first.value, decimals: first.decimals ?? 0 };
  let source: FigureSource = first?.source ?? spec.sources[0] ?? "lettre";
  let kind = periodKind(first, caseStore.case.window);
  let other: { start?: string; end?: string } = kind === "other" ? { ...first?.period } : {};

  const mark = h("span");
  const words = h("span", { class: "num muted" });
  const dates = h("div", { class: "row" });
  const period = h("select", { id: `${spec.id}-period` });
  const origin = h(
    "select",
    { id: `${spec.id}-source` },
    spec.sources.map((item) => h("option", { value: item, selected: item === source }, SOURCE_LABEL[item])),
  );

  const periodOf = (): Window | undefined => {
    if (kind === "year") return sinceJanuary(caseStore.case.window);
    if (kind === "letter" || other.start === undefined || other.end === undefined) return undefined;
    return { start: other.start, end: other.end };
  };
  const draw = (): void => {
    const window = caseStore.case.window;
    const shown = periodOf() ?? (kind === "letter" ? window : undefined);
    mark.replaceChildren(
      ...(typed === undefined ? [] : [statusMark(source === "lettre" ? "documenté" : "supposé")]),
    );
    words.textContent = [
      shown === undefined ? "" : `${formatDate(shown.start)} – ${formatDate(shown.end)}`,
      source === "riap" ? SITUATION_TEXT.allSchemes : "",
    ]
      .filter((part) => part !== "")
      .join(" · ");
    period.replaceChildren(
      h("option", { value: "letter", selected: kind === "letter" }, SITUATION_TEXT.periodLetter),
      (window !== undefined &&
        h(
          "option",
          { value: "year", selected: kind === "year" },
          SITUATION_TEXT.periodYear(window.end.slice(0, 4)),
        )) ||
        "",
      h("option", { value: "other", selected: kind === "other" }, SITUATION_TEXT.periodOther),
    );
    dates.hidden = kind !== "other";
  };
  const save = (): void => {
    const when = periodOf();
    const figure: Figure | undefined =
      typed === undefined
        ? undefined
        : {
            ...typed,
            source,
            ...(when === undefined ? {} : { period: when }),
            ...(source === "riap" ? { schemes: "tous-regimes" as const } : {}),
          };
    caseStore.update((held) => withFigure(held, spec, figure));
    draw();
  };
  const bound = (end: "start" | "end", label: string): HTMLElement =>
    dateField({
      id: `${spec.id}-${end}`,
      label,
      hint: "",
      value: other[end],
      wrong: SITUATION_TEXT.wrongDate,
      onValue: (iso) => {
        other = { ...other, ...(iso === undefined ? {} : { [end]: iso }) };
        save();
      },
    }).element;
  dates.append(bound("start", SITUATION_TEXT.from), bound("end", SITUATION_TEXT.to));
  origin.addEventListener("change", () => {
    source = spec.sources.find((item) => item === origin.value) ?? source;
    if (source === "riap" && kind === "letter" && caseStore.case.window !== undefined) kind = "year";
    if (source === "lettre") kind = "letter";
    save();
  });
  period.addEventListener("change", () => {
    kind = period.value === "year" ? "year" : period.value === "other" ? "other" : "letter";
    save();
  });
  const spoken = h("span", { class: "vh" }, ` : ${spec.label}`);
  const choices =
    spec.sources.length === 1
      ? [h("div", { class: "meta" }, words, mark)]
      : [
          h(
            "div",
            { class: "meta" },
            h("label", { for: `${spec.id}-source` }, SITUATION_TEXT.source, spoken),
            origin,
            mark,
          ),
          h(
            "div",
            { class: "meta" },
            h("label", { for: `${spec.id}-period` }, SITUATION_TEXT.period, spoken.cloneNode(true)),
            period,
            words,
          ),
        ];
  draw();
  return textField<Typed>({
    id: spec.id,
    label: spec.label,
    hint: spec.hint,
    unit: spec.unit,
    inputMode: spec.decimal ? "decimal" : "numeric",
    shown: first === undefined ? "" : formatNumber(first.value, first.decimals ?? 0),
    parse: (text) => parseFigure(spec, text),
    onValue: (value) => {
      if (value?.value === typed?.value && value?.decimals === typed?.decimals) return;
      typed = value;
      save();
    },
    onError,
    details: h("div", {}, choices, dates),
  });
}
