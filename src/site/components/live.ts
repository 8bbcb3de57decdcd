import { typographer } from "../../core/report/format.fr.js";
import { h } from "../dom.js";
import { COMPONENT_TEXT } from "./fr.js";
import { rescueFocus } from "./keep-focus.js";

/** Visible status region of a page: one sentence after each choice, said once things have settled. */
export interface LiveRegion {
  readonly element: HTMLElement;
  /** Replaces the sentence after 300 ms of calm. */
  readonly say: (sentence: string) => void;
}

/** Creates the status region of a page; its text is always visible. */
export function liveRegion(sentence = ""): LiveRegion {
  const element = h("p", { class: "live", role: "status" }, sentence);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    element,
    say: (text) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        element.textContent = typographer(text);
      }, 300);
    },
  };
}

/** Short message for an action without visible effect (copied, saved), with at most one undo; leaves after 8 s. */
export function toast(message: string, undo?: () => void): void {
  const place = document.getElementById("toasts");
  if (place === null) return;
  const opener = document.activeElement;
  const element = h(
    "div",
    { class: "toast" },
    h("span", {}, message),
    undo !== undefined &&
      h(
        "button",
        {
          type: "button",
          onclick: () => {
            undo();
            element.remove();
            rescueFocus(opener);
          },
        },
        COMPONENT_TEXT.undo,
      ),
  );
  const leave = (): void => {
    if (element.matches(":hover") || element.contains(document.activeElement)) setTimeout(leave, 2000);
    else element.remove();
  };
  place.replaceChildren(element);
  setTimeout(leave, 8000);
}
