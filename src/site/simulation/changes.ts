import { h } from "../dom.js";
import { SIMULATION_TEXT as TEXT } from "./fr.js";
import { changedSettings } from "./settings.js";
import type { SimulationSettings } from "./settings.js";

/** What the reader moved: each value beside the tool's; nothing when all are the tool's. */
export function changesList(settings: SimulationSettings): HTMLElement {
  return h(
    "dl",
    { class: "sim-changes" },
    changedSettings(settings).map(({ label, own, initial }) => [
      h("dt", {}, label),
      h("dd", { class: "num" }, TEXT.changedTo(own, initial)),
    ]),
  );
}
