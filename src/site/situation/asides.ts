import { caseStore } from "../case-store.js";
import { h } from "../dom.js";
import { loadExample } from "./actions.js";
import { SITUATION_TEXT } from "./fr.js";

/** Third step of the form: what is assumed when nobody says it; the page fills `#coverage`. */
export function assumed(): HTMLElement {
  return h(
    "section",
    { class: "stack" },
    h("h2", {}, SITUATION_TEXT.stepAssumed),
    h("p", { class: "hint" }, SITUATION_TEXT.stepAssumedHint),
    h(
      "ul",
      {},
      SITUATION_TEXT.assumedList.map((item) => h("li", {}, item)),
    ),
    h("p", { class: "note", id: "coverage" }),
  );
}

/** Which document holds which number, and the fictional example for who has no letter at hand. */
export function whereToFind(redraw: () => void): HTMLElement {
  return h(
    "section",
    { class: "stack", "aria-labelledby": "where-title" },
    h("h2", { id: "where-title" }, SITUATION_TEXT.whereTitle),
    h(
      "table",
      { class: "t" },
      h("caption", { class: "vh" }, SITUATION_TEXT.whereCaption),
      h(
        "tbody",
        {},
        SITUATION_TEXT.where.map(([document, content]) =>
          h("tr", {}, h("th", { scope: "row" }, document), h("td", {}, content)),
        ),
      ),
    ),
    h(
      "div",
      { class: "note" },
      h("p", {}, SITUATION_TEXT.exampleTitle),
      h(
        "button",
        {
          type: "button",
          class: "btn plain",
          onclick: () => {
            loadExample(redraw);
          },
        },
        SITUATION_TEXT.example,
      ),
    ),
  );
}

/** While the case is the example: says so above the form, with the way to one's own numbers. */
export function exampleNote(erase: () => void): HTMLElement | false {
  return (
    caseStore.case.fictional === true &&
    h(
      "div",
      { class: "note" },
      h("p", {}, SITUATION_TEXT.exampleOpen),
      h("button", { type: "button", class: "btn plain", onclick: erase }, SITUATION_TEXT.exampleErase),
    )
  );
}
