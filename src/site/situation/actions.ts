import { saveCaseFile } from "../case-file.js";
import type { Case } from "../../core/case/index.js";
import { caseStore } from "../case-store.js";
import { forgetDrafts } from "../components/drafts.js";
import { toast } from "../components/live.js";
import { h } from "../dom.js";
import { EXAMPLE_CASE } from "./example.js";
import { SITUATION_TEXT } from "./fr.js";
import { readCaseFile } from "./open-file.js";

/** Replaces the case, and says so; what was typed, texts not yet valid included, can be taken back from the message. */
function replaceCase(next: Case, redraw: () => void, done: string, undo: string): void {
  const before = { case: caseStore.case, choices: caseStore.choices };
  const nothing = caseStore.holdsNothing();
  const restoreDrafts = forgetDrafts();
  caseStore.setCase(next);
  caseStore.markSaved();
  redraw();
  if (nothing) toast(done);
  else
    toast(undo, () => {
      restoreDrafts();
      caseStore.take(before);
      redraw();
    });
}

/** Replaces the case by the fictional example. */
export function loadExample(redraw: () => void): void {
  replaceCase(EXAMPLE_CASE, redraw, SITUATION_TEXT.exampleDone, SITUATION_TEXT.exampleUndo);
}

/** Takes the file when it is a case; otherwise says why it is not, and nothing changes. */
async function takeFile(file: File, redraw: () => void, faults: HTMLElement): Promise<void> {
  faults.replaceChildren();
  const opened = await readCaseFile(file);
  if (opened.ok) {
    replaceCase(opened.case, redraw, SITUATION_TEXT.opened, SITUATION_TEXT.openedUndo);
    return;
  }
  const box = h(
    "div",
    { class: "err", role: "alert", tabindex: -1 },
    h("h3", {}, SITUATION_TEXT.openFailed),
    h(
      "ul",
      {},
      opened.sentences.map((sentence) => h("li", {}, sentence)),
    ),
  );
  faults.replaceChildren(box);
  box.focus();
}

function openFile(take: (file: File) => void): HTMLElement {
  const input = h("input", { type: "file", id: "open-case", accept: ".json,application/json", class: "vh" });
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file !== undefined) take(file);
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
  return h("span", { class: "open" }, button, input);
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

/** The actions on the case, and what to do with a file dropped anywhere on the page. */
export interface CaseActions {
  readonly element: HTMLElement;
  readonly take: (file: File) => void;
  /** Erases the case from memory and from this device; what was typed can be taken back from the message. */
  readonly erase: () => void;
}

/** Save, open, keep on this device, erase. */
export function caseActions(redraw: () => void): CaseActions {
  const faults = h("div");
  const take = (file: File): void => void takeFile(file, redraw, faults);
  const erase = (): void => {
    const restore = caseStore.erase();
    redraw();
    toast(SITUATION_TEXT.erased, () => {
      restore();
      redraw();
    });
  };
  const element = h(
    "div",
    { class: "stack" },
    h(
      "div",
      { class: "row" },
      h("button", { type: "button", class: "btn alt", onclick: saveCaseFile }, SITUATION_TEXT.save),
      openFile(take),
      h("button", { type: "button", class: "btn alt", onclick: erase }, SITUATION_TEXT.erase),
    ),
    h("p", { class: "hint wide-only" }, SITUATION_TEXT.openDrop),
    faults,
    keepBox(),
  );
  return { element, take, erase };
}
