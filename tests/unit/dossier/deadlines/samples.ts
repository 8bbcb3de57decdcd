import { computeTimeline } from "../../../../src/dossier/deadlines/index.js";
import type {
  Deadline,
  Distance,
  DossierEvent,
  EventKind,
  StepId,
} from "../../../../src/dossier/deadlines/index.js";

/** An event of the dossier. */
export const on = (kind: EventKind, date: string, more: Partial<DossierEvent> = {}): DossierEvent => ({
  kind,
  date,
  ...more,
});

/** One step of the timeline of some events; throws when it is not there. */
export function step(id: StepId, events: readonly DossierEvent[], distance: Distance = "aucune"): Deadline {
  const found = computeTimeline(events, distance).deadlines.find((d) => d.id === id);
  if (found === undefined) throw new Error(`no step ${id}`);
  return found;
}

/** Legal date of a step. */
export const legal = (id: StepId, events: readonly DossierEvent[], distance: Distance = "aucune"): string =>
  step(id, events, distance).legalDate;
