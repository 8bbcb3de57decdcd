import { inferenceParameters, parameter } from "../../core/answer/index.js";
import type { CaseAnswer, Parameter } from "../../core/answer/index.js";
import { parseFrenchNumber } from "../../core/case/index.js";
import { formatNumber } from "../../core/report/format.fr.js";
import { caseStore } from "../case-store.js";
import type { Choices } from "../case-store.js";
import { toast } from "../components/live.js";
import { textField } from "../components/text-field.js";
import type { Parsed, TextField } from "../components/text-field.js";
import { h } from "../dom.js";
import { assumptionOptions } from "./answer-under.js";
import {
  ASSUMPTION_BOUNDS,
  ASSUMPTION_CHOICES,
  assumptionNumber,
  withOwn,
  withoutAssumptions,
} from "./choices.js";
import type { AssumptionChoice } from "./choices.js";
import { ASSUMPTION_TEXT, OWN_LABELS } from "./own.fr.js";

/** Fields of the form: the value of τ² retained is moved on the page Le hasard, where it draws something. */
const FIELDS = ASSUMPTION_CHOICES.filter((name) => name !== "tau2");
/** Above a thousand doctors the number is an order of magnitude, typed to the hundred. */
export const DOCTORS_STEP = 100;

/** Decimals with which each assumption is written. */
const DECIMALS: Readonly<Record<AssumptionChoice, number>> = {
  dispersion: 1,
  tau2: 3,
  tau2Low: 3,
  tau2High: 3,
  doctors: 0,
};

/** Parameter behind each control: φ is that of the period, the one whose value the default answer took. */
function parameterOf(name: AssumptionChoice, standard: CaseAnswer): Parameter {
  if (name === "doctors") return parameter("doctors");
  if (name !== "dispersion") return parameter("tau2");
  const used = standard.interval?.dispersion;
  const six = parameter("dispersion-6-months");
  return inferenceParameters.find(({ id, value }) => id.startsWith("dispersion-") && value === used) ?? six;
}

function hintOf(name: AssumptionChoice, { value, low, high, status }: Parameter): string {
  const write = (number: number): string => formatNumber(number, name === "doctors" ? 0 : decimalsOf(number));
  const central = name === "tau2Low" ? low : name === "tau2High" ? high : value;
  return ASSUMPTION_TEXT.hint(write(central), status, write(low), write(high));
}

const decimalsOf = (value: number): number => (Number.isInteger(value) ? 0 : 2);

/** Reads a typed assumption; the two bounds of τ² must stay in order. */
export function parseAssumption(text: string, name: AssumptionChoice, choices: Choices): Parsed<number> {
  if (text.trim() === "") return { kind: "empty" };
  const read = parseFrenchNumber(text);
  if (!read.ok) return { kind: "error", message: read.problem };
  const { value } = read;
  const { low, high } = ASSUMPTION_BOUNDS[name];
  if (value < low || value > high || (name === "doctors" && !Number.isInteger(value)))
    return { kind: "error", message: ASSUMPTION_TEXT.range(name, low, high) };
  if (name === "doctors" && value > 1000 && value % DOCTORS_STEP !== 0)
    return { kind: "error", message: ASSUMPTION_TEXT.hundreds };
  const next = withOwn(choices, name, value);
  const bounds = [
    assumptionNumber(next, "tau2Low") ?? parameter("tau2").low,
    assumptionNumber(next, "tau2High") ?? parameter("tau2").high,
  ] as const;
  if (name.startsWith("tau2") && bounds[0] > bounds[1])
    return { kind: "error", message: ASSUMPTION_TEXT.order };
  return { kind: "value", value, shown: formatNumber(value, DECIMALS[name]) };
}

/**
 * Number fields of the assumptions behind the readings (φ, range of τ², doctors examined), each with its default, its
 * status word and its plausible range; a button puts the defaults back. Built once: the readings follow beside it.
 */
export function assumptionsForm(standard: CaseAnswer): HTMLElement {
  const field = (name: AssumptionChoice): TextField => {
    const present = assumptionNumber(caseStore.choices, name);
    return textField<number>({
      id: `assume-${name}`,
      label: OWN_LABELS[name],
      hint: hintOf(name, parameterOf(name, standard)),
      inputMode: "decimal",
      shown: present === undefined ? "" : formatNumber(present, DECIMALS[name]),
      parse: (text) => parseAssumption(text, name, caseStore.choices),
      onValue: (value) => {
        if (value === assumptionNumber(caseStore.choices, name)) return;
        caseStore.setChoices(withOwn(caseStore.choices, name, value));
      },
    });
  };
  const fields = FIELDS.map(field);
  const reset = (): void => {
    for (const one of fields) one.show("");
    caseStore.setChoices(withoutAssumptions(caseStore.choices));
    toast(ASSUMPTION_TEXT.resetDone);
  };
  const form = h(
    "form",
    { class: "form assume", "aria-label": ASSUMPTION_TEXT.title, novalidate: true },
    h("p", { class: "hint" }, ASSUMPTION_TEXT.lead),
    fields.map(({ element }) => element),
    h(
      "div",
      { class: "row" },
      h("button", { type: "button", class: "btn alt", onclick: reset }, ASSUMPTION_TEXT.reset),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
  });
  const open = Object.keys(assumptionOptions(caseStore.choices)).length > 0;
  return h("details", { class: "more", open }, h("summary", {}, ASSUMPTION_TEXT.title), form);
}
