import { parseDossier, type Dossier, type ParsedDossier } from "../../dossier/letters/index.js";
import { EVENT_KINDS, type DossierEvent, type EventKind } from "../../dossier/deadlines/index.js";
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

/**
 * Writes one field of the dossier, as typed; an empty one is removed. Nothing happens when nothing changes: leaving a
 * field must not redraw the button that is being pressed.
 */
export function writeDossier(path: readonly string[], value: unknown): void {
  const before = caseStore.case.dossier ?? {};
  const dossier = withValue(before, path, value);
  if (JSON.stringify(sorted(dossier)) === JSON.stringify(sorted(before))) return;
  caseStore.update((current) => ({ ...current, dossier }));
}

/** The same values with keys in order, so that two records compare as text. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
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
  const all = [...events, ...(next === undefined ? [] : [next])].sort(
    (a, b) => EVENT_KINDS.indexOf(a.kind) - EVENT_KINDS.indexOf(b.kind) || a.date.localeCompare(b.date),
  );
  writeDossier(["events"], all.length === 0 ? undefined : all);
}
