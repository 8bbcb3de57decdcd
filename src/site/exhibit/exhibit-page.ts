import { messageOf } from "../../core/domain/errors.js";
import { typographer } from "../../core/report/format.fr.js";
import type { ExhibitFile } from "../../dossier/exhibit/files.js";
import type { Cover } from "../../dossier/exhibit/types.js";
import { caseStore } from "../case-store.js";
import { emptyState } from "../components/empty-state.js";
import { keepFocus } from "../components/keep-focus.js";
import { tabbedColumns } from "../components/tabs.js";
import { h } from "../dom.js";
import { ExhibitRefused, ExhibitStopped, exhibitMaker } from "./client.js";
import type { ExhibitStep } from "./client.js";
import { coverFields, remains, typedCover } from "./cover-form.js";
import { EXHIBIT_TEXT as TEXT } from "./fr.js";
import { exhibitOutput } from "./output.js";

/** Pièce: cover to fill in, what is missing, preview, downloads. Everything is made in a worker of this page. */
export function exhibitPage(root: HTMLElement): () => void {
  if (caseStore.isEmpty()) {
    root.replaceChildren(emptyState(TEXT.empty, TEXT.fill, TEXT.example));
    return () => undefined;
  }
  const left = h("section", { class: "stack", "aria-labelledby": "cover-title" });
  const right = h("section", { class: "stack", "aria-labelledby": "preview-title" });
  const status = h("div", { "aria-live": "polite" });
  const words = h("p", { class: "ui small muted", role: "status" });
  const bar = h("i", { style: "width:0" });
  const state = h("div", { class: "stack" });
  const maker = exhibitMaker();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let gone = false;

  const follow = ({ step, done, total }: ExhibitStep): void => {
    bar.style.width = `${String(Math.round((100 * done) / Math.max(1, total)))}%`;
    words.textContent = typographer(step === "data" ? TEXT.reading : TEXT.progress(done, total));
  };
  const say = (...content: readonly HTMLElement[]): void => {
    keepFocus(state, () => {
      state.replaceChildren(...content);
    });
  };
  const stop = (): void => {
    clearTimeout(timer); // what was just typed starts nothing again by itself
    maker.stop();
  };
  /** The first page with what is known before any calculation, and how far the calculation is. */
  const running = ({ number, title, author }: Cover): void => {
    words.textContent = typographer(TEXT.working);
    say(
      h(
        "div",
        { class: "first-page" },
        h("p", { class: "kick" }, TEXT.number(number)),
        h("p", { class: "lead" }, title),
        h("p", {}, author),
        words,
        h("div", { class: "bar" }, bar),
        h(
          "div",
          { class: "row" },
          h("button", { type: "button", class: "btn alt", onclick: stop }, TEXT.cancel),
        ),
      ),
    );
  };
  const stopped = (content: HTMLElement): void => {
    output.element.remove();
    say(content);
  };
  const again = (): HTMLElement =>
    h(
      "div",
      { class: "row" },
      h("button", { type: "button", class: "btn alt", onclick: () => void make() }, TEXT.resume),
    );
  const explain = (error: unknown): void => {
    if (error instanceof ExhibitRefused) stopped(h("p", { class: "warn" }, error.message));
    else if (error instanceof ExhibitStopped)
      stopped(h("div", { class: "stack" }, h("p", { role: "status" }, TEXT.cancelled), again()));
    else
      stopped(
        h(
          "div",
          { class: "err", role: "alert" },
          h("h3", {}, TEXT.failed),
          h("p", {}, TEXT.failedWayOut),
          h("p", { class: "mono" }, messageOf(error)),
          again(),
        ),
      );
  };

  let turn = 0;
  /** Files with everything typed so far; undefined when they cannot be made, which the page says. */
  async function make(): Promise<readonly ExhibitFile[] | undefined> {
    clearTimeout(timer);
    const mine = ++turn;
    const read = typedCover();
    status.replaceChildren(remains(read));
    if (!output.element.isConnected) running(read.cover);
    try {
      const files = await maker.make(caseStore.case, read.cover, follow);
      if (mine !== turn || gone) return files;
      say();
      output.show(files);
      if (!output.element.isConnected) right.append(output.element);
      return files;
    } catch (error) {
      if (mine === turn && !gone) explain(error);
      return undefined;
    }
  }
  const output = exhibitOutput(make);
  left.append(
    h("h2", { id: "cover-title", class: "ruled" }, TEXT.cover),
    h("p", { class: "hint" }, TEXT.coverHint),
    ...coverFields(),
    status,
  );
  right.append(h("h2", { id: "preview-title", class: "ruled" }, TEXT.preview), state);
  const columns = tabbedColumns(TEXT.tabs, [
    { name: TEXT.cover, section: left },
    { name: TEXT.previewShort, section: right },
  ]);
  root.replaceChildren(columns.element);
  void make();
  const unsubscribe = caseStore.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void make(), 400);
  });
  return () => {
    gone = true;
    clearTimeout(timer);
    unsubscribe();
    columns.cleanup();
    maker.stop();
  };
}
