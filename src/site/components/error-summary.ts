import { h } from "../dom.js";
import { COMPONENT_TEXT } from "./fr.js";

/** One fault of the form: the field to go to and its sentence. */
export interface FieldFault {
  readonly id: string;
  readonly label: string;
  readonly message: string;
}

/** Summary of the faults of a form, with a link to each field; focus it after an attempt to go on. */
export function errorSummary(faults: readonly FieldFault[]): HTMLElement {
  const item = (fault: FieldFault): HTMLElement =>
    h(
      "li",
      {},
      h(
        "a",
        {
          href: `#${fault.id}`,
          onclick: (event) => {
            event.preventDefault();
            document.getElementById(fault.id)?.focus();
          },
        },
        `${fault.label} : ${fault.message}`,
      ),
    );
  return h(
    "div",
    { class: "err", role: "alert", tabindex: -1 },
    h("h2", {}, COMPONENT_TEXT.errorsTitle(faults.length)),
    h("ul", {}, faults.map(item)),
  );
}
