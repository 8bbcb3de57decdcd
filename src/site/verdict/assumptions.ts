import { inferenceParameters, parameter } from "../../core/answer/index.js";
import type { AnswerOptions, CaseAnswer, Parameter } from "../../core/answer/index.js";
import { parseFrenchNumber } from "../../core/case/index.js";
import { formatNumber } from "../../core/report/format.fr.js";
import { caseStore } from "../case-store.js";
import type { Choices } from "../case-store.js";
import { toast } from "../components/live.js";
import { textField } from "../components/text-field.js";
import type { Parsed, TextField } from "../components/text-field.js";
import { h } from "../dom.js";
import { ASSUMPTION_BOUNDS, ASSUMPTION_CHOICES, assumptionNumber, withOwn } from "../vary/choices.js";
import type { AssumptionChoice } from "../vary/choices.js";
import { ASSUMPTION_TEXT } from "./fr.js";

/** Decimals with which each assumption is written. */
const DECIMALS: Readonly<Record<AssumptionChoice, number>> = {
  dispersion: 1,
  tau2Low: 3,
  tau2High: 3,
  doctors: 0,
};

/** Options of the answer that the reader's own assumptions make; a range of τ² in the wrong order is left out. */
export function assumptionOptions(choices: Choices): Pick<AnswerOptions, "dispersion" | "tau2" | "doctors"> {
  const dispersion = assumptionNumber(choices, "dispersion");
  const doctors = assumptionNumber(choices, "doctors");
  const low = assumptionNumber(choices, "tau2Low");
  const high = assumptionNumber(choices, "tau2High");
  const { low: centralLow, high: centralHigh } = parameter("tau2");
  const tau2 = { low: low ?? centralLow, high: high ?? centralHigh };
  return {
    ...(dispersion === undefined ? {} : { dispersion }),
    ...((low === undefined && high === undefined) || tau2.low > tau2.high ? {} : { tau2 }),
    ...(doctors === undefined ? {} : { doctors }),
  };
}

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
      label: ASSUMPTION_TEXT.labels[name],
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
  const fields = ASSUMPTION_CHOICES.map(field);
  const reset = (): void => {
    for (const one of fields) one.show("");
    const kept = Object.entries(caseStore.choices).filter(
      ([name]) => !(ASSUMPTION_CHOICES as readonly string[]).includes(name),
    );
    caseStore.setChoices(Object.fromEntries(kept));
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
