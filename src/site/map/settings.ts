import type { Settings } from "../share/fragment.js";
import { DEFAULT_MAP } from "./choices.js";
import type { MapChoice } from "./choices.js";
import { AXIS_TEXT, LIT_TEXT } from "./fr.js";
import type { Lit } from "./lit.js";

/** What the map shows, besides the commune looked at. */
export interface MapSettings {
  readonly choice: MapChoice;
  readonly lit: Lit;
}

const LIT = "couleur";
const names = Object.keys(DEFAULT_MAP) as (keyof MapChoice)[];

function optionOf<K extends keyof MapChoice>(name: K, value: string | undefined): MapChoice[K] {
  return AXIS_TEXT[name].options.find(([option]) => String(option) === value)?.[0] ?? DEFAULT_MAP[name];
}

/** What settings of a link or of an earlier visit say; anything unknown is the default. */
export function readMapSettings(settings: Settings): MapSettings {
  const choice: MapChoice = {
    index: optionOf("index", settings["index"]),
    weighting: optionOf("weighting", settings["weighting"]),
    imputation: optionOf("imputation", settings["imputation"]),
    classes: optionOf("classes", settings["classes"]),
    base: optionOf("base", settings["base"]),
    perimeter: optionOf("perimeter", settings["perimeter"]),
  };
  return { choice, lit: LIT_TEXT.options.find(([id]) => id === settings[LIT])?.[0] ?? "all" };
}

/** The settings that differ from the default, for a link. The commune is never one of them. */
export function writeMapSettings({ choice, lit }: MapSettings): Settings {
  const changed = names.filter((name) => choice[name] !== DEFAULT_MAP[name]);
  return Object.fromEntries([
    ...changed.map((name) => [name, String(choice[name])] as const),
    ...(lit === "all" ? [] : [[LIT, lit] as const]),
  ]);
}

/** The same settings in words. */
export function mapSettingsWords({ choice, lit }: MapSettings): readonly string[] {
  const words = names
    .filter((name) => choice[name] !== DEFAULT_MAP[name])
    .map((name) => {
      const { label, options } = AXIS_TEXT[name];
      return `${label} : ${options.find(([value]) => value === choice[name])?.[1] ?? ""}`;
    });
  const shown = LIT_TEXT.options.find(([id]) => id === lit)?.[1] ?? "";
  return lit === "all" ? words : [...words, `${LIT_TEXT.label} : ${shown}`];
}
