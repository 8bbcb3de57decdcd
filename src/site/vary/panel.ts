import { fundSpecification, presetOf, resolveSpecification } from "../../core/answer/index.js";
import { parseFrenchNumber } from "../../core/case/index.js";
import {
  absenceSentence,
  formatNumber,
  formatRatio,
  formatSigned,
  typographer,
} from "../../core/report/index.js";
import { caseStore } from "../case-store.js";
import { standingMark, statusMark } from "../components/status-mark.js";
import { textField } from "../components/text-field.js";
import { h } from "../dom.js";
import { SITUATION_TEXT } from "../situation/fr.js";
import type { AxisName } from "../../core/answer/index.js";
import type { AxisEffect, OptionEffect } from "./axis-effects.js";
import { OWN_BOUNDS, chosenAxes, ownNumber, withChoice, withOwn } from "./choices.js";
import type { OwnChoice } from "./choices.js";
import { VARY_TEXT } from "./fr.js";
import { OWN_LABELS } from "./own.fr.js";
import { windowGroup } from "./window.js";

/** What the panel shows of the present choices. */
export interface PanelState {
  /** What each option gives, alone, around the present choices. */
  readonly effects: readonly AxisEffect[];
  /** Ratio of the present choices. */
  readonly ratio: number | undefined;
  readonly threshold: number;
}

/** The panel of choices, built once and updated in place so that the focus stays where it is. */
export interface ChoicePanel {
  readonly element: HTMLFormElement;
  readonly update: (state: PanelState) => void;
}

function effectText(option: OptionEffect, { ratio, threshold }: PanelState, chosen: boolean): string {
  if (option.ratio.kind === "absent") return "—";
  const shown = formatRatio(option.ratio.value, threshold);
  if (chosen || ratio === undefined) return shown;
  const change = option.ratio.value - ratio;
  return `${shown} (${Math.abs(change) <= 1e-12 * Math.abs(ratio) ? VARY_TEXT.same0 : formatSigned(change)})`;
}

/** « classe 3 sur 5 » on the axes that rank territories. */
function classText({ territoryClass }: OptionEffect): string {
  if (territoryClass?.value.kind !== "present") return "";
  return VARY_TEXT.optionClass(territoryClass.value.value, territoryClass.of);
}

/** Says which option the campaign's preset retains, and how well that is known; nothing on the others. */
function retainedTag(axis: AxisName, option: string): HTMLElement | undefined {
  const { specification, specificationStatus } = presetOf(caseStore.case);
  if (specification[axis] !== option) return undefined;
  const { status } = specificationStatus[axis];
  return h("span", { class: "hint kept" }, `${VARY_TEXT.retained(status)} `, statusMark(status));
}

type Update = (state: PanelState) => void;

function optionRow(
  axis: AxisEffect,
  option: OptionEffect,
): { readonly element: HTMLElement; readonly update: Update } {
  const id = `${axis.name}-${option.id}`;
  const input = h("input", {
    type: "radio",
    name: axis.name,
    value: option.id,
    onchange: () => {
      caseStore.setChoices(withChoice(caseStore.case, caseStore.choices, axis.name, option.id));
    },
  });
  const effect = h("span", { class: "eff num" });
  const place = h("span", { class: "hint num" });
  const why = h("p", { class: "hint why-not", id: `${id}-why`, hidden: true });
  const update: Update = (state) => {
    const now = state.effects
      .find(({ name }) => name === axis.name)
      ?.options.find((candidate) => candidate.id === option.id);
    if (now === undefined) return;
    const specification = resolveSpecification(caseStore.case, chosenAxes(caseStore.choices));
    const chosen = specification[axis.name] === option.id;
    const absent = now.ratio.kind === "absent" ? now.ratio : undefined;
    input.checked = chosen;
    input.disabled = absent !== undefined && !chosen;
    effect.textContent = effectText(now, state, chosen);
    place.textContent = classText(now);
    why.hidden = absent === undefined;
    why.textContent = absent === undefined ? "" : typographer(absenceSentence(absent));
    if (absent === undefined) input.removeAttribute("aria-describedby");
    else input.setAttribute("aria-describedby", why.id);
  };
  const label = h(
    "label",
    { class: "opt" },
    input,
    h(
      "span",
      { class: "t" },
      h("span", {}, option.label),
      standingMark(option.standing),
      retainedTag(axis.name, option.id),
      place,
    ),
    effect,
  );
  return { element: h("div", {}, label, why), update };
}

function axisGroup(axis: AxisEffect): { readonly element: HTMLElement; readonly update: Update } {
  const rows = axis.options.map((option) => optionRow(axis, option));
  const ranked = axis.options.some(({ territoryClass }) => territoryClass !== undefined);
  const idle = h(
    "p",
    { class: "hint", hidden: true },
    ranked ? VARY_TEXT.effectlessClass : VARY_TEXT.effectless,
  );
  return {
    element: h(
      "fieldset",
      {},
      h("legend", {}, axis.label),
      axis.outsideGrid && h("p", { class: "hint" }, VARY_TEXT.outsideGrid),
      idle,
      rows.map(({ element }) => element),
    ),
    update: (state) => {
      idle.hidden = state.effects.find(({ name }) => name === axis.name)?.effectless !== true;
      for (const row of rows) row.update(state);
    },
  };
}

function ownField(name: OwnChoice, hint: string): HTMLElement {
  const { low, high } = OWN_BOUNDS[name];
  const present = ownNumber(caseStore.choices, name);
  return textField<number>({
    id: `own-${name}`,
    label: OWN_LABELS[name],
    hint,
    inputMode: "decimal",
    shown: present === undefined ? "" : formatNumber(present, 2),
    parse: (text) => {
      if (text.trim() === "") return { kind: "empty" };
      const read = parseFrenchNumber(text);
      if (!read.ok) return { kind: "error", message: read.problem };
      if (read.value < low || read.value > high)
        return { kind: "error", message: SITUATION_TEXT.wrongRange(low, high) };
      return { kind: "value", value: read.value, shown: formatNumber(read.value, 2) };
    },
    onValue: (value) => {
      if (value === ownNumber(caseStore.choices, name)) return;
      const next = withOwn(caseStore.choices, name, value);
      if (name !== "need") caseStore.setChoices(next);
      else {
        const gradient = value === undefined ? fundSpecification(caseStore.case).gradient : "user";
        caseStore.setChoices(withChoice(caseStore.case, next, "gradient", gradient));
      }
    },
  }).element;
}

/**
 * One fieldset per axis, options in the order of the grid, each with the ratio that it gives when the other choices
 * stay as they are; then the window and the reader's own numbers.
 */
export function choicePanel(axes: readonly AxisEffect[]): ChoicePanel {
  const groups = axes.map(axisGroup);
  const period = windowGroup(caseStore.case);
  const element = h(
    "form",
    { class: "choices", "aria-label": VARY_TEXT.form },
    groups.map((group) => group.element),
    period.element,
    h(
      "fieldset",
      {},
      h("legend", {}, VARY_TEXT.own),
      h("p", { class: "hint" }, VARY_TEXT.ownHint),
      ownField("need", VARY_TEXT.needHint(OWN_BOUNDS.need.low, OWN_BOUNDS.need.high)),
      ownField("threshold", VARY_TEXT.thresholdHint(OWN_BOUNDS.threshold.low, OWN_BOUNDS.threshold.high)),
    ),
  );
  element.addEventListener("submit", (event) => {
    event.preventDefault();
  });
  return {
    element,
    update: (state) => {
      for (const group of groups) group.update(state);
      period.update();
    },
  };
}
