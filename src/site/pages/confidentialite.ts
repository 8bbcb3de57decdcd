import { caseStore } from "../case-store.js";
import { toast } from "../components/live.js";
import { h } from "../dom.js";
import { PRIVACY_TEXT } from "../privacy/fr.js";

/** What is held at this moment, and the button that erases it from every store. */
export function mount(root: HTMLElement): () => void {
  const state = h("p", { role: "status" });
  const erase = h("button", { type: "button", class: "btn alt" }, PRIVACY_TEXT.erase);
  const draw = (): void => {
    const nothing = caseStore.holdsNothing();
    const device = caseStore.isKept() || caseStore.unreadable() !== undefined;
    state.textContent = nothing
      ? PRIVACY_TEXT.nothing
      : device
        ? PRIVACY_TEXT.kept
        : PRIVACY_TEXT.memory;
    erase.hidden = nothing;
  };
  erase.addEventListener("click", () => {
    caseStore.erase();
    toast(PRIVACY_TEXT.erased);
  });
  root.replaceChildren(h("div", { class: "note" }, state), h("div", { class: "row" }, erase));
  draw();
  return caseStore.subscribe(draw);
}
