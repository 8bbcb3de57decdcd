import { parseDossier, type Dossier, type ParsedDossier } from "../../dossier/letters/index.js";
import type { DossierEvent, EventKind } from "../../dossier/deadlines/index.js";
import { caseStore } from "../case-store.js";

type Raw = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Raw =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The dossier of the case as the letters and deadlines read it, and what was left aside. */
export function readDossier(): ParsedDossier {
  return parseDossier(caseStore.case.dossier);
}

function withValue(record: Raw, path: readonly string[], value: unknown): Raw {
  const [key, ...rest] = path;
  if (key === undefined) return record;
  const child = record[key];
  const next = rest.length === 0 ? value : withValue(isRecord(child) ? child : {}, rest, value);
  const entries = Object.entries(record).filter(([name]) => name !== key);
  const empty = next === undefined || next === "" || (isRecord(next) && Object.keys(next).length === 0);
  return Object.fromEntries(empty ? entries : [...entries, [key, next]]);
}

/** Writes one field of the dossier, as typed; an empty one is removed. */
export function writeDossier(path: readonly string[], value: unknown): void {
  caseStore.update((current) => ({ ...current, dossier: withValue(current.dossier ?? {}, path, value) }));
}

/** Text of a field as typed, before any cleaning. */
export function typedText(path: readonly string[]): string {
  const value = path.reduce<unknown>(
    (at, key) => (isRecord(at) ? at[key] : undefined),
    caseStore.case.dossier,
  );
  return typeof value === "string" ? value : "";
}

/** Event of a kind in the main thread, earliest first. */
export function eventOf(dossier: Dossier, kind: EventKind): DossierEvent | undefined {
  return (dossier.events ?? [])
    .filter((e) => e.kind === kind && e.thread === undefined)
    .sort((a, b) => a.date.localeCompare(b.date))[0];
}

/** Replaces, or without value removes, the event of a kind in the main thread; the others are kept. */
export function writeEvent(kind: EventKind, next: DossierEvent | undefined): void {
  const events = (readDossier().dossier.events ?? []).filter(
    (e) => e.kind !== kind || e.thread !== undefined,
  );
  writeDossier(
    ["events"],
    next === undefined && events.length === 0 ? undefined : [...events, ...(next ? [next] : [])],
  );
}
