import { fundSpecification } from "../../core/answer/index.js";
import { absenceSentence, formatNumber, formatRatio, formatSigned } from "../../core/report/index.js";
import { parseFrenchNumber } from "../../core/case/index.js";
import { caseStore } from "../case-store.js";
import { standingMark } from "../components/status-mark.js";
import { textField } from "../components/text-field.js";
import { h } from "../dom.js";
import { SITUATION_TEXT } from "../situation/fr.js";
import type { AxisEffect, OptionEffect } from "./axis-effects.js";
import { OWN_BOUNDS, ownNumber, validChoices, withChoice, withOwn } from "./choices.js";
import type { OwnChoice } from "./choices.js";
import { VARY_TEXT } from "./fr.js";

function effectText(option: OptionEffect, fund: number | undefined, threshold: number): string {
  if (option.ratio.kind === "absent") return "—";
  const shown = formatRatio(option.ratio.value, threshold);
  if (option.isFund || fund === undefined) return shown;
  const change = option.ratio.value - fund;
  if (Math.abs(change) <= 1e-12 * Math.abs(fund)) return `${shown} (${VARY_TEXT.same0})`;
  return `${shown} (${formatSigned(change)})`;
}

function optionRow(
  axis: AxisEffect,
  option: OptionEffect,
  chosen: string,
  fund: number | undefined,
  threshold: number,
): HTMLElement {
  const absent = option.ratio.kind === "absent" ? option.ratio : undefined;
  const reason = absent === undefined ? undefined : absenceSentence(absent);
  const id = `${axis.name}-${option.id}`;
  return h(
    "div",
    {},
    h(
      "label",
      { class: "opt" },
      h("input", {
        type: "radio",
        name: axis.name,
        value: option.id,
        checked: option.id === chosen,
        disabled: absent !== undefined && option.id !== chosen,
        ...(reason === undefined ? {} : { "aria-describedby": `${id}-why` }),
        onchange: () => {
          caseStore.setChoices(withChoice(caseStore.case, caseStore.choices, axis.name, option.id));
        },
      }),
      h("span", { class: "t" }, h("span", {}, option.label), standingMark(option.standing)),
      h("span", { class: "eff num" }, effectText(option, fund, threshold)),
    ),
    reason !== undefined && h("p", { class: "hint why-not", id: `${id}-why` }, reason),
  );
}

function ownField(name: OwnChoice, label: string, hint: string): HTMLElement {
  const { low, high } = OWN_BOUNDS[name];
  const present = ownNumber(caseStore.choices, name);
  return textField<number>({
    id: `own-${name}`,
    label,
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
      const next = withOwn(caseStore.choices, name, value);
      if (name !== "need") caseStore.setChoices(next);
      else {
        const gradient = value === undefined ? fundSpecification(caseStore.case).gradient : "user";
        caseStore.setChoices(withChoice(caseStore.case, next, "gradient", gradient));
      }
    },
  }).element;
}

/** One fieldset per axis, options in the order of the grid, each with what it gives alone; then the reader's numbers. */
export function choicePanel(
  effects: readonly AxisEffect[],
  fund: number | undefined,
  threshold: number,
): HTMLFormElement {
  const specification = { ...fundSpecification(caseStore.case), ...validChoices(caseStore.choices) };
  const groups = effects.map((axis) =>
    h(
      "fieldset",
      {},
      h("legend", {}, axis.label),
      axis.effectless && h("p", { class: "hint" }, VARY_TEXT.effectless),
      axis.options.map((option) => optionRow(axis, option, specification[axis.name], fund, threshold)),
    ),
  );
  const form = h(
    "form",
    { class: "choices", "aria-label": VARY_TEXT.form },
    groups,
    h(
      "fieldset",
      {},
      h("legend", {}, VARY_TEXT.own),
      h("p", { class: "hint" }, VARY_TEXT.ownHint),
      ownField("need", VARY_TEXT.needAxis, VARY_TEXT.needHint(OWN_BOUNDS.need.low, OWN_BOUNDS.need.high)),
      ownField(
        "threshold",
        VARY_TEXT.threshold,
        VARY_TEXT.thresholdHint(OWN_BOUNDS.threshold.low, OWN_BOUNDS.threshold.high),
      ),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
  });
  return form;
}
