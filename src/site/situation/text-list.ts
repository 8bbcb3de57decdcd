import { draftOf, setDraft } from "../components/drafts.js";
import { typographer } from "../../core/report/format.fr.js";
import { h } from "../dom.js";
import { COMPONENT_TEXT } from "../components/fr.js";

/** A list typed in a text area. */
export interface TextListOptions {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  /** Reads the text; returns the fault, or undefined after having taken the values. */
  readonly take: (text: string) => string | undefined;
  readonly onError: (message: string | undefined) => void;
}

/** Text area whose content is read on leaving; a fault is said above it and the text is kept. */
export function textList(options: TextListOptions): HTMLElement {
  const { id } = options;
  const message = h("span", { class: "msg", id: `${id}-error`, hidden: true });
  const area = h("textarea", {
    id,
    class: "list",
    spellcheck: "false",
    "aria-describedby": `${id}-hint ${id}-error`,
  });
  area.value = draftOf(id) ?? options.text;
  const element = h(
    "div",
    { class: "field" },
    h("label", { for: id }, options.label),
    h("span", { class: "hint", id: `${id}-hint` }, options.hint),
    message,
    area,
  );
  const check = (): void => {
    const fault = options.take(area.value);
    setDraft(id, fault === undefined ? undefined : area.value);
    element.classList.toggle("bad", fault !== undefined);
    area.setAttribute("aria-invalid", String(fault !== undefined));
    message.hidden = fault === undefined;
    message.replaceChildren();
    if (fault !== undefined)
      message.append(h("span", { class: "vh" }, COMPONENT_TEXT.error), typographer(fault));
    options.onError(fault);
  };
  area.addEventListener("blur", check);
  if (draftOf(id) !== undefined) check();
  return element;
}
