import { h } from "../dom.js";
import type { MapChoice } from "./choices.js";
import { AXIS_TEXT } from "./fr.js";

const ORDER = ["index", "perimeter", "base", "classes", "weighting", "imputation"] as const;

/** The selectors of the map, one per choice; `onChange` receives the whole choice. */
export function mapControls(
  initial: MapChoice,
  onChange: (choice: MapChoice, changed: string) => void,
): HTMLElement {
  let choice = initial;
  const selectors = ORDER.map((name) => {
    const { label, options } = AXIS_TEXT[name];
    const select = h(
      "select",
      { id: `map-${name}` },
      options.map(([value, text]) =>
        h("option", { value: String(value), selected: value === initial[name] }, text),
      ),
    );
    select.addEventListener("change", () => {
      const picked = options.find(([value]) => String(value) === select.value);
      if (picked === undefined) return;
      choice = { ...choice, [name]: picked[0] };
      onChange(choice, `${label} : ${picked[1]}`);
    });
    return h("div", { class: "field" }, h("label", { for: `map-${name}` }, label), select);
  });
  return h("div", { class: "map-controls" }, selectors);
}
