import {
  composeLetter,
  type Letter,
  LETTERS,
  type LetterId,
  type RankedUnknown,
  rankingSentences,
  rankUnknowns,
  renderHtml,
  renderText,
  scoreReply,
} from "../../dossier/letters/index.js";
import { caseStore } from "../case-store.js";
import { keepFocus } from "../components/keep-focus.js";
import { toast } from "../components/live.js";
import { tabbedColumns } from "../components/tabs.js";
import { loadData } from "../data.js";
import { h } from "../dom.js";
import { download } from "../download.js";
import { LETTERS_TEXT as TEXT } from "./fr.js";
import { fieldId, letterFields } from "./letter-fields.js";
import { letterSheet } from "./letter-sheet.js";
import { readDossier } from "./store.js";
import { today } from "./today.js";

/** Widths at which the list leaves the editor in sight: the same limit as `.two` in the style sheet. */
const WIDE = "(min-width: 60rem)";
const BLANK = { case: { format: "ij-case/1" as const }, dossier: {} };

async function saveDocx(letter: Letter): Promise<void> {
  try {
    const { renderDocx } = await import("../../dossier/letters/render-docx.js");
    const bytes = await renderDocx(letter, `${readDossier().dossier.date ?? today()}T00:00:00Z`);
    const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    download(`${letter.id}.docx`, type, new Uint8Array(bytes));
    toast(TEXT.done);
  } catch {
    toast(TEXT.failed);
  }
}

const button = (label: string, className: string, onclick: () => void): HTMLElement =>
  h("button", { type: "button", class: className, onclick }, label);

function actions(letter: Letter): HTMLElement {
  return h(
    "div",
    { class: "row" },
    button(letter.holes.length > 0 ? TEXT.draft : TEXT.letter, "btn", () => void saveDocx(letter)),
    button(TEXT.text, "btn alt", () => {
      download(`${letter.id}.txt`, "text/plain;charset=utf-8", renderText(letter));
    }),
    button(TEXT.html, "btn alt", () => {
      download(`${letter.id}.html`, "text/html;charset=utf-8", renderHtml(letter));
    }),
  );
}

/** Holes beyond which their list would push the letter out of sight: it is then folded, the letter itself shows them. */
const MANY_HOLES = 8;

function holes(letter: Letter, wasOpen: boolean | undefined): HTMLElement {
  if (letter.holes.length === 0) return h("div", { class: "note" }, h("p", {}, TEXT.holes(0)));
  const links = [...new Map(letter.holes.map((hole) => [hole.label, hole])).values()].map(({ label, path }) =>
    h("li", {}, h("a", { href: `#${fieldId(path)}` }, label)),
  );
  return h(
    "div",
    { class: "warn" },
    h(
      "details",
      { class: "holes", open: wasOpen ?? links.length <= MANY_HOLES },
      h("summary", {}, TEXT.holes(letter.holes.length)),
      h("ul", {}, links),
    ),
  );
}

function listed(title: string, lines: readonly string[]): HTMLElement | false {
  return (
    lines.length > 0 &&
    h(
      "div",
      { class: "warn" },
      h("p", {}, h("b", {}, title)),
      h(
        "ul",
        {},
        [...new Set(lines)].map((line) => h("li", {}, line)),
      ),
    )
  );
}

function rankingNote(ranking: readonly RankedUnknown[], wasOpen: boolean | undefined): HTMLElement {
  const sentences = rankingSentences(ranking);
  return h(
    "details",
    { class: "more ranking", open: wasOpen ?? matchMedia(WIDE).matches },
    h("summary", {}, TEXT.ranking),
    h("p", { class: "hint" }, sentences.length === 0 ? TEXT.rankingNone : TEXT.rankingHint),
    h(
      "ol",
      {},
      sentences.map((sentence) => h("li", {}, sentence)),
    ),
  );
}

/** Address of the page names the letter, `courriers.html#L3`; without fragment, as « back » may leave it, the first one. */
function wanted(): LetterId | undefined {
  return location.hash === "" ? "L1" : LETTERS.find(({ id }) => `#${id}` === location.hash)?.id;
}

/**
 * The static list of the eleven letters, made the one place where a letter is chosen: its summary names the one that is
 * open. Open where there is room and no letter was asked for, closed once one is chosen.
 */
function letterList(chosen: LetterId | undefined): {
  readonly mark: (id: LetterId) => void;
  readonly close: () => void;
} {
  const list = document.querySelector<HTMLDetailsElement>("#letter-list");
  const summary = list?.querySelector("summary");
  if (list === null || summary === undefined || summary === null)
    return { mark: () => undefined, close: () => undefined };
  list.classList.add("live-list");
  list.open = chosen === undefined && matchMedia(WIDE).matches;
  return {
    mark: (id) => {
      const title = LETTERS.find((entry) => entry.id === id)?.title ?? "";
      summary.replaceChildren(h("span", {}, `${id}. ${title}`), h("span", { class: "change" }, TEXT.change));
      for (const link of list.querySelectorAll("a"))
        if (link.getAttribute("href") === `#${id}`) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
    },
    close: () => {
      list.open = false;
      summary.focus({ preventScroll: true });
      list.scrollIntoView();
    },
  };
}

/** When, to whom and in what delay the letter chosen is sent. */
function circumstances(id: LetterId): HTMLElement {
  const entry = LETTERS.find((candidate) => candidate.id === id);
  const [, ...names] = TEXT.columns;
  const values = entry === undefined ? [] : [entry.when, entry.to, entry.delay];
  return h("p", { class: "hint" }, values.map((value, i) => `${names[i] ?? ""} : ${value}.`).join(" "));
}

/** Courriers: the static list is in the page; this draws the editor of the letter chosen. */
export function lettersPage(root: HTMLElement): () => void {
  let id: LetterId = wanted() ?? "L1";
  let ranking: readonly RankedUnknown[] = [];
  const list = letterList(location.hash === "" ? undefined : id);
  const about = h("div");
  const left = h("section", { class: "stack", "aria-labelledby": "fields-title" });
  const right = h("section", { class: "stack", "aria-labelledby": "sheet-title" });

  const letter = (): Letter =>
    composeLetter(id, { case: caseStore.case, dossier: readDossier().dossier, ranking });
  const drawSheet = (): void => {
    const drawn = letter();
    const score = id === "L3" ? scoreReply(readDossier().dossier.reply) : undefined;
    const wasOpen = (name: string): boolean | undefined =>
      right.querySelector<HTMLDetailsElement>(`details.${name}`)?.open;
    const parts = [
      h("h2", { id: "sheet-title", class: "ruled" }, `${id}. ${drawn.title}`),
      actions(drawn),
      holes(drawn, wasOpen("holes")),
      listed(TEXT.warning, drawn.warnings),
      listed(TEXT.problems, readDossier().problems),
      score !== undefined && h("p", { class: "note" }, `${TEXT.score}. ${score.sentence}`),
      id === "L1" && rankingNote(ranking, wasOpen("ranking")),
      letterSheet(drawn),
    ];
    keepFocus(right, () => {
      right.replaceChildren(...parts.filter((part) => part !== false));
    });
  };
  const drawFields = (): void => {
    left.replaceChildren(
      h("h2", { id: "fields-title", class: "ruled" }, TEXT.fields),
      h("p", { class: "hint" }, TEXT.fieldsHint),
      letterFields(letter(), composeLetter(id, BLANK)),
    );
  };
  const draw = (): void => {
    list.mark(id);
    about.replaceChildren(circumstances(id));
    drawFields();
    drawSheet();
  };
  const choose = (): void => {
    const next = wanted();
    if (next === undefined || next === id) return;
    id = next;
    draw();
    list.close();
  };
  const rank = (): void => {
    void loadData().then(
      ({ answer }) => {
        ranking = rankUnknowns(caseStore.case, answer);
        drawSheet();
      },
      () => {
        ranking = rankUnknowns(caseStore.case);
        drawSheet();
      },
    );
  };
  const columns = tabbedColumns(TEXT.tabs, [
    { name: TEXT.fields, section: left },
    { name: TEXT.sheet, section: right },
  ]);
  root.replaceChildren(about, columns.element);
  draw();
  rank();
  addEventListener("hashchange", choose);
  const unsubscribe = caseStore.subscribe(drawSheet);
  return () => {
    removeEventListener("hashchange", choose);
    unsubscribe();
    columns.cleanup();
  };
}
