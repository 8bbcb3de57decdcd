import { h } from "../dom.js";
import { draftOf, setDraft } from "./drafts.js";
import { fieldFrame } from "./field.js";
import { COMPONENT_TEXT } from "./fr.js";
import { MOST_CHARACTERS, keepCellsApart, seenText } from "./pasted.js";

/** What a parser of typed text answers: a value and how to write it, an error sentence, or nothing typed. */
export type Parsed<T> =
  | { readonly kind: "value"; readonly value: T; readonly shown: string }
  | { readonly kind: "error"; readonly message: string }
  | { readonly kind: "empty" };

/** A field in which one types a number or a date. */
export interface TextFieldOptions<T> {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** Unit glued to the right; also said in the label or hint. */
  readonly unit?: string;
  readonly inputMode: "numeric" | "decimal" | "text";
  /** Present value as shown, empty when there is none. */
  readonly shown: string;
  readonly parse: (text: string) => Parsed<T>;
  /** A valid answer, or undefined when the field was emptied. Not called while the text is invalid. */
  readonly onValue: (value: T | undefined) => void;
  /** Called after each change of error. */
  readonly onError?: (message: string | undefined) => void;
  readonly details?: HTMLElement;
}

/** A field in the page. */
export interface TextField {
  readonly id: string;
  readonly label: string;
  readonly element: HTMLElement;
  readonly error: () => string | undefined;
  /** Writes another value, for instance when the case was replaced. */
  readonly show: (text: string) => void;
  /** Reads the present text again, as on leaving: another field on which it depends has changed. */
  readonly check: () => void;
}

/**
 * Text field that accepts the usual French ways of writing: the value is taken while one types when it is valid, an
 * error is only said on leaving, the text is put in order on leaving and never while typing. An invalid text is kept.
 */
export function textField<T>(options: TextFieldOptions<T>): TextField {
  const input = h("input", {
    id: options.id,
    type: "text",
    inputmode: options.inputMode,
    autocomplete: "off",
    spellcheck: "false",
    class: options.unit === undefined ? "" : "nb",
  });
  const control = h(
    "div",
    { class: "in" },
    input,
    options.unit !== undefined && h("span", { class: "u", "aria-hidden": "true" }, options.unit),
  );
  const frame = fieldFrame(options.id, options.label, options.hint, input, control, options.details);
  let error: string | undefined;
  const setError = (message: string | undefined): void => {
    if (message === error) return;
    error = message;
    frame.setError(message);
    options.onError?.(message);
  };
  const understand = (typed: string): Parsed<T> => {
    const text = seenText(typed);
    return text.length > MOST_CHARACTERS
      ? { kind: "error", message: COMPONENT_TEXT.tooLong(text.length, MOST_CHARACTERS) }
      : options.parse(text);
  };
  const read = (leaving: boolean): void => {
    const parsed = understand(input.value);
    setDraft(options.id, parsed.kind === "error" ? input.value : undefined);
    if (parsed.kind === "error") {
      if (leaving || error !== undefined) setError(parsed.message);
      return;
    }
    setError(undefined);
    if (leaving && parsed.kind === "value") input.value = parsed.shown;
    options.onValue(parsed.kind === "value" ? parsed.value : undefined);
  };
  keepCellsApart(input);
  input.addEventListener("input", () => {
    read(false);
  });
  input.addEventListener("blur", () => {
    read(true);
  });
  const show = (text: string): void => {
    input.value = text;
    setError(undefined);
  };
  const draft = draftOf(options.id);
  input.value = draft ?? options.shown;
  if (draft !== undefined) {
    const parsed = understand(draft);
    if (parsed.kind === "error") setError(parsed.message);
  }
  const check = (): void => {
    read(true);
  };
  return { id: options.id, label: options.label, element: frame.element, error: () => error, show, check };
}
