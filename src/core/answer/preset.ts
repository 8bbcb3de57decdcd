import preset2023 from "../../../data/presets/2023-tarn.json" with { type: "json" };
import wave1 from "../../../data/presets/2025-2026-vague-1.json" with { type: "json" };
import wave2 from "../../../data/presets/2025-2026-vague-2.json" with { type: "json" };
import custom from "../../../data/presets/personnalise.json" with { type: "json" };
import type { Case, Window } from "../case/types.js";
import type { Status } from "../domain/index.js";
import type { SpecificationChoice } from "./types.js";

/** A value of a campaign with its status word and source; `null` with « inconnu » when it is not public. */
export interface PresetValue<T> {
  readonly value: T | null;
  readonly status: Status;
  readonly source: string;
  readonly note?: string;
}

/** What is known of a campaign (`data/presets/<id>.json`). */
export interface Preset {
  readonly format: "ij-preset/1";
  readonly id: string;
  readonly label: string;
  readonly version: string;
  readonly date: string;
  readonly window: PresetValue<Window>;
  /** `threshold` and `comparison` decide; the others are documentation, shown as they are. */
  readonly fields: Readonly<Record<string, PresetValue<unknown>>>;
  /** Option of each axis closest to what is known of the fund's own comparison. */
  readonly specification: SpecificationChoice;
  readonly specificationStatus: Readonly<Record<keyof SpecificationChoice, PresetValue<string>>>;
}

const CUSTOM = custom as unknown as Preset;

/** All presets, in order of the campaigns, « personnalisé » last. */
export const presets: readonly Preset[] = [
  ...([preset2023, wave1, wave2] as unknown as readonly Preset[]),
  CUSTOM,
];

/** Preset of a case; without campaign (or with an unknown one) the custom preset, which assumes least. */
export function presetOf(aCase: Case): Preset {
  return presets.find(({ id }) => id === aCase.campaign) ?? CUSTOM;
}

/** Numeric threshold of the campaign. @throws Error when its file has none: no number stands in for it. */
export function presetThreshold(preset: Preset): PresetValue<number> & { readonly value: number } {
  const field = preset.fields["threshold"];
  if (typeof field?.value !== "number") throw new Error(`preset ${preset.id}: the threshold is not a number`);
  return { ...field, value: field.value };
}

/** `>=` (a ratio equal to the threshold is flagged) unless the campaign says otherwise. */
export function presetComparison(preset: Preset): ">=" | ">" {
  return preset.fields["comparison"]?.value === ">" ? ">" : ">=";
}
