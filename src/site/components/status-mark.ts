import type { Standing, Status } from "../../core/domain/index.js";
import { STANDING_LABEL, STATUS_CLASS } from "../../core/domain/index.js";
import { h } from "../dom.js";
import { COMPONENT_TEXT } from "./fr.js";

const STANDING_CLASS: Readonly<Record<Standing, string>> = {
  énoncé: "lg",
  officiel: "lg o",
  exploratoire: "lg x",
};

/** Word and square of one of the five statuses. */
export function statusMark(status: Status): HTMLElement {
  return h("span", { class: `st ${STATUS_CLASS[status]}` }, status);
}

/** Word and line of the standing of a choice. */
export function standingMark(standing: Standing): HTMLElement {
  return h("span", { class: STANDING_CLASS[standing] }, STANDING_LABEL[standing]);
}

/** Word and disc of a result: full, hollow, or the word alone when it cannot be decided. */
export function flagMark(kind: "signalé" | "non signalé" | "indéterminé" | "non calculable"): HTMLElement {
  if (kind === "signalé") return h("span", { class: "fl y" }, COMPONENT_TEXT.flagged);
  if (kind === "non signalé") return h("span", { class: "fl n" }, COMPONENT_TEXT.notFlagged);
  return h("span", { class: "fl i" }, kind);
}
