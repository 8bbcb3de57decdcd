import { parseFrenchNumber } from "../../core/case/index.js";
import type { Status } from "../../core/domain/index.js";
import { formatNumber } from "../../core/report/format.fr.js";
import { h } from "../dom.js";
import { SLIDER_TEXT } from "./slider.fr.js";
import { statusMark } from "./status-mark.js";
import { textField } from "./text-field.js";

/** An assumption that the reader may move: its number field, its range, its mark and its default. */
export interface SliderOptions {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  /** Value of the project, always written beside the reader's. */
  readonly initial: number;
  /** Present value, when the reader moved it before. */
  readonly value?: number;
  readonly whole?: boolean;
  /** Typed values must be multiples of it: an order of magnitude is not typed to the unit. */
  readonly step?: number;
  readonly status: Status;
  readonly source: string;
  readonly onValue: (value: number) => void;
}

/** A slider in the page. */
export interface Slider {
  readonly element: HTMLElement;
  /** Writes another value without calling `onValue`. */
  readonly show: (value: number) => void;
}

/** Decimals that show a step of the range: none for whole numbers, three at most otherwise. */
export function decimalsOf(low: number, high: number, whole: boolean): number {
  if (whole) return 0;
  return high - low <= 1 ? 3 : 2;
}

/** A number field and a range that follow each other, with the plausible range, the default, the mark and its source. */
export function slider(options: SliderOptions): Slider {
  const { id, label, whole = false, step } = options;
  const start = options.value ?? options.initial;
  // A value set on another page, beyond the plausible range, stays reachable.
  const [low, high] = [Math.min(options.low, start), Math.max(options.high, start)];
  const decimals = decimalsOf(low, high, whole);
  const write = (value: number): string => {
    const text = formatNumber(value, decimals);
    return decimals === 0 ? text : text.replace(/0+$/, "").replace(/,$/, "");
  };
  const range = h("input", {
    type: "range",
    class: "range",
    min: low,
    max: high,
    step: step ?? (whole ? 1 : 10 ** -decimals),
    "aria-label": SLIDER_TEXT.range(label),
    oninput: () => {
      field.show(write(range.valueAsNumber));
      options.onValue(range.valueAsNumber);
    },
  });
  range.value = String(start);
  const field = textField<number>({
    id,
    label,
    hint: SLIDER_TEXT.hint(write(options.low), write(options.high), options.unit, write(options.initial)),
    inputMode: "decimal",
    shown: write(start),
    parse: (text) => {
      const read = parseFrenchNumber(text);
      if (!read.ok) return { kind: "error", message: read.problem };
      if (read.value < low || read.value > high || (whole && !Number.isInteger(read.value)))
        return { kind: "error", message: SLIDER_TEXT.outside(write(low), write(high), whole) };
      if (step !== undefined && read.value % step !== 0)
        return { kind: "error", message: SLIDER_TEXT.step(write(step)) };
      return { kind: "value", value: read.value, shown: write(read.value) };
    },
    onValue: (value) => {
      if (value === undefined) return;
      range.value = String(value);
      options.onValue(value);
    },
    details: h(
      "div",
      { class: "slider-foot" },
      range,
      h("p", { class: "src" }, statusMark(options.status), ` ${options.source}`),
    ),
  });
  return {
    element: field.element,
    show: (value) => {
      field.show(write(value));
      range.value = String(value);
    },
  };
}
