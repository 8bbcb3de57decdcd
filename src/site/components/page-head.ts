import { typographer } from "../../core/report/format.fr.js";
import { h } from "../dom.js";

/** Writes the headline of the page: its first-level title says the result; « 2,10 fois » stays on one line. */
export function setHeadline(sentence: string): void {
  const parts = typographer(sentence).split(/(\d+(?:,\d+)? fois)/);
  const title = document.querySelector("main h1");
  title?.replaceChildren(
    ...parts.map((part, i) => (i % 2 === 1 ? h("span", { class: "nobr" }, part) : part)),
  );
}
