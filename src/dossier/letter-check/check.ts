import { citeShort, lawEntry } from "../law/index.js";
import { ELEMENTS } from "./elements.fr.js";
import { SUMMARY } from "./fr.js";
import {
  type CheckedElement,
  type LetterAnswers,
  type LetterElement,
  type LetterKind,
  type LetterReport,
  PRESENCES,
} from "./types.js";

/** Elements to look for in a letter of this kind, in the order of the texts. */
export function elementsOf(kind: LetterKind): readonly LetterElement[] {
  return ELEMENTS.filter((element) => element.kinds.includes(kind));
}

function checked(element: LetterElement, answers: LetterAnswers): CheckedElement {
  const answer = Object.hasOwn(answers, element.id) ? answers[element.id] : undefined;
  const presence = PRESENCES.find((known) => known === answer) ?? "non examiné";
  const words =
    element.quotation === undefined
      ? ""
      : (lawEntry(element.article).wording.quotations[element.quotation]?.text ?? "");
  return {
    element,
    presence,
    worth: presence === "absent" ? element.worthIfAbsent : presence === "incertain" ? element.ifUnclear : "",
    reference: citeShort(element.article),
    words: words === "" ? "" : `« ${words} »`,
  };
}

/**
 * What the letter received says and does not say, element by element, and what each absence is worth. No nullity is
 * claimed: the texts read give none for these omissions.
 */
export function checkLetter(kind: LetterKind, answers: LetterAnswers): LetterReport {
  const elements = elementsOf(kind).map((element) => checked(element, answers));
  const count = (presence: CheckedElement["presence"]): number =>
    elements.filter((e) => e.presence === presence).length;
  const counts = {
    présent: count("présent"),
    absent: count("absent"),
    incertain: count("incertain"),
    "non examiné": count("non examiné"),
  };
  return {
    kind,
    elements,
    counts,
    summary: SUMMARY(counts["présent"], counts.absent, counts.incertain, elements.length),
  };
}
