import { answerCase, inferenceParameters, parameter } from "../../core/answer/index.js";
import type { CaseAnswer } from "../../core/answer/index.js";
import { formatNumber } from "../../core/report/format.fr.js";
import { caseStore } from "../case-store.js";
import type { Choices } from "../case-store.js";
import { dataState } from "../components/data-state.js";
import { emptyState } from "../components/empty-state.js";
import { keepFocus, keepOpen } from "../components/keep-focus.js";
import { liveRegion } from "../components/live.js";
import { setHeadline } from "../components/page-head.js";
import { slider } from "../components/slider.js";
import type { Slider } from "../components/slider.js";
import { peekData } from "../data.js";
import { h } from "../dom.js";
import { keepSettings, settingsOf, takeShared } from "../share/arrival.js";
import { assumptionOptions } from "../vary/answer-under.js";
import { DOCTORS_STEP } from "../vary/assumptions.js";
import { withOwn, withoutAssumptions } from "../vary/choices.js";
import { columnsSection, twoColumns } from "./columns.js";
import { CHANCE_TEXT as TEXT, frequency } from "./fr.js";
import { LEAVES_SHOWN, dayFunnel, leafFunnel } from "./funnel-figures.js";
import { chanceNumbers, chanceOfFlag, controlsOf, dayPosition, leafNumbers } from "./model.js";
import type { ChanceNumbers } from "./model.js";
import { chanceSection, regressionSection, reliabilitySection, sizeRows } from "./sections.js";

const PAGE = "hasard";

function headlineOf(answer: CaseAnswer): string {
  const t = formatNumber(answer.verdict.threshold, answer.verdict.threshold % 1 === 0 ? 0 : 2);
  const flagged = (id: string): boolean => answer.readings.find((r) => r.id === id)?.flagged === true;
  if (flagged("testAboveThreshold")) return TEXT.headlineBoth(t);
  return flagged("testAboveOne") ? TEXT.headlineMean(t) : TEXT.headlineNone;
}

function leadSection(numbers: ChanceNumbers, probability: number): HTMLElement {
  const t = formatNumber(numbers.threshold, 2);
  const perPatient = numbers.expected / (numbers.patients ?? numbers.expected / 4.98);
  const small = chanceOfFlag(50 * perPatient, numbers.threshold, numbers.profile);
  const size =
    numbers.patients === undefined
      ? TEXT.sizeDays(formatNumber(numbers.expected))
      : TEXT.size(numbers.patients);
  return h(
    "div",
    { class: "stack" },
    h("p", { class: "lead" }, TEXT.lead(size, t, frequency(probability), frequency(small))),
    h("p", { class: "note" }, probability < 0.01 ? TEXT.rarely(t) : TEXT.often(t)),
  );
}

/** The sections that follow the assumptions, for one case; redrawn at each move of a control, which `mark` is told. */
function caseView(numbers: ChanceNumbers, mark: (choices: Choices) => void): HTMLElement {
  const held = caseStore.case;
  const data = peekData()?.answer;
  const fictional = held.fictional === true;
  const fund = answerCase(held, data);
  const leafCount = leafNumbers(held, data);
  const initial = controlsOf({}, fund);
  let controls = controlsOf(caseStore.choices, fund);
  let leaves = leafCount !== undefined && settingsOf(PAGE)["entonnoir"] === LEAVES_SHOWN.entonnoir;
  const probability = chanceOfFlag(numbers.expected, numbers.threshold, numbers.profile);
  const rows = sizeRows(numbers);
  const funnelPlace = h("div");
  const rest = h("div");
  const draw = (): void => {
    const answer = answerCase(held, data, assumptionOptions(caseStore.choices));
    setHeadline(headlineOf(answer));
    keepOpen(funnelPlace, () => {
      funnelPlace.replaceChildren(
        leaves && leafCount !== undefined
          ? leafFunnel(leafCount, numbers.threshold, fictional)
          : dayFunnel(numbers, controls, fictional),
      );
    });
    keepOpen(rest, () => {
      rest.replaceChildren(
        columnsSection(twoColumns(answer, numbers, controls, probability)),
        chanceSection(numbers, rows, controls.doctors),
        reliabilitySection(numbers, controls, fictional),
        regressionSection(numbers, controls, fictional),
      );
    });
  };
  const sentence = (): string => {
    const position = TEXT.position(dayPosition(numbers, controls.dispersion, controls.tau2));
    return TEXT.changed(formatNumber(controls.tau2, 3), formatNumber(controls.dispersion), position);
  };
  const live = liveRegion(sentence());
  const follow = (choices: Choices): void => {
    mark(choices);
    caseStore.setChoices(choices);
    controls = controlsOf(choices, fund);
    draw();
    live.say(sentence());
  };
  const dispersionId =
    initial.dispersion === parameter("dispersion-12-months").value
      ? "dispersion-12-months"
      : "dispersion-6-months";
  const control = (id: string, key: "tau2" | "dispersion" | "doctors", whole: boolean): Slider => {
    const { label, unit, low, high, value, status, source } =
      inferenceParameters.find((item) => item.id === id) ?? parameter(id);
    return slider({
      id: `control-${key}`,
      label,
      unit,
      low,
      high,
      initial: value,
      value: controls[key],
      whole,
      ...(key === "doctors" ? { step: DOCTORS_STEP } : {}),
      status,
      source,
      onValue: (next) => {
        follow(withOwn(caseStore.choices, key, next === initial[key] ? undefined : next));
      },
    });
  };
  const sliders = [
    control("tau2", "tau2", false),
    control(dispersionId, "dispersion", true),
    control("doctors", "doctors", true),
  ] as const;
  const reset = (): void => {
    sliders[0].show(initial.tau2);
    sliders[1].show(initial.dispersion);
    sliders[2].show(initial.doctors);
    follow(withoutAssumptions(caseStore.choices));
  };
  const pick = (value: boolean, label: string): HTMLElement =>
    h(
      "label",
      { class: "switch" },
      h("input", {
        type: "radio",
        name: "funnel-what",
        checked: value === leaves,
        disabled: value && leafCount === undefined,
        onchange: () => {
          leaves = value;
          keepSettings(PAGE, value ? LEAVES_SHOWN : {});
          draw();
        },
      }),
      label,
    );
  draw();
  return h(
    "div",
    {},
    leadSection(numbers, probability),
    h(
      "section",
      { class: "sec", "aria-labelledby": "funnel" },
      h("h2", { id: "funnel" }, TEXT.funnel),
      h(
        "fieldset",
        { class: "row plain-set" },
        h("legend", {}, TEXT.what),
        pick(false, TEXT.days),
        pick(true, leafCount === undefined ? TEXT.leavesMissing : TEXT.leaves),
      ),
      funnelPlace,
    ),
    h(
      "section",
      { class: "sec", "aria-labelledby": "controls" },
      h("h2", { id: "controls" }, TEXT.controls),
      h("p", {}, TEXT.controlsLead),
      h(
        "div",
        { class: "sliders" },
        sliders.map(({ element }) => element),
      ),
      h(
        "div",
        { class: "row" },
        h("button", { type: "button", class: "btn alt", onclick: reset }, TEXT.reset),
      ),
      live.element,
    ),
    rest,
  );
}

/** Page « Le hasard et la taille »: what chance can do to a doctor of this size, and what it cannot. */
export function chancePage(root: HTMLElement): () => void {
  takeShared(PAGE);
  const place = h("div");
  let drawn = caseStore.choices;
  const draw = (): void => {
    drawn = caseStore.choices;
    if (caseStore.isEmpty()) {
      place.replaceChildren(emptyState(TEXT.empty, TEXT.emptyFill, TEXT.emptyExample));
      return;
    }
    const answer = answerCase(caseStore.case, peekData()?.answer);
    const numbers = chanceNumbers(caseStore.case, answer);
    if (numbers === undefined) {
      setHeadline(TEXT.headline);
      place.replaceChildren(
        h(
          "div",
          { class: "stack" },
          h("p", { class: "lead" }, TEXT.notDays),
          h("div", { class: "row" }, h("a", { class: "btn", href: "./situation.html" }, TEXT.emptyFill)),
        ),
      );
      return;
    }
    place.replaceChildren(
      caseView(numbers, (choices) => {
        drawn = choices;
      }),
    );
  };
  const redraw = (): void => {
    keepFocus(place, () => {
      keepOpen(place, draw);
    });
  };
  draw();
  root.replaceChildren(dataState(redraw), place);
  let held = caseStore.case;
  return caseStore.subscribe((next) => {
    if (next.case === held && next.choices === drawn) return;
    held = next.case;
    redraw();
  });
}
