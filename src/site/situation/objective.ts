import { objectiveSentence, readObjective } from "../../dossier/letter-check/index.js";
import { typographer } from "../../core/report/format.fr.js";
import { caseStore } from "../case-store.js";
import { h } from "../dom.js";
import { SITUATION_TEXT } from "./fr.js";

/** Place of the sentence that sets the objective beside the mean, and the way to what else a proposal must contain. */
export function objectiveNote(): HTMLElement {
  return h(
    "div",
    { class: "stack" },
    h("p", { class: "note", id: "objective", role: "status", hidden: true }),
    h("p", { class: "hint" }, h("a", { href: "./lettre-recue.html" }, SITUATION_TEXT.objectiveLink)),
  );
}

/** Writes that sentence for the present case. */
export function drawObjective(root: HTMLElement): void {
  const place = root.querySelector<HTMLElement>("#objective");
  if (place === null) return;
  const reading = readObjective(caseStore.case);
  place.hidden = reading === undefined;
  const text = reading === undefined ? "" : typographer(objectiveSentence(reading));
  if (place.textContent !== text) place.textContent = text;
}
