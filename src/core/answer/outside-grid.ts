import file from "../../../data/grids/outside.json" with { type: "json" };
import type { Case } from "../case/types.js";
import type { Standing } from "../domain/index.js";
import type { GridAxis, GridOption } from "./grid.js";
import { presetOf } from "./preset.js";

/** What changes of an option under one campaign: the fund did not describe the same comparison each time. */
interface CampaignWords {
  readonly standing: Standing;
  readonly justification: string;
  readonly reference: string;
}
interface OutsideOption extends GridOption {
  readonly campaigns?: Readonly<Record<string, CampaignWords>>;
}
interface OutsideAxis extends GridAxis {
  readonly options: readonly OutsideOption[];
}

const AXES = file.axes as unknown as readonly OutsideAxis[];

/**
 * Axes « hors grille » of `data/grids/outside.json`: they may be varied one at a time, and are never counted in K (the
 * product with the grid would pass its 5,000 ways, and they change the class much more than the expected number).
 */
export const outsideAxes: readonly GridAxis[] = AXES;

/** The same with the standing that each option has under the campaign of a case. */
export function outsideAxesOf(aCase: Case): readonly GridAxis[] {
  const { id } = presetOf(aCase);
  return AXES.map((axis) => ({
    ...axis,
    options: axis.options.map(({ campaigns, ...option }) => ({ ...option, ...campaigns?.[id] })),
  }));
}
