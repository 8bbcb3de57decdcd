import {
  checkLetter,
  type CheckedElement,
  KIND_LABEL,
  LETTER_KINDS,
  type LetterKind,
  PRESENCES,
} from "../../dossier/letter-check/index.js";
import { caseStore } from "../case-store.js";
import { h } from "../dom.js";
import { CHECK_TEXT as TEXT } from "./fr.js";
import { readDossier, writeDossier } from "./store.js";

function radio(
  name: string,
  value: string,
  label: string,
  checked: boolean,
  onChange: () => void,
): HTMLElement {
  const input = h("input", { type: "radio", name, value, checked });
  input.addEventListener("change", onChange);
  return h("label", { class: "opt" }, input, h("span", {}, label));
}

function element(checked: CheckedElement): {
  readonly box: HTMLElement;
  readonly update: (next: CheckedElement) => void;
} {
  const { element: e } = checked;
  const worth = h("p", { class: "note", hidden: true });
  const update = (next: CheckedElement): void => {
    worth.hidden = next.worth === "";
    worth.replaceChildren(h("b", {}, TEXT.worth), h("span", {}, ` ${next.worth}`));
  };
  const box = h(
    "fieldset",
    { class: "check" },
    h("legend", {}, e.question),
    h(
      "p",
      { class: "hint" },
      `${TEXT.words} ${checked.words} (${checked.reference}). ${e.mustBeStated ? TEXT.stated : TEXT.right}`,
    ),
    h(
      "div",
      { class: "row" },
      PRESENCES.map((presence) =>
        radio(`c-${e.id}`, presence, TEXT.answers[presence], checked.presence === presence, () => {
          writeDossier(["letterAnswers", e.id], presence);
        }),
      ),
    ),
    worth,
  );
  update(checked);
  return { box, update };
}

/** Lire la lettre reçue: what is there, what is not, and what each is worth. */
export function letterCheckPage(root: HTMLElement): () => void {
  const summary = h("p", { class: "live", role: "status" });
  const list = h("div", { class: "stack" });
  const kindOf = (): LetterKind => readDossier().dossier.letterKind ?? "premier-courrier";
  const report = (): ReturnType<typeof checkLetter> =>
    checkLetter(kindOf(), readDossier().dossier.letterAnswers ?? {});
  let drawn: { kind: LetterKind; updates: ((next: CheckedElement) => void)[] } | undefined;
  const draw = (): void => {
    const next = report();
    summary.textContent = next.summary;
    if (drawn?.kind === next.kind) {
      next.elements.forEach((e, i) => drawn?.updates[i]?.(e));
      return;
    }
    const parts = next.elements.map(element);
    drawn = { kind: next.kind, updates: parts.map((part) => part.update) };
    list.replaceChildren(...parts.map((part) => part.box));
  };
  root.replaceChildren(
    h(
      "fieldset",
      {},
      h("legend", {}, TEXT.kind),
      LETTER_KINDS.map((kind) =>
        radio("letter-kind", kind, KIND_LABEL[kind], kind === kindOf(), () => {
          writeDossier(["letterKind"], kind);
        }),
      ),
    ),
    summary,
    list,
    h("p", { class: "note" }, TEXT.note),
    h(
      "div",
      { class: "row" },
      h("a", { class: "btn", href: "./courriers.html#L1" }, TEXT.next),
      h("a", { class: "btn alt", href: "./delais.html" }, TEXT.deadlines),
    ),
  );
  draw();
  return caseStore.subscribe(draw);
}
