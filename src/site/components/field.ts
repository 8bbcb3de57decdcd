import { typographer } from "../../core/report/format.fr.js";
import { h } from "../dom.js";
import { COMPONENT_TEXT } from "./fr.js";

/** A labelled field: label, hint, place of the error, control, line of details. */
export interface FieldFrame {
  readonly element: HTMLElement;
  /** Shows an error above the control, or removes it; the control is tied to it. */
  readonly setError: (message: string | undefined) => void;
}

/** Builds the frame of a field around its control (id `id`); hint and error are tied by `aria-describedby`. */
export function fieldFrame(
  id: string,
  label: string,
  hint: string,
  input: HTMLInputElement,
  control: HTMLElement,
  details?: HTMLElement,
): FieldFrame {
  const message = h("span", { class: "msg", id: `${id}-error`, hidden: true });
  const element = h(
    "div",
    { class: "field" },
    h("label", { for: id }, label),
    hint !== "" && h("span", { class: "hint", id: `${id}-hint` }, hint),
    message,
    control,
    details,
  );
  const described = (error: boolean): string =>
    [hint === "" ? "" : `${id}-hint`, error ? `${id}-error` : ""].filter((part) => part !== "").join(" ");
  const setError = (text: string | undefined): void => {
    element.classList.toggle("bad", text !== undefined);
    message.hidden = text === undefined;
    message.replaceChildren();
    if (text !== undefined)
      message.append(h("span", { class: "vh" }, COMPONENT_TEXT.error), typographer(text));
    if (text === undefined) input.removeAttribute("aria-invalid");
    else input.setAttribute("aria-invalid", "true");
    const ids = described(text !== undefined);
    if (ids === "") input.removeAttribute("aria-describedby");
    else input.setAttribute("aria-describedby", ids);
  };
  setError(undefined);
  return { element, setError };
}
