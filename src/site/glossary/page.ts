import { typographer } from "../../core/report/format.fr.js";
import { fieldFrame } from "../components/field.js";
import { h } from "../dom.js";
import { GLOSSARY_TEXT as TEXT } from "./fr.js";
import { answers } from "./match.js";

/** A term of the page with its definition, as printed by the loader. */
interface Shown {
  readonly parts: readonly HTMLElement[];
  readonly text: string;
}

/** Terms of the letters of the page, letter by letter. */
function lettersOf(
  main: ParentNode,
): readonly { readonly section: HTMLElement; readonly terms: readonly Shown[] }[] {
  return [...main.querySelectorAll<HTMLElement>(".gloss-letter")].map((section) => ({
    section,
    terms: [...section.querySelectorAll<HTMLElement>("dt")].map((term) => {
      const parts = [
        term,
        ...(term.nextElementSibling instanceof HTMLElement ? [term.nextElementSibling] : []),
      ];
      return { parts, text: parts.map((part) => part.textContent).join(" ") };
    }),
  }));
}

/** Field that filters the list of terms, which is in the page without it; says how many remain. */
export function glossaryPage(root: HTMLElement): void {
  const letters = lettersOf(document);
  const all = letters.reduce((sum, { terms }) => sum + terms.length, 0);
  const status = h("p", { class: "hint num", role: "status" }, TEXT.count(all, all));
  const input = h("input", {
    id: "glossary-search",
    type: "search",
    autocomplete: "off",
    spellcheck: "false",
  });
  input.addEventListener("input", () => {
    let count = 0;
    for (const { section, terms } of letters) {
      let kept = 0;
      for (const { parts, text } of terms) {
        const found = answers(text, input.value);
        for (const part of parts) part.hidden = !found;
        if (found) kept += 1;
      }
      section.hidden = kept === 0;
      count += kept;
    }
    status.textContent = typographer(count === 0 ? TEXT.none(input.value.trim()) : TEXT.count(count, all));
  });
  const control = h("div", { class: "in" }, input);
  root.replaceChildren(fieldFrame(input.id, TEXT.search, TEXT.hint, input, control, status).element);
}
