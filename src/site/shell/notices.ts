import { rescueFocus } from "../components/keep-focus.js";
import { h } from "../dom.js";

/** One action of a notice. */
export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
  /** Keeps the notice after the action. */
  readonly stays?: boolean;
}

/** Shows a notice above the page, under an identifier (a second one with the same identifier replaces it). */
export function showNotice(id: string, title: string, text: string, actions: readonly NoticeAction[]): void {
  const place = document.getElementById("notices");
  if (place === null) return;
  hideNotice(id);
  const buttons = actions.map((action) =>
    h(
      "button",
      {
        class: "btn alt",
        type: "button",
        onclick: () => {
          if (action.stays !== true) hideNotice(id);
          action.run();
          rescueFocus();
        },
      },
      action.label,
    ),
  );
  place.append(
    h(
      "section",
      { class: "warn", id: `notice-${id}`, role: "status", "aria-label": title },
      h("b", {}, title),
      h("p", {}, text),
      h("div", { class: "row" }, buttons),
    ),
  );
}

/** Removes a notice. */
export function hideNotice(id: string): void {
  document.getElementById(`notice-${id}`)?.remove();
}
