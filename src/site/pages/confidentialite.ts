import { caseStore } from "../case-store.js";
import { toast } from "../components/live.js";
import { h } from "../dom.js";
import { PRIVACY_TEXT } from "../privacy/fr.js";

/** What is held at this moment, and the button that erases it from every store. */
export function mount(root: HTMLElement): () => void {
  const state = h("p", { role: "status" });
  const erase = h("button", { type: "button", class: "btn alt" }, PRIVACY_TEXT.erase);
  const draw = (): void => {
    state.textContent = caseStore.isEmpty()
      ? PRIVACY_TEXT.nothing
      : caseStore.isKept()
        ? PRIVACY_TEXT.kept
        : PRIVACY_TEXT.memory;
    erase.hidden = caseStore.isEmpty();
  };
  erase.addEventListener("click", () => {
    caseStore.erase();
    toast(PRIVACY_TEXT.erased);
  });
  root.replaceChildren(h("div", { class: "note" }, state), h("div", { class: "row" }, erase));
  draw();
  return caseStore.subscribe(draw);
}
