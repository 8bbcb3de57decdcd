import { caseStore } from "../case-store.js";
import { h } from "../dom.js";
import { shareFragment } from "../share/fragment.js";
import { linkPanel } from "../share/link-panel.js";
import { shareWords } from "../share/words.js";
import { VARY_TEXT } from "./fr.js";

/** Section that lists in words what the link of the choices holds, then copies it. */
export function shareSection(): HTMLElement {
  const words = shareWords(caseStore.choices);
  const content = { page: "varier.html", fragment: shareFragment(caseStore.choices), words };
  return h(
    "section",
    { class: "sec stack no-print", "aria-labelledby": "share" },
    h("h2", { id: "share" }, VARY_TEXT.share),
    words.length === 0 ? h("p", {}, VARY_TEXT.shareNothing) : linkPanel(content, "share-link"),
  );
}
