import type { ArticleRef } from "../law/index.js";
import { addMonths, later } from "./calendar.js";
import { ASKED, EVENT_LABEL, FINDING, NOTE } from "./fr.js";
import {
  addStep,
  anchor,
  anchorLabel,
  type Context,
  find,
  findAfter,
  MAIN_THREAD,
  realAnchor,
} from "./step.js";
import type { Anchor, Deadline, DossierEvent, EventKind, StepId } from "./types.js";

/** Months added by CJA R421-7. */
const DISTANCE_MONTHS = { aucune: 0, "outre-mer": 1, etranger: 2 } as const;

/** Events that go with the decision, not with the access, when a thread holds both. */
const COUNTED_ELSEWHERE = [
  "recoursGracieuxReceived",
  "recoursHierarchiqueReceived",
  "mediationStarted",
  "courtSeized",
] as const satisfies readonly EventKind[];

interface AppealInput {
  readonly thread: string;
  /** Notification of the decision, or birth of an implicit refusal. */
  readonly from: Anchor;
  readonly id: "court" | "accessCourt";
  readonly articles: readonly ArticleRef[];
  /** Event whose stated delay and routes count. */
  readonly notification?: DossierEvent | undefined;
  readonly notes?: readonly string[];
}

/** End of an administrative appeal: its explicit rejection, or two months of silence. */
function appealEnd(
  context: Context,
  filed: DossierEvent,
  id: StepId & ("appealSilence" | "hierarchicalSilence"),
): Anchor {
  const rejected = findAfter(
    context,
    id === "appealSilence" ? "recoursGracieuxRejected" : "recoursHierarchiqueRejected",
    filed.thread ?? MAIN_THREAD,
    { date: filed.date, label: EVENT_LABEL[filed.kind] },
  );
  const silence = addStep(context, {
    id,
    ...(filed.thread === undefined ? {} : { thread: filed.thread }),
    actor: "caisse",
    from: realAnchor(filed),
    delay: { months: 2 },
    articles: ["crpa:L411-7", "crpa:L231-4"],
    metOn: rejected?.date,
  });
  return endOfSilence(silence, rejected);
}

/**
 * Start of the judicial delay after a silence: an explicit refusal counts when it comes before the silence has
 * ended, or within the two months that follow; later it opens nothing (CJA R421-2).
 */
export function endOfSilence(silence: Deadline, explicit: DossierEvent | undefined): Anchor {
  const counts = explicit !== undefined && explicit.date <= addMonths(silence.legalDate, 2);
  return anchor(counts ? explicit : undefined, silence);
}

/**
 * Delay before the administrative court: two months, plus distance; interrupted by an administrative appeal or a
 * mediation begun in time (CRPA L411-2, L421-3; CJA R421-1, -2, -7). No date is given while a mediation lasts.
 */
export function appealSteps(context: Context, input: AppealInput): void {
  const { thread } = input;
  // A refusal that comes too late to count gives neither its delay nor its silence on the routes of appeal.
  const notification = input.from.basis === "réelle" ? input.notification : undefined;
  const extra = DISTANCE_MONTHS[context.distance];
  const origin = { date: input.from.date, label: anchorLabel(input.from) };
  // A thread that holds a decision keeps its appeals, mediation and court for it: they would put off the date of the access.
  const elsewhere = input.id === "accessCourt" && find(context, "decisionNotified", thread) !== undefined;
  const real = (kind: DossierEvent["kind"]): DossierEvent | undefined =>
    elsewhere ? undefined : findAfter(context, kind, thread, origin);
  const limitFrom = (date: string): string => addMonths(date, 2 + extra);
  let start = input.from;

  const filed = [
    { event: real("recoursGracieuxReceived"), id: "appealSilence" as const },
    { event: real("recoursHierarchiqueReceived"), id: "hierarchicalSilence" as const },
  ].flatMap(({ event, id }) => (event === undefined ? [] : [{ event, id }]));
  const limit = limitFrom(start.date);
  for (const { event, id } of filed) {
    if (event.date > limit) {
      context.findings.push(FINDING.appealTooLate(event.date, limit));
      continue;
    }
    const end = appealEnd(context, event, id);
    start = later(start.date, end.date) === end.date ? end : start;
  }
  const notes: string[] = [...(input.notes ?? [])];
  const mediation = real("mediationStarted");
  if (mediation !== undefined) {
    const current = limitFrom(start.date);
    if (mediation.date > current) context.findings.push(FINDING.mediationTooLate(mediation.date, current));
    else {
      const ended = findAfter(context, "mediationEnded", thread, {
        date: mediation.date,
        label: EVENT_LABEL.mediationStarted,
      });
      if (ended === undefined) {
        context.asked.push({ kind: "mediationEnded", thread, why: ASKED.mediationEnded });
        return;
      }
      start = later(start.date, ended.date) === ended.date ? realAnchor(ended) : start;
    }
  }
  const interrupted = start !== input.from;
  if (!interrupted && input.id === "court")
    addStep(context, {
      id: "administrativeAppeal",
      thread,
      actor: "vous",
      from: start,
      delay: { months: 2 },
      articles: ["crpa:L411-2"],
      stated: notification?.stated,
    });
  if (interrupted) notes.push(NOTE.restart(start.date));
  if (elsewhere && COUNTED_ELSEWHERE.some((kind) => find(context, kind, thread) !== undefined))
    notes.push(NOTE.forDecision);
  if (extra > 0) notes.push(NOTE.distance(extra));
  if (notification?.routesStated === false) notes.push(NOTE.noRoutes);
  addStep(context, {
    id: input.id,
    thread,
    actor: "vous",
    from: start,
    delay: { months: 2 + extra },
    articles: [
      ...input.articles,
      ...(interrupted ? (["crpa:L411-2"] as const) : []),
      ...(interrupted && mediation !== undefined ? (["crpa:L421-3"] as const) : []),
      ...(extra > 0 ? (["cja:R421-7"] as const) : []),
    ],
    stated: interrupted ? undefined : notification?.stated,
    metOn: real("courtSeized")?.date,
    notes,
  });
}
