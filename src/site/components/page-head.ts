import { typographer } from "../../core/report/format.fr.js";

/** Writes the headline of the page: its first-level title says the result; a number is not cut from its « fois ». */
export function setHeadline(sentence: string): void {
  const title = document.querySelector("main h1");
  if (title !== null) title.textContent = typographer(sentence).replace(/(\d) fois/g, "$1\u00a0fois");
}
