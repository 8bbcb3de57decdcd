import { simulationParameterCards } from "../../core/simulation/index.js";
import type { SimulationParameterCard, SimulationParameters } from "../../core/simulation/index.js";
import { slider } from "../components/slider.js";
import type { Slider } from "../components/slider.js";
import { h } from "../dom.js";
import { SIMULATION_TEXT as TEXT } from "./fr.js";

/** Assumptions that differ from the default, by identifier. */
export type Overrides = Partial<Record<keyof SimulationParameters, number | readonly number[]>>;

/** The controls of every assumption, by group; what the reader changed is in `overrides`. */
export interface Assumptions {
  readonly element: HTMLElement;
  readonly overrides: () => Overrides;
  readonly reset: () => void;
}

const sameValue = (a: number | readonly number[], b: number | readonly number[]): boolean =>
  String(a) === String(b);

/**
 * Sliders of the assumptions of `data/parameters/simulation.json`, lists item by item, each with its mark and source;
 * `present` holds what was moved before.
 */
export function assumptionControls(present: Overrides, onChange: () => void): Assumptions {
  const own: Overrides = { ...present };
  const sliders: { readonly control: Slider; readonly initial: number }[] = [];
  const groups = [...new Set(simulationParameterCards.map(({ group }) => group))].map((name) => ({
    name,
    cards: simulationParameterCards.filter(({ group }) => group === name),
    count: h("span", { class: "sim-count" }),
  }));
  const writeCounts = (): void => {
    for (const { cards, count } of groups)
      count.textContent = TEXT.groupCount(
        cards.length,
        cards.filter(({ id }) => own[id] !== undefined).length,
      );
  };
  const changed = (): void => {
    writeCounts();
    onChange();
  };
  const change = (card: SimulationParameterCard, value: number | readonly number[]): void => {
    if (sameValue(value, card.value)) Reflect.deleteProperty(own, card.id);
    else own[card.id] = value;
    changed();
  };
  const one = (
    card: SimulationParameterCard,
    initial: number,
    value: number,
    label: string,
    id: string,
    read: (value: number) => number | readonly number[],
  ): HTMLElement => {
    const control = slider({
      id,
      label,
      unit: card.unit,
      low: card.low,
      high: card.high,
      initial,
      value,
      whole: card.unit === "classes" || card.id === "regions",
      status: card.status,
      source: card.source,
      onValue: (next) => {
        change(card, read(next));
      },
    });
    sliders.push({ control, initial });
    return control.element;
  };
  const controls = (card: SimulationParameterCard): HTMLElement => {
    const { value } = card;
    const kept = own[card.id];
    if (typeof value === "number")
      return one(
        card,
        value,
        typeof kept === "number" ? kept : value,
        card.label,
        `sim-${card.id}`,
        (v) => v,
      );
    const [name = card.label, items = ""] = card.label.split(/ : /);
    const names = items.split(", ");
    return h(
      "fieldset",
      { class: "plain-set sim-list" },
      h("legend", {}, card.label),
      h(
        "div",
        { class: "sliders" },
        value.map((item, k) =>
          one(
            card,
            item,
            typeof kept === "object" ? (kept[k] ?? item) : item,
            `${name} : ${names.length === value.length ? (names[k] ?? "") : TEXT.item(k + 1)}`,
            `sim-${card.id}-${String(k)}`,
            (v) => {
              const now = own[card.id];
              const list = typeof now === "object" ? now : value;
              return list.map((other, i) => (i === k ? v : other));
            },
          ),
        ),
      ),
    );
  };
  const element = h(
    "div",
    { class: "stack" },
    groups.map(({ name, cards, count }, k) =>
      h(
        "details",
        { class: "sim-group", open: k === 0 },
        h("summary", {}, name, " ", count),
        h("div", { class: "sliders" }, cards.map(controls)),
      ),
    ),
  );
  writeCounts();
  return {
    element,
    overrides: () => ({ ...own }),
    reset: () => {
      for (const key of Object.keys(own)) Reflect.deleteProperty(own, key);
      for (const { control, initial } of sliders) control.show(initial);
      changed();
    },
  };
}
