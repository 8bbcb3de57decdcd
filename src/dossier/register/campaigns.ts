import { presets, type Preset, type PresetValue } from "../../core/answer/preset.js";
import type { Status } from "../../core/domain/status.js";
import { formatDate } from "../../core/report/format.fr.js";
import { REGISTER_FR as FR } from "./fr.js";

/** What one campaign says of one parameter. `text` is « non communiqué » when the status is `inconnu`. */
export interface CampaignCell {
  readonly text: string;
  readonly status: Status;
  readonly source: string;
  readonly note?: string;
}
/** A parameter of the doctors' comparison, campaign by campaign, and the demand that asks for it. */
export interface CampaignRow {
  readonly parameter: string;
  readonly label: string;
  /** Key of the unknown of the card `medecins-ij` that a letter asks for when no campaign states it. */
  readonly demand?: string;
  /** One cell per campaign of {@link CAMPAIGNS}, same order. */
  readonly cells: readonly CampaignCell[];
}

/** Campaigns described by a preset; the custom one describes nothing. */
export const CAMPAIGNS: readonly Preset[] = presets.filter((preset) => preset.id !== "personnalise");

function words(value: unknown): string {
  if (Array.isArray(value)) return value.map(words).join(", ");
  if (typeof value === "string") return FR.codes[value] ?? value;
  if (typeof value === "number") return String(value).replace(".", ",");
  if (typeof value === "object" && value !== null && "start" in value && "end" in value)
    return `${formatDate(String(value.start))} – ${formatDate(String(value.end))}`;
  return FR.notCommunicated;
}

function cell(parameter: string, preset: Preset): CampaignCell {
  const choices: Readonly<Record<string, PresetValue<string>>> = preset.specificationStatus;
  const found: PresetValue<unknown> | undefined =
    parameter === "window" ? preset.window : (preset.fields[parameter] ?? choices[parameter]);
  if (found === undefined) return { text: FR.notCommunicated, status: "inconnu", source: FR.noSource };
  const text = found.status === "inconnu" ? FR.notCommunicated : words(found.value);
  return {
    text,
    status: found.status,
    source: found.source,
    ...(found.note === undefined ? {} : { note: found.note }),
  };
}

/**
 * The card of the doctors' comparison: every parameter in the order of the calculation, with what each campaign states
 * of it. Read from `data/presets`, which the calculation itself uses: there is no second table.
 */
export function campaignTable(): CampaignRow[] {
  return FR.parameters.map(({ parameter, label, demand }) => ({
    parameter,
    label,
    ...(demand === undefined ? {} : { demand: `medecins-ij.?${demand}` }),
    cells: CAMPAIGNS.map((preset) => cell(parameter, preset)),
  }));
}
