import { parseCaseText } from "../../core/case/index.js";
import { saveCaseFile } from "../case-file.js";
import { caseStore } from "../case-store.js";
import { clearDrafts } from "../components/drafts.js";
import { toast } from "../components/live.js";
import { h } from "../dom.js";
import { EXAMPLE_CASE } from "./example.js";
import { SITUATION_TEXT } from "./fr.js";

/** Replaces the case by the fictional example; what was typed can be taken back from the message. */
export function loadExample(redraw: () => void): void {
  const before = { case: caseStore.case, choices: caseStore.choices };
  const empty = caseStore.isEmpty();
  clearDrafts();
  caseStore.setCase(EXAMPLE_CASE);
  redraw();
  if (empty) toast(SITUATION_TEXT.exampleDone);
  else
    toast(SITUATION_TEXT.exampleUndo, () => {
      caseStore.take(before);
      redraw();
    });
}

function openFile(redraw: () => void, faults: HTMLElement): HTMLElement {
  const input = h("input", { type: "file", id: "open-case", accept: ".json,application/json", class: "vh" });
  const read = async (file: File): Promise<void> => {
    faults.replaceChildren();
    const parsed = parseCaseText(await file.text());
    if (parsed.ok) {
      clearDrafts();
      caseStore.setCase(parsed.value);
      redraw();
      toast(SITUATION_TEXT.opened);
      return;
    }
    const box = h(
      "div",
      { class: "err", role: "alert", tabindex: -1 },
      h("h3", {}, SITUATION_TEXT.openFailed),
      h(
        "ul",
        {},
        parsed.faults
          .slice(0, 20)
          .map((fault) => h("li", {}, `${fault.path} : ${fault.problem}. Exemple : ${fault.example}`)),
      ),
    );
    faults.replaceChildren(box);
    box.focus();
  };
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file !== undefined) void read(file);
    input.value = "";
  });
  const button = h(
    "button",
    {
      type: "button",
      class: "btn alt",
      onclick: () => {
        input.click();
      },
    },
    SITUATION_TEXT.open,
  );
  input.tabIndex = -1;
  input.setAttribute("aria-label", SITUATION_TEXT.open);
  return h("span", {}, button, input);
}

function keepBox(): HTMLElement {
  const input = h("input", {
    type: "checkbox",
    id: "keep",
    checked: caseStore.isKept(),
    "aria-describedby": "keep-hint",
  });
  input.addEventListener("change", () => {
    if (!input.checked) caseStore.forget();
    else if (caseStore.keep() === "refused") {
      input.checked = false;
      toast(SITUATION_TEXT.keepRefused);
    }
  });
  return h(
    "div",
    { class: "keepbox" },
    input,
    h("label", { for: "keep" }, SITUATION_TEXT.keep),
    h("span", { class: "hint", id: "keep-hint" }, SITUATION_TEXT.keepHint),
  );
}

/** Save, open, keep on this device, erase. */
export function caseActions(redraw: () => void): HTMLElement {
  const faults = h("div");
  const erase = (): void => {
    const before = { case: caseStore.case, choices: caseStore.choices };
    clearDrafts();
    caseStore.erase();
    redraw();
    toast(SITUATION_TEXT.erased, () => {
      caseStore.take(before);
      redraw();
    });
  };
  return h(
    "div",
    { class: "stack" },
    h(
      "div",
      { class: "row" },
      h("button", { type: "button", class: "btn alt", onclick: saveCaseFile }, SITUATION_TEXT.save),
      openFile(redraw, faults),
      h("button", { type: "button", class: "btn alt", onclick: erase }, SITUATION_TEXT.erase),
    ),
    faults,
    keepBox(),
  );
}
