import { h } from "../dom.js";
import type { MapChoice } from "./choices.js";
import { AXIS_TEXT, LIT_TEXT } from "./fr.js";
import type { MapSettings } from "./settings.js";

/** The two choices that matter most stand above the map, the others under it. */
const ABOVE = ["index", "perimeter"] as const;
const BELOW = ["base", "classes", "weighting", "imputation"] as const;

/** The selectors of the map, in two groups. */
export interface MapControls {
  readonly above: readonly HTMLElement[];
  readonly below: HTMLElement;
}

type Options = readonly (readonly [string | number, string])[];

function selector(
  id: string,
  label: string,
  options: Options,
  present: string | number,
  onPick: (value: string, text: string) => void,
  hint?: string,
): HTMLElement {
  const hinted = hint === undefined ? {} : { "aria-describedby": `${id}-hint` };
  const select = h(
    "select",
    { id, class: "sel", ...hinted },
    options.map(([value, text]) => h("option", { value: String(value), selected: value === present }, text)),
  );
  select.addEventListener("change", () => {
    const picked = options.find(([value]) => String(value) === select.value);
    if (picked !== undefined) onPick(select.value, `${label} : ${picked[1]}`);
  });
  return h(
    "div",
    { class: "field" },
    h("label", { for: id }, label),
    hint !== undefined && h("span", { class: "hint", id: `${id}-hint` }, hint),
    select,
  );
}

/** Builds the selectors; `onChange` receives the whole settings and the change in words. */
export function mapControls(
  initial: MapSettings,
  onChange: (next: MapSettings, changed: string) => void,
): MapControls {
  let settings = initial;
  const take = (next: MapSettings, changed: string): void => {
    settings = next;
    onChange(next, changed);
  };
  const axis = (name: keyof MapChoice): HTMLElement => {
    const { label, hint, options } = AXIS_TEXT[name];
    const pick = (value: string, changed: string): void => {
      const picked = options.find(([option]) => String(option) === value)?.[0];
      if (picked === undefined) return;
      take({ ...settings, choice: { ...settings.choice, [name]: picked } }, changed);
    };
    return selector(`map-${name}`, label, options, initial.choice[name], pick, hint);
  };
  const lit = selector("map-lit", LIT_TEXT.label, LIT_TEXT.options, initial.lit, (value, changed) => {
    const picked = LIT_TEXT.options.find(([id]) => id === value)?.[0];
    if (picked !== undefined) take({ ...settings, lit: picked }, changed);
  });
  return {
    above: ABOVE.map(axis),
    below: h("div", { class: "map-controls" }, lit, BELOW.map(axis)),
  };
}
