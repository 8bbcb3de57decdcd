import { typographer } from "../../core/report/format.fr.js";

/** Writes the headline of the page: its first-level title says the result. */
export function setHeadline(sentence: string): void {
  const title = document.querySelector("main h1");
  if (title !== null) title.textContent = typographer(sentence);
}
