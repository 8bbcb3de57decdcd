import { answerCase } from "../../core/answer/index.js";
import type { CaseAnswer } from "../../core/answer/index.js";
import { headline, typographer, warningSentence } from "../../core/report/index.js";
import type { Case } from "../../core/case/types.js";
import { caseStore } from "../case-store.js";
import { emptyState } from "../components/empty-state.js";
import { setHeadline } from "../components/page-head.js";
import { traceTree } from "../components/trace-tree.js";
import { dataState } from "../components/data-state.js";
import { keepFocus, keepOpen } from "../components/keep-focus.js";
import { peekData } from "../data.js";
import { h } from "../dom.js";
import { multiverseOf } from "../multiverse/client.js";
import { takeShared } from "../share/arrival.js";
import { axisEffects } from "../vary/axis-effects.js";
import { traceWords } from "../words.fr.js";
import { assumptionOptions } from "../vary/answer-under.js";
import { assumptionsForm } from "../vary/assumptions.js";
import { verdictCard } from "./card.js";
import { VERDICT_TEXT } from "./fr.js";
import { readingsSection } from "./readings.js";
import { uncertaintiesSection } from "./uncertainties.js";

/** Places of the page that are drawn again; the form of assumptions between them stays, and keeps the focus. */
interface Places {
  readonly top: HTMLElement;
  readonly readings: HTMLElement;
  readonly tree: HTMLElement;
}

function fill({ top, readings, tree }: Places): void {
  const held = caseStore.case;
  const data = peekData()?.answer;
  const answer = answerCase(held, data, assumptionOptions(caseStore.choices));
  setHeadline(headline(answer));
  const warnings = answer.warnings.map((warning) => h("li", {}, warningSentence(warning)));
  top.replaceChildren(
    verdictCard(answer, held.fictional === true),
    ...(warnings.length === 0
      ? []
      : [
          h(
            "section",
            { class: "warn", "aria-labelledby": "warnings" },
            h("h2", { id: "warnings", class: "h4" }, VERDICT_TEXT.warnings),
            h("ul", {}, warnings),
          ),
        ]),
    uncertaintiesSection(held, answer, axisEffects(held, data, answer.verdict)),
  );
  if (data !== undefined) countWays(answer, top.querySelector("#ways"));
  readings.replaceChildren(readingsSection(answer));
  tree.replaceChildren(
    h(
      "section",
      { class: "sec", "aria-labelledby": "tree" },
      h("h2", { id: "tree" }, VERDICT_TEXT.tree),
      h("p", {}, VERDICT_TEXT.treeLead),
      traceTree([answer.trace, answer.threshold], traceWords),
    ),
    h("div", { class: "row sec" }, h("a", { class: "btn", href: "./varier.html" }, VERDICT_TEXT.next)),
  );
}

/** Completes the headline and `place` with the number of ways, once the worker has run the whole grid; busy until then. */
function countWays(answer: CaseAnswer, place: Element | null): void {
  const held = caseStore.case;
  place?.setAttribute("aria-busy", "true");
  void multiverseOf(held)
    .then(
      (result) => {
        if (caseStore.case !== held || document.querySelector("#app[data-page=verdict]") === null) return;
        setHeadline(headline(answer, result.headline));
        if (place !== null) place.textContent = typographer(VERDICT_TEXT.ways(result));
      },
      () => undefined,
    )
    .finally(() => place?.removeAttribute("aria-busy"));
}

/** Page « Le verdict »: the result under the fund's own comparison as known, in words first, then what it rests on. */
export function verdictPage(root: HTMLElement): () => void {
  takeShared("verdict");
  const place = h("div");
  let places: Places | undefined;
  let drawn: Case | undefined;
  const draw = (): void => {
    drawn = caseStore.case;
    places = undefined;
    if (caseStore.isEmpty()) {
      place.replaceChildren(
        emptyState(VERDICT_TEXT.empty, VERDICT_TEXT.emptyFill, VERDICT_TEXT.emptyExample),
      );
      return;
    }
    places = { top: h("div"), readings: h("div"), tree: h("div") };
    fill(places);
    const standard = answerCase(caseStore.case, peekData()?.answer);
    const form = standard.readings.length === 0 ? [] : [assumptionsForm(standard)];
    place.replaceChildren(places.top, places.readings, ...form, places.tree);
  };
  const redraw = (): void => {
    keepFocus(place, () => {
      keepOpen(place, draw);
    });
  };
  draw();
  root.replaceChildren(dataState(redraw), place);
  return caseStore.subscribe((state) => {
    const { case: held } = state;
    keepFocus(place, () => {
      if (places === undefined || held !== drawn) draw();
      else fill(places);
    });
  });
}
