import { h } from "../dom.js";

/** One sentence on what is missing, one link to fill it in, one link to the example. */
export function emptyState(sentence: string, fill: string, example: string): HTMLElement {
  return h(
    "div",
    { class: "stack" },
    h("p", { class: "lead" }, sentence),
    h(
      "div",
      { class: "row" },
      h("a", { class: "btn", href: "./situation.html" }, fill),
      h("a", { class: "btn alt", href: "./situation.html#exemple" }, example),
    ),
  );
}
