import type { StepId } from "../../dossier/deadlines/index.js";
import type { LetterId } from "../../dossier/letters/index.js";

const LETTERS: Partial<Readonly<Record<StepId, LetterId>>> = {
  observations: "L5",
  commissionObservations: "L5",
  cada: "L3",
  administrativeAppeal: "L6",
  court: "L7",
  accessCourt: "L7",
};

/** Letter that answers a step; undefined when none of the eleven does. */
export const letterOf = (step: StepId): LetterId | undefined => LETTERS[step];
