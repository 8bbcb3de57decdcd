import { typographer } from "../../core/report/format.fr.js";
import { h } from "../dom.js";

/** A button that opens the browser's own choice of a file, and the hidden field behind it. */
export interface FilePicker {
  readonly element: HTMLElement;
  /** Writes another name on the button. */
  readonly rename: (label: string) => void;
}

/**
 * A button in French, whatever the language of the browser; the field itself is hidden from everyone.
 * The field is emptied after each choice, so that the same file can be chosen again.
 */
export function filePicker(
  id: string,
  label: string,
  className: string,
  onFiles: (files: readonly File[]) => void,
): FilePicker {
  const input = h("input", {
    type: "file",
    id,
    accept: ".json,application/json",
    multiple: true,
    hidden: true,
  });
  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    input.value = "";
    if (files.length > 0) onFiles(files);
  });
  const button = h(
    "button",
    {
      type: "button",
      class: className,
      onclick: () => {
        input.click();
      },
    },
    label,
  );
  return {
    element: h("span", { class: "open" }, button, input),
    rename: (next) => {
      button.replaceChildren(typographer(next));
    },
  };
}
