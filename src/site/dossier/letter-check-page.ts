import {
  checkLetter,
  type CheckedElement,
  KIND_LABEL,
  LETTER_KINDS,
  type LetterKind,
  type LetterReport,
  PRESENCES,
} from "../../dossier/letter-check/index.js";
import { caseStore } from "../case-store.js";
import { keepFocus } from "../components/keep-focus.js";
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

const elementId = (id: string): string => `c-${id}`;

/** Letter that carries what was found, besides the request L1, by kind of letter received. */
const NEXT_LETTER: Partial<Readonly<Record<LetterKind, keyof typeof TEXT.letters>>> = {
  "premier-courrier": "L5",
  "decision-msap": "L6",
};

/** What the letter does not say, or not clearly: each a link back to its question. */
function gaps({ elements, counts }: LetterReport): HTMLElement {
  const open = elements.filter(({ presence }) => presence === "absent" || presence === "incertain");
  if (open.length === 0)
    return h("p", { class: "hint" }, counts["non examiné"] === elements.length ? TEXT.start : TEXT.noGap);
  return h(
    "div",
    {},
    h("h3", {}, TEXT.gaps),
    h(
      "ul",
      { class: "brief" },
      open.map(({ element: e, presence }) =>
        h(
          "li",
          {},
          presence === "non examiné" ? "" : `${TEXT.answers[presence]} : `,
          h("a", { href: `#${elementId(e.id)}` }, e.question),
        ),
      ),
    ),
  );
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
    { class: "check", id: elementId(e.id), tabindex: -1 },
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

/** Lire la lettre reçue: the questions, and a summary that follows them. */
export function letterCheckPage(root: HTMLElement): () => void {
  const summary = h("p", { class: "live", role: "status" });
  const missing = h("div");
  const letters = h("div", { class: "row" });
  const list = h("div", { class: "stack" });
  const kindOf = (): LetterKind => readDossier().dossier.letterKind ?? "premier-courrier";
  const report = (): LetterReport => checkLetter(kindOf(), readDossier().dossier.letterAnswers ?? {});
  let drawn: { kind: LetterKind; updates: ((next: CheckedElement) => void)[] } | undefined;
  const drawLetters = (kind: LetterKind): void => {
    const next = NEXT_LETTER[kind];
    letters.replaceChildren(
      h("a", { class: "btn", href: "./courriers.html#L1" }, TEXT.next),
      ...(next === undefined
        ? []
        : [h("a", { class: "btn alt", href: `./courriers.html#${next}` }, TEXT.letters[next])]),
      h("a", { class: "btn alt", href: "./delais.html" }, TEXT.deadlines),
    );
  };
  const draw = (): void => {
    const next = report();
    summary.textContent = next.summary;
    keepFocus(missing, () => {
      missing.replaceChildren(gaps(next));
    });
    if (drawn?.kind === next.kind) {
      next.elements.forEach((e, i) => drawn?.updates[i]?.(e));
      return;
    }
    drawLetters(next.kind);
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
    h(
      "div",
      { class: "two r follow" },
      list,
      h(
        "aside",
        { "aria-labelledby": "check-title" },
        h("h2", { id: "check-title", class: "ruled" }, TEXT.sum),
        summary,
        missing,
        letters,
        h("p", { class: "note" }, TEXT.note),
      ),
    ),
  );
  draw();
  return caseStore.subscribe(draw);
}
