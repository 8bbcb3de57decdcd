import { READINGS, type Reading } from "../../core/domain/status.js";
import { lawEntry, type ArticleRef } from "../law/index.js";
import { addDays, after, daysBetween, type Delay } from "./calendar.js";
import { EVENT_LABEL, FINDING, NOTE } from "./fr.js";
import { STEP } from "./steps.fr.js";
import { EVENT_KINDS } from "./types.js";
import type {
  Actor,
  Anchor,
  DateAsked,
  Deadline,
  Distance,
  DossierEvent,
  EventKind,
  StatedDelay,
  StepId,
} from "./types.js";

/** What the chains read and fill: the events of one dossier, and the results under construction. */
export interface Context {
  readonly events: readonly DossierEvent[];
  readonly distance: Distance;
  readonly deadlines: Deadline[];
  readonly asked: DateAsked[];
  readonly findings: string[];
}

/** Thread of an event that names none. */
export const MAIN_THREAD = "principal";
const threadOf = (event: DossierEvent): string => event.thread ?? MAIN_THREAD;

/** Threads that hold an event of this kind, by name: nothing depends on the order in which the events were typed. */
export function threadsWith(context: Context, kind: EventKind): string[] {
  return [...new Set(context.events.filter((e) => e.kind === kind).map(threadOf))].sort();
}

/** Shortest reading in days of the delay that a letter states; no stated delay comes last. */
const shortest = ({ stated }: DossierEvent): number =>
  stated === undefined ? Infinity : stated.value * (stated.unit === "mois" ? 28 : 1);

/**
 * Earliest first; on the same day the one that leaves least time, so that a date never depends on the order in which
 * the events were typed.
 */
function byPrudence(a: DossierEvent, b: DossierEvent): number {
  const [x, y] = [shortest(a), shortest(b)];
  return (
    a.date.localeCompare(b.date) ||
    (x === y ? 0 : x < y ? -1 : 1) ||
    (a.periodMonths ?? 0) - (b.periodMonths ?? 0) ||
    Number(a.routesStated === false) - Number(b.routesStated === false)
  );
}

/** Events of a kind in a thread, earliest first. */
function eventsOf({ events }: Context, kind: EventKind, thread: string): readonly DossierEvent[] {
  return events.filter((e) => e.kind === kind && threadOf(e) === thread).sort(byPrudence);
}

/** Earliest event of a kind in a thread. */
export function find(context: Context, kind: EventKind, thread: string): DossierEvent | undefined {
  return eventsOf(context, kind, thread)[0];
}

/** Like {@link find}, among the events dated from `origin` on; one dated before it is left aside and said. */
export function findAfter(
  context: Context,
  kind: EventKind,
  thread: string,
  origin: { readonly date: string; readonly label: string },
): DossierEvent | undefined {
  const events = eventsOf(context, kind, thread);
  const [first] = events;
  if (first === undefined || first.date >= origin.date) return first;
  const finding = FINDING.beforeOrigin(EVENT_LABEL[kind], first.date, origin.label, origin.date);
  if (!context.findings.includes(finding)) context.findings.push(finding);
  return events.find((event) => event.date >= origin.date);
}

/** One sentence for each kind of event that a thread dates more than once: one date only enters the calculation. */
export function repeatedEvents(context: Context): readonly string[] {
  return EVENT_KINDS.flatMap((kind) =>
    threadsWith(context, kind)
      .map((thread) => [...new Set(eventsOf(context, kind, thread).map(({ date }) => date))])
      .flatMap((dates) => (dates.length < 2 ? [] : [FINDING.repeated(EVENT_LABEL[kind], dates)])),
  );
}

/** Weakest reading of the articles of a step; what the loi of June 2026 may have changed is « à vérifier ». */
export function weakestReading(articles: readonly ArticleRef[]): Reading {
  const ranks = articles.map((ref) => {
    const { wording } = lawEntry(ref);
    return wording.affectedByLoi2026534 === true ? 2 : READINGS.indexOf(wording.reading);
  });
  return READINGS[Math.max(0, ...ranks)] ?? "à vérifier";
}

const toDelay = (stated: StatedDelay): Delay =>
  stated.unit === "mois" ? { months: stated.value } : { days: stated.value };

/** Silences that have a sure end; the end of any other computed step is only the latest date possible. */
const SILENCES: ReadonlySet<string> = new Set<StepId>([
  "accessSilence",
  "confirmedRefusal",
  "appealSilence",
  "hierarchicalSilence",
  "craSilence",
]);
const isUpperBound = (from: Anchor): boolean => from.basis === "calculée" && !SILENCES.has(from.source);

const isEventKind = (source: EventKind | StepId): source is EventKind => Object.hasOwn(EVENT_LABEL, source);

interface StepInput {
  readonly id: StepId;
  readonly thread?: string;
  readonly actor: Actor;
  readonly from: Anchor;
  readonly delay: Delay;
  readonly articles: readonly ArticleRef[];
  readonly stated?: StatedDelay | undefined;
  readonly metOn?: string | undefined;
  readonly earliestDate?: string;
  readonly extendedDate?: string;
  readonly notes?: readonly string[];
}

/**
 * Computes one step, adds it to the context and returns it. The letter's own delay prevails when its end comes
 * first. @throws RangeError when a date is not one.
 */
export function addStep(context: Context, input: StepInput): Deadline {
  const textDate = after(input.from.date, input.delay);
  const statedDate = input.stated === undefined ? undefined : after(input.from.date, toDelay(input.stated));
  const shorter = statedDate !== undefined && statedDate < textDate;
  const legalDate = shorter ? statedDate : textDate;
  const notes = [...(input.notes ?? [])];
  if (input.stated !== undefined && statedDate !== textDate)
    notes.push(shorter ? NOTE.statedShorter(input.stated) : NOTE.statedLonger(input.stated));
  if (input.actor === "vous" && isUpperBound(input.from)) notes.push(NOTE.indicative);
  if (input.extendedDate !== undefined) notes.push(NOTE.extension(input.extendedDate));
  const lateDays = input.metOn === undefined ? 0 : Math.max(0, daysBetween(legalDate, input.metOn));
  if (input.metOn !== undefined && lateDays > 0) notes.push(NOTE.late(input.metOn, lateDays));
  const deadline: Deadline = {
    id: input.id,
    thread: input.thread ?? MAIN_THREAD,
    actor: input.actor,
    from: input.from,
    delay: shorter && input.stated !== undefined ? toDelay(input.stated) : input.delay,
    prudentDate: addDays(legalDate, -1),
    legalDate,
    ...(input.earliestDate === undefined ? {} : { earliestDate: input.earliestDate }),
    ...(input.extendedDate === undefined ? {} : { extendedDate: input.extendedDate }),
    articles: input.articles,
    reading: weakestReading(input.articles),
    ...(input.metOn === undefined ? {} : { met: { date: input.metOn, lateDays } }),
    ...STEP[input.id],
    notes,
  };
  context.deadlines.push(deadline);
  return deadline;
}

/** Anchor of the next step: the real date when known, otherwise the end of the computed one. */
export function anchor(
  real: DossierEvent | undefined,
  computed: Deadline,
  date = computed.legalDate,
): Anchor {
  return real === undefined
    ? { date, basis: "calculée", source: computed.id }
    : { date: real.date, basis: "réelle", source: real.kind };
}

/** French name of what a delay runs from: an event, or the end of a computed step. */
export const anchorLabel = ({ source }: Anchor): string =>
  isEventKind(source) ? EVENT_LABEL[source] : STEP[source].title;

/** Anchor of a dated event. */
export const realAnchor = (event: DossierEvent): Anchor => ({
  date: event.date,
  basis: "réelle",
  source: event.kind,
});
