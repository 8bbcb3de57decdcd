import { caseStore } from "../case-store.js";
import { DATA_TEXT } from "../components/data-state.fr.js";
import { emptyState } from "../components/empty-state.js";
import { keepFocus } from "../components/keep-focus.js";
import { setHeadline } from "../components/page-head.js";
import { nextTask } from "../components/slices.js";
import { h } from "../dom.js";
import { MultiverseReplaced, cancelMultiverse, multiverseOf } from "./client.js";
import type { FullMultiverse } from "./messages.js";
import { messageOf } from "../../core/domain/errors.js";
import { typographer } from "../../core/report/index.js";
import { takeShared } from "../share/arrival.js";
import { MULTIVERSE_TEXT as TEXT } from "./fr.js";
import { resultSections } from "./result.js";

/** Page « Le multivers »: every way of comparing, run in a worker, shown together; it can be stopped and resumed. */
export function multiversePage(root: HTMLElement): () => void {
  takeShared("multivers");
  const words = h("p", { class: "ui small muted", role: "status" });
  const bar = h("i", { style: "width:0" });
  const state = h("div", { class: "stack" });
  const place = h("div");
  let turn = 0;

  const say = (...content: readonly HTMLElement[]): void => {
    keepFocus(state, () => {
      state.replaceChildren(...content);
    });
  };
  const ask = (label: string): HTMLElement =>
    h("button", { type: "button", class: "btn alt", onclick: run }, label);
  const running = (): void => {
    words.textContent = typographer(TEXT.waiting);
    bar.style.width = "0";
    state.className = "stack";
    const held = caseStore.case;
    const stop = (): void => {
      cancelMultiverse(held);
    };
    say(
      words,
      h("div", { class: "bar" }, bar),
      h(
        "div",
        { class: "row" },
        h("button", { type: "button", class: "btn alt", onclick: stop }, TEXT.cancel),
      ),
    );
  };
  const withoutData = (reason: string): HTMLElement =>
    h(
      "div",
      { class: "warn", role: "alert" },
      h("b", {}, DATA_TEXT.failed),
      h("p", {}, TEXT.withoutData),
      h("p", { class: "mono" }, reason),
      h("div", { class: "row" }, ask(DATA_TEXT.retry)),
    );
  const show = async (result: FullMultiverse, mine: number): Promise<void> => {
    setHeadline(TEXT.headline(result.headline));
    words.textContent = typographer(TEXT.done(result.all.total));
    if (result.dataMissing === undefined) {
      say(words);
      // Said to screen readers; the page itself says it with the result.
      state.className = "vh";
    } else say(words, withoutData(result.dataMissing));
    place.replaceChildren();
    // One section per task: typing and scrolling stay free while the page is put together.
    for (const section of resultSections(result, caseStore.case, caseStore.choices)) {
      await nextTask();
      if (mine !== turn) return;
      place.append(section());
    }
    place.removeAttribute("aria-busy");
  };
  function run(): void {
    const mine = ++turn;
    if (caseStore.isEmpty()) {
      state.replaceChildren();
      place.replaceChildren(emptyState(TEXT.empty, TEXT.emptyFill, TEXT.emptyExample));
      return;
    }
    const held = caseStore.case;
    place.replaceChildren();
    place.setAttribute("aria-busy", "true");
    running();
    const progress = (done: number, total: number): void => {
      if (mine !== turn) return;
      bar.style.width = `${String((100 * done) / total)}%`;
      words.textContent = typographer(TEXT.progress(done, total));
    };
    multiverseOf(held, progress).then(
      (result) => (mine === turn ? show(result, mine) : undefined),
      (error: unknown) => {
        if (mine !== turn) return;
        place.removeAttribute("aria-busy");
        if (error instanceof MultiverseReplaced)
          say(h("p", { role: "status" }, TEXT.cancelled), h("div", { class: "row" }, ask(TEXT.resume)));
        else
          say(
            h(
              "div",
              { class: "err", role: "alert" },
              h("h2", {}, TEXT.failed),
              h("p", {}, TEXT.failedWayOut),
              h("p", { class: "mono" }, messageOf(error)),
              h("div", { class: "row" }, ask(TEXT.resume)),
            ),
          );
      },
    );
  }
  let held = caseStore.case;
  const forget = caseStore.subscribe((next) => {
    if (next.case === held) return;
    held = next.case;
    run();
  });
  root.replaceChildren(state, place);
  run();
  return () => {
    turn += 1;
    forget();
  };
}
