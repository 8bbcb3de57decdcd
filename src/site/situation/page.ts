import { answerCase } from "../../core/answer/index.js";
import { parseCase } from "../../core/case/index.js";
import { coverageSentence } from "../../core/report/index.js";
import { typographer } from "../../core/report/format.fr.js";
import { caseStore } from "../case-store.js";
import { errorSummary } from "../components/error-summary.js";
import type { FieldFault } from "../components/error-summary.js";
import { dataState } from "../components/data-state.js";
import { keepFocus } from "../components/keep-focus.js";
import { peekData } from "../data.js";
import { h } from "../dom.js";
import { goTo } from "../shell/router.js";
import { caseActions, loadExample } from "./actions.js";
import { assumed, exampleNote, whereToFind } from "./asides.js";
import {
  adjustedField,
  campaignField,
  communeField,
  groupLabelField,
  sinceField,
  structureField,
  windowField,
} from "./context.js";
import { irisField } from "./iris-field.js";
import {
  KNOWN_NUMBERS,
  LETTER_NUMBERS,
  OBJECTIVE_NUMBERS,
  OTHER_LETTER_NUMBERS,
  OTHER_NUMBERS,
} from "./fields.fr.js";
import type { NumberSpec } from "./fields.fr.js";
import { figureField } from "./figure-field.js";
import { SITUATION_TEXT } from "./fr.js";
import { residenceField, spellsField } from "./lists.js";
import { miniResult } from "./mini-result.js";
import { drawObjective, objectiveNote } from "./objective.js";
import { patientsField } from "./patients.js";

type Faults = Map<string, FieldFault>;

function numbers(specs: readonly NumberSpec[], faults: Faults): readonly HTMLElement[] {
  return specs.map((spec) => {
    const field = figureField(spec, (message) => {
      setFault(faults, spec.id, spec.label, message);
    });
    const message = field.error();
    setFault(faults, spec.id, spec.label, message);
    return field.element;
  });
}

function setFault(faults: Faults, id: string, label: string, message: string | undefined): void {
  if (message === undefined) faults.delete(id);
  else faults.set(id, { id, label, message });
}

function more(summary: string, content: readonly HTMLElement[]): HTMLElement {
  return h("details", { class: "more" }, h("summary", {}, summary), content);
}

/** Contradictions between two valid fields, tied to the field that exceeds. */
function relationFaults(): readonly FieldFault[] {
  const parsed = parseCase(caseStore.case);
  if (parsed.ok) return [];
  return parsed.faults.map(({ path, problem }) => {
    const [room, key] = path.split(/[.[]/);
    const id = room === "figures" ? `f-${key ?? ""}` : room === "letter" ? `l-${key ?? ""}` : (room ?? "");
    return { id, label: SITUATION_TEXT.faultRelation, message: problem };
  });
}

interface Form {
  readonly element: HTMLFormElement;
  /** Reads a case file dropped on the page. */
  readonly take: (file: File) => void;
}

function form(faults: Faults, redraw: () => void, submit: () => void): Form {
  const onError = (id: string, label: string, message: string | undefined): void => {
    setFault(faults, id, label, message);
  };
  const iris = irisField(onError);
  const actions = caseActions(redraw);
  const element = h(
    "form",
    { class: "form", "aria-label": SITUATION_TEXT.formName, novalidate: true },
    exampleNote(actions.erase),
    h("h2", {}, SITUATION_TEXT.stepLetter),
    h("p", { class: "hint" }, SITUATION_TEXT.stepLetterHint),
    campaignField(redraw),
    windowField(onError),
    numbers(LETTER_NUMBERS, faults),
    more(SITUATION_TEXT.moreLetter, [
      ...numbers(OTHER_LETTER_NUMBERS, faults),
      adjustedField(),
      groupLabelField(),
    ]),
    more(SITUATION_TEXT.moreObjective, [
      h("p", { class: "hint" }, SITUATION_TEXT.objectiveHint),
      ...numbers(OBJECTIVE_NUMBERS, faults),
      objectiveNote(),
    ]),
    h(
      "p",
      { class: "sofar" },
      h("span", { id: "sofar" }),
      " ",
      h("a", { href: "#mini-title" }, SITUATION_TEXT.soFarLink),
    ),
    h("h2", {}, SITUATION_TEXT.stepKnown),
    h("p", { class: "hint" }, SITUATION_TEXT.stepKnownHint),
    communeField(onError, iris.recheck),
    iris.element,
    numbers(KNOWN_NUMBERS, faults),
    patientsField(),
    more(SITUATION_TEXT.more, [
      ...numbers(OTHER_NUMBERS, faults),
      residenceField(onError),
      spellsField(onError),
      structureField(),
      sinceField(onError),
    ]),
    assumed(),
    h("div", { class: "row" }, h("button", { class: "btn", type: "submit" }, SITUATION_TEXT.see)),
    actions.element,
  );
  element.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  return { element, take: actions.take };
}

/** Page « Ma situation »: the form, the documents where the numbers are, and the result that follows as one types. */
export function situationPage(root: HTMLElement): () => void {
  const faults: Faults = new Map();
  const summary = h("div");
  const left = h("div");
  const result = miniResult();
  const side = h("aside", { class: "side", "aria-label": SITUATION_TEXT.resultTitle });

  let takeFile: (file: File) => void = () => undefined;
  const onDrop = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) takeFile(file);
  };

  const plainTitle = document.title;
  const submit = (): void => {
    const list = [...faults.values(), ...relationFaults()];
    if (list.length === 0) {
      summary.replaceChildren();
      goTo("./verdict.html");
      return;
    }
    const box = errorSummary(list);
    summary.replaceChildren(box);
    document.title = typographer(`${SITUATION_TEXT.titleError}${plainTitle}`);
    box.focus();
  };
  const follow = (): void => {
    const soFar = left.querySelector("#sofar");
    const sentence = result.draw();
    if (soFar !== null) soFar.textContent = typographer(sentence);
    drawObjective(left);
    const place = left.querySelector("#coverage");
    if (place !== null)
      place.textContent = caseStore.isEmpty()
        ? ""
        : coverageSentence(answerCase(caseStore.case, peekData()?.answer));
  };
  const redraw = (): void => {
    faults.clear();
    summary.replaceChildren();
    document.title = plainTitle;
    const drawn = form(faults, redraw, submit);
    takeFile = drawn.take;
    keepFocus(left, () => {
      left.replaceChildren(drawn.element);
    });
    follow();
  };
  side.append(result.element, dataState(follow), whereToFind(redraw));
  root.replaceChildren(summary, h("div", { class: "two r" }, left, side));
  redraw();
  if (location.hash === "#exemple" && caseStore.isEmpty()) loadExample(redraw);
  addEventListener("drop", onDrop);
  let frame = 0;
  const stop = caseStore.subscribe(() => {
    const keep = left.querySelector<HTMLInputElement>("#keep");
    if (keep !== null) keep.checked = caseStore.isKept();
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(follow);
  });
  return () => {
    cancelAnimationFrame(frame);
    removeEventListener("drop", onDrop);
    stop();
  };
}
