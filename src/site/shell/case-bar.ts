import type { Case } from "../../core/case/types.js";
import { formatDate, formatNumber, plural } from "../../core/report/format.fr.js";
import { caseStore } from "../case-store.js";
import { communeLabel, onCommuneName } from "../commune-label.js";
import { h } from "../dom.js";
import { SHELL_TEXT } from "./fr.js";

function figures(held: Case): string | undefined {
  const days = held.figures?.sickLeaveDays?.value;
  const patients = held.figures?.activePatients?.value;
  const parts = [
    days === undefined ? undefined : `${formatNumber(days)} ${plural(days, "journée")}`,
    patients === undefined
      ? undefined
      : `${formatNumber(patients)} ${plural(patients, "patient actif", "patients actifs")}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(" · ");
}

/** Redraws the bar that recalls the open case: place, period, main numbers, and « Exemple fictif » when it is one. */
export function refreshCaseBar(): void {
  const place = document.getElementById("case-bar");
  if (place === null) return;
  const held = caseStore.case;
  markSteps();
  if (caseStore.isEmpty()) {
    place.replaceChildren();
    return;
  }
  const commune = held.practice?.commune;
  const numbers = figures(held);
  if (held.fictional !== true && [commune, held.window, numbers].every((part) => part === undefined)) {
    place.replaceChildren(); // dates and letters alone: nothing here to recall
    return;
  }
  place.replaceChildren(
    h(
      "div",
      { class: "case", role: "region", "aria-label": SHELL_TEXT.caseBar },
      h(
        "div",
        { class: "wrap" },
        held.fictional === true && h("span", { class: "fict" }, SHELL_TEXT.caseFictional),
        commune !== undefined &&
          h("span", {}, `${SHELL_TEXT.casePractice} `, h("b", {}, communeLabel(commune))),
        held.window !== undefined &&
          h("span", {}, `${formatDate(held.window.start)} – ${formatDate(held.window.end)}`),
        numbers !== undefined && h("span", { class: "num" }, numbers),
        h("a", { href: "./situation.html" }, SHELL_TEXT.caseModify),
      ),
    ),
  );
}

function markSteps(): void {
  const link = document.querySelector("#section-bar a[data-slug=situation]");
  if (link === null) return;
  link.querySelector(".vh")?.remove();
  link.classList.toggle("done", !caseStore.isEmpty());
  if (!caseStore.isEmpty()) link.append(h("span", { class: "vh" }, SHELL_TEXT.done));
}

/** Keeps the bar in step with the case. */
export function watchCaseBar(): void {
  refreshCaseBar();
  caseStore.subscribe(refreshCaseBar);
  onCommuneName(refreshCaseBar);
}
