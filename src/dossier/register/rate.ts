import { STATUS_OF_LEVEL, STATUSES, weakest, type Status } from "../../core/domain/status.js";
import type { DutyCell, Fact, RatedCell, RatedFact, Register } from "./types.js";

/** Status of each named source; a source that the register does not know is `inconnu`. */
export function sourceStatuses(ids: readonly string[], register: Register): Status[] {
  return ids.map((id) => {
    const source = register.sources.find((candidate) => candidate.id === id);
    return source === undefined ? "inconnu" : STATUS_OF_LEVEL[source.level];
  });
}

/** A fact with its status: the weakest of its sources, `inconnu` when it has no value. */
export function rateFact(fact: Fact, register: Register): RatedFact {
  const status = fact.value === null ? "inconnu" : weakest(sourceStatuses(fact.sources, register));
  return { ...fact, status };
}

/**
 * A cell of the matrix with its confidence, never stronger than its weakest source. "Discuté" is our reading, hence
 * at best `supposé`; an answer that nobody knows is `inconnu`.
 */
export function rateCell(cell: DutyCell, register: Register): RatedCell {
  const caps: Status[] = sourceStatuses(cell.sources, register);
  if (cell.applies === "discuté") caps.push("supposé");
  if (cell.applies === "inconnu" || cell.respected === "inconnu") caps.push("inconnu");
  return { ...cell, confidence: weakest(caps) };
}

/** True when `a` claims more than `b`: order of {@link STATUSES}, strongest first. */
export function stronger(a: Status, b: Status): boolean {
  return STATUSES.indexOf(a) < STATUSES.indexOf(b);
}
