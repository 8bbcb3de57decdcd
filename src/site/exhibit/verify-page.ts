import type { CaseFault } from "../../core/case/index.js";
import { knownVersions } from "../../dossier/exhibit/known.js";
import { MAX_EXHIBIT_CHARACTERS, parseExhibitText } from "../../dossier/exhibit/parse.js";
import {
  exhibitLine,
  isIdentical,
  shownValue,
  verificationHeadline,
  verificationTexts,
} from "../../dossier/exhibit/verification.fr.js";
import { verifyExhibit, type Verification } from "../../dossier/exhibit/verify.js";
import type { Exhibit } from "../../dossier/exhibit/types.js";
import { loadData } from "../data.js";
import { h } from "../dom.js";
import { EXHIBIT_TEXT as TEXT } from "./fr.js";
import { softwareVersion } from "./software.js";

function firstDifference({ recomputation, provenance }: Verification): HTMLElement | false {
  const [first] = [...recomputation.differences, ...provenance.differences];
  if (first === undefined) return false;
  return h(
    "table",
    { class: "t" },
    h("caption", {}, TEXT.first),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        [TEXT.path, TEXT.inFile, TEXT.again].map((name) => h("th", { scope: "col" }, name)),
      ),
    ),
    h(
      "tbody",
      {},
      h(
        "tr",
        {},
        h("th", { scope: "row", class: "mono" }, first.path),
        h("td", {}, shownValue(first.found)),
        h("td", {}, shownValue(first.expected)),
      ),
    ),
  );
}

function report(exhibit: Exhibit, verification: Verification): readonly (HTMLElement | false)[] {
  return [
    h("h2", { class: "ruled", tabindex: -1, id: "verify-result" }, verificationHeadline(verification)),
    h("p", {}, exhibitLine(exhibit)),
    firstDifference(verification),
    ...verificationTexts(verification, exhibit).map(({ title, ok, sentences }) =>
      h(
        "section",
        { class: isIdentical(verification) || ok ? "note" : "warn" },
        h("h3", {}, `${title} : ${ok ? TEXT.yes : TEXT.no}`),
        sentences.map((sentence) => h("p", { style: "overflow-wrap:anywhere" }, sentence)),
      ),
    ),
  ];
}

function faultList(faults: readonly CaseFault[]): HTMLElement {
  return h(
    "div",
    { class: "err", role: "alert" },
    h("h2", {}, TEXT.refused),
    h(
      "ul",
      {},
      faults.slice(0, 20).map((f) => h("li", {}, `${f.path} : ${f.problem}. Exemple : ${f.example}`)),
    ),
  );
}

/** Vérifier: a file dropped or chosen, three checks apart, all in the page. */
export function verifyPage(root: HTMLElement): void {
  const result = h("div", { class: "stack", "aria-live": "polite" });
  const show = (parts: readonly (HTMLElement | false)[]): void => {
    result.replaceChildren(...parts.filter((part) => part !== false));
  };
  const read = async (file: File): Promise<void> => {
    // A file of more than four bytes by character cannot be read as an exhibit: refused before its text is built.
    const text =
      file.size > 4 * MAX_EXHIBIT_CHARACTERS ? " ".repeat(MAX_EXHIBIT_CHARACTERS + 1) : await file.text();
    const parsed = parseExhibitText(text);
    if (!parsed.ok) {
      show([faultList(parsed.faults)]);
      return;
    }
    try {
      const data = await loadData();
      const known = knownVersions(data.release, softwareVersion());
      show(report(parsed.value, verifyExhibit(parsed.value, data.answer, known)));
      document.getElementById("verify-result")?.focus();
    } catch {
      show([h("p", { class: "warn" }, TEXT.noData)]);
    }
  };
  const input = h("input", { type: "file", id: "verify-file", accept: ".json,application/json" });
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file !== undefined) void read(file);
    input.value = "";
  });
  const zone = h(
    "div",
    {
      class: "note",
      ondragover: (event: Event) => {
        event.preventDefault();
      },
      ondrop: (event: Event) => {
        event.preventDefault();
        const file = (event as DragEvent).dataTransfer?.files[0];
        if (file !== undefined) void read(file);
      },
    },
    h("p", {}, TEXT.drop),
    h("p", {}, h("label", { for: "verify-file" }, `${TEXT.choose} : `), input),
  );
  root.replaceChildren(zone, result);
}
