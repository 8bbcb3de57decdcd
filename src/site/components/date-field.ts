import { formatDate } from "../../core/report/format.fr.js";
import { h } from "../dom.js";
import { parseFrenchDate, shortDate } from "./french-date.js";
import { textField } from "./text-field.js";
import type { TextField } from "./text-field.js";

/** Options of a date field. */
export interface DateFieldOptions {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** Present value, ISO. */
  readonly value: string | undefined;
  /** Sentence for a text that is not a date. */
  readonly wrong: (typed: string) => string;
  readonly onValue: (iso: string | undefined) => void;
  readonly onError?: (message: string | undefined) => void;
}

/** Field of date: usual French forms accepted, echoed in full under the field (« lundi 9 novembre 2026 »). */
export function dateField(options: DateFieldOptions): TextField {
  const echo = h("span", { class: "hint num" });
  const draw = (iso: string | undefined): void => {
    echo.textContent = iso === undefined ? "" : formatDate(iso, { weekday: true });
  };
  draw(options.value);
  return textField<string>({
    id: options.id,
    label: options.label,
    hint: options.hint,
    inputMode: "text",
    shown: options.value === undefined ? "" : shortDate(options.value),
    parse: (text) => {
      if (text.trim() === "") return { kind: "empty" };
      const iso = parseFrenchDate(text);
      return iso === undefined
        ? { kind: "error", message: options.wrong(text.trim()) }
        : { kind: "value", value: iso, shown: shortDate(iso) };
    },
    onValue: (iso) => {
      draw(iso);
      options.onValue(iso);
    },
    ...(options.onError === undefined ? {} : { onError: options.onError }),
    details: echo,
  });
}
