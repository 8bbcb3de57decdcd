import { simulationParameterCards } from "../../core/simulation/index.js";
import type { SimulationParameterCard, SimulationParameters } from "../../core/simulation/index.js";
import { slider } from "../components/slider.js";
import type { Slider } from "../components/slider.js";
import { h } from "../dom.js";
import { SIMULATION_TEXT as TEXT } from "./fr.js";

type Overrides = Partial<Record<keyof SimulationParameters, number | readonly number[]>>;

/** The controls of every assumption, by group; what the reader changed is in `overrides`. */
export interface Assumptions {
  readonly element: HTMLElement;
  readonly overrides: () => Partial<SimulationParameters>;
  readonly reset: () => void;
}

const sameValue = (a: number | readonly number[], b: number | readonly number[]): boolean =>
  String(a) === String(b);

/** Sliders of the assumptions of `data/parameters/simulation.json`, lists item by item, each with its mark and source. */
export function assumptionControls(onChange: () => void): Assumptions {
  const own: Overrides = {};
  const sliders: { readonly control: Slider; readonly initial: number }[] = [];
  const change = (card: SimulationParameterCard, value: number | readonly number[]): void => {
    if (sameValue(value, card.value)) Reflect.deleteProperty(own, card.id);
    else own[card.id] = value;
    onChange();
  };
  const one = (
    card: SimulationParameterCard,
    initial: number,
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
      whole: card.unit === "classes" || card.id === "regions",
      status: card.status,
      source: card.source,
      onValue: (value) => {
        change(card, read(value));
      },
    });
    sliders.push({ control, initial });
    return control.element;
  };
  const controls = (card: SimulationParameterCard): HTMLElement => {
    const { value } = card;
    if (typeof value === "number") return one(card, value, card.label, `sim-${card.id}`, (v) => v);
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
            `${name} : ${names.length === value.length ? (names[k] ?? "") : TEXT.item(k + 1)}`,
            `sim-${card.id}-${String(k)}`,
            (v) => {
              const present = own[card.id];
              const list = typeof present === "object" ? present : value;
              return list.map((other, i) => (i === k ? v : other));
            },
          ),
        ),
      ),
    );
  };
  const groups = [...new Set(simulationParameterCards.map(({ group }) => group))];
  const element = h(
    "div",
    { class: "stack" },
    groups.map((group, k) =>
      h(
        "details",
        { class: "sim-group", open: k === 0 },
        h("summary", {}, group),
        h(
          "div",
          { class: "sliders" },
          simulationParameterCards.filter((card) => card.group === group).map(controls),
        ),
      ),
    ),
  );
  return {
    element,
    overrides: () => ({ ...own }) as Partial<SimulationParameters>,
    reset: () => {
      for (const key of Object.keys(own)) Reflect.deleteProperty(own, key);
      for (const { control, initial } of sliders) control.show(initial);
      onChange();
    },
  };
}
