import { answerCase } from "../../core/answer/index.js";
import type { CaseAnswer } from "../../core/answer/index.js";
import { numberOf } from "../../core/domain/index.js";
import { headline } from "../../core/report/index.js";
import { caseStore } from "../case-store.js";
import type { Case } from "../../core/case/types.js";
import { emptyState } from "../components/empty-state.js";
import { liveRegion, toast } from "../components/live.js";
import { setHeadline } from "../components/page-head.js";
import { dataState } from "../components/data-state.js";
import { keepFocus, keepOpen } from "../components/keep-focus.js";
import { peekData } from "../data.js";
import { h } from "../dom.js";
import { axisEffects } from "./axis-effects.js";
import type { AxisEffect } from "./axis-effects.js";
import { answerUnder, caseUnder } from "./answer-under.js";
import { campaignWindow, chosenAxes, forbiddenReason } from "./choices.js";
import { VARY_TEXT } from "./fr.js";
import { choicePanel } from "./panel.js";
import type { ChoicePanel } from "./panel.js";
import { takeShared } from "../share/arrival.js";
import { assumptionsForm } from "./assumptions.js";
import { shareSection } from "./share.js";
import { effectsSection } from "./effects-table.js";
import { smallestSection } from "./smallest.js";
import { changeSentence, comparisonTable, whyLines } from "./strip.js";

interface Fixed {
  readonly held: Case;
  readonly fund: CaseAnswer;
  readonly effects: readonly AxisEffect[];
}

/** What depends on the case only, computed once per case. */
function fixedPart(): Fixed {
  const held = caseStore.case;
  const data = peekData()?.answer;
  const fund = answerCase(held, data);
  return { held, fund, effects: axisEffects(held, data, fund.verdict) };
}

/** Page « Faire varier »: every choice with what it gives alone, the two comparisons side by side, what would suffice. */
export function varyPage(root: HTMLElement): () => void {
  takeShared("varier");
  const live = liveRegion();
  const strip = h("div");
  const why = h("div");
  const share = h("div");
  const place = h("div");
  let fixed: Fixed | undefined;
  let panel: ChoicePanel | undefined;

  const follow = (): void => {
    if (fixed === undefined) return;
    const own = answerUnder(fixed.held, peekData()?.answer, caseStore.choices);
    setHeadline(headline(own));
    panel?.update({
      effects: axisEffects(
        caseUnder(fixed.held, caseStore.choices),
        peekData()?.answer,
        own.verdict,
        chosenAxes(caseStore.choices),
      ),
      ratio: numberOf(own.ratio),
      threshold: own.verdict.threshold,
    });
    live.say(changeSentence(fixed.fund, own));
    strip.replaceChildren(comparisonTable(fixed.fund, own));
    const chosen = chosenAxes(caseStore.choices);
    const forbidden = Object.keys(chosen).length === 0 ? undefined : forbiddenReason(fixed.held, chosen);
    why.replaceChildren(
      h("h3", {}, VARY_TEXT.why),
      h(
        "ul",
        { class: "why" },
        whyLines(fixed.fund, own, campaignWindow(caseStore.choices)).map((line) => h("li", {}, line)),
      ),
      ...(forbidden === undefined ? [] : [h("p", { class: "warn" }, VARY_TEXT.forbidden(forbidden))]),
    );
    share.replaceChildren(shareSection());
  };
  const reset = (): void => {
    const before = caseStore.choices;
    caseStore.setChoices({});
    redraw();
    toast(VARY_TEXT.resetDone, () => {
      caseStore.setChoices(before);
      redraw();
    });
  };
  const draw = (): void => {
    if (caseStore.isEmpty()) {
      fixed = undefined;
      place.replaceChildren(emptyState(VARY_TEXT.empty, VARY_TEXT.emptyFill, VARY_TEXT.emptyExample), share);
      share.replaceChildren(shareSection());
      return;
    }
    fixed = fixedPart();
    const { fund, effects } = fixed;
    panel = choicePanel(effects);
    const side = h(
      "div",
      { class: "sticky stack" },
      h(
        "div",
        { class: "strip stack" },
        h("h2", { class: "striphead" }, VARY_TEXT.strip),
        strip,
        live.element,
        why,
        h(
          "div",
          { class: "row" },
          h("a", { class: "btn", href: "./multivers.html" }, VARY_TEXT.multiverse),
          h("button", { type: "button", class: "btn alt", onclick: reset }, VARY_TEXT.reset),
        ),
      ),
      smallestSection(fund, effects),
    );
    place.replaceChildren(
      h("p", {}, VARY_TEXT.lead),
      h("p", { class: "hint" }, VARY_TEXT.words),
      h("div", { class: "two l" }, panel.element, side),
      h(
        "section",
        { class: "sec", "aria-labelledby": "chance-assumptions" },
        h("h2", { id: "chance-assumptions" }, VARY_TEXT.chance),
        h("p", {}, fund.readings.length === 0 ? VARY_TEXT.chanceNone : VARY_TEXT.chanceLead),
        fund.readings.length > 0 && assumptionsForm(fund),
      ),
      effectsSection(effects, fund.verdict.threshold),
      share,
    );
    follow();
  };
  const redraw = (): void => {
    keepFocus(place, () => {
      keepOpen(place, draw);
    });
  };
  draw();
  root.replaceChildren(dataState(redraw), place);
  return caseStore.subscribe((state) => {
    if (fixed === undefined || state.case !== fixed.held) redraw();
    else follow();
  });
}
