import {
  exhibitLine,
  isIdentical,
  shownValue,
  verificationHeadline,
  verificationTexts,
} from "../../dossier/exhibit/verification.fr.js";
import type { Exhibit } from "../../dossier/exhibit/types.js";
import type { Verification } from "../../dossier/exhibit/verify.js";
import { h } from "../dom.js";
import { EXHIBIT_TEXT as TEXT } from "./fr.js";

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

/** The finding in one line, which takes the focus, then the three checks side by side. */
export function verificationReport(exhibit: Exhibit, verification: Verification): HTMLElement {
  return h(
    "section",
    { class: "stack", "aria-labelledby": "verify-result" },
    h("h2", { class: "ruled", tabindex: -1, id: "verify-result" }, verificationHeadline(verification)),
    h("p", {}, exhibitLine(exhibit)),
    firstDifference(verification),
    h(
      "div",
      { class: "checks" },
      verificationTexts(verification, exhibit).map(({ title, ok, sentences }) =>
        h(
          "section",
          { class: isIdentical(verification) || ok ? "note" : "warn" },
          h("h3", {}, `${title} : ${ok ? TEXT.yes : TEXT.no}`),
          sentences.map((sentence) => h("p", {}, sentence)),
        ),
      ),
    ),
  );
}
