import { addDays, addMonths } from "./calendar.js";
import { appealSteps, endOfSilence } from "./appeal.js";
import { ASKED, EVENT_LABEL, NOTE } from "./fr.js";
import { addStep, anchor, type Context, find, findAfter, realAnchor, threadsWith } from "./step.js";
import type { Deadline, DossierEvent } from "./types.js";

/** Note when a written refusal follows an implicit one and restarts the delay. */
function restartNote(silence: Deadline, explicit: DossierEvent | undefined, months: number): string[] {
  if (explicit === undefined || explicit.date <= silence.legalDate) return [];
  return explicit.date <= addMonths(silence.legalDate, 2)
    ? [NOTE.explicitAfterSilence(addDays(addMonths(silence.legalDate, months), -1))]
    : [NOTE.both];
}

/** Request → refusal → CADA → confirmed refusal → administrative court, for one request (thread). */
function accessChain(context: Context, thread: string): void {
  const request = find(context, "requestReceived", thread);
  const explicit = find(context, "accessRefused", thread);
  const first = request ?? explicit;
  const after = (kind: DossierEvent["kind"], origin: DossierEvent | undefined): DossierEvent | undefined =>
    origin === undefined
      ? find(context, kind, thread)
      : findAfter(context, kind, thread, { date: origin.date, label: EVENT_LABEL[origin.kind] });
  const granted = after("accessGranted", first);
  // A written refusal may come after the Cada was seized of the tacit one.
  const registered = after("cadaRegistered", request);
  if (first !== undefined) refusalSteps(context, thread, first, { explicit, granted, registered });
  if (registered !== undefined) cadaSteps(context, thread, registered, granted);
  else if (first !== undefined && granted === undefined)
    context.asked.push({ kind: "cadaRegistered", thread, why: ASKED.cadaRegistered });
}

function refusalSteps(
  context: Context,
  thread: string,
  first: DossierEvent,
  {
    explicit,
    granted,
    registered,
  }: Readonly<Record<"explicit" | "granted" | "registered", DossierEvent | undefined>>,
): void {
  const origin = { date: first.date, label: EVENT_LABEL[first.kind] };
  const refused =
    first.kind === "accessRefused" ? explicit : findAfter(context, "accessRefused", thread, origin);
  let from = realAnchor(first);
  let notes: readonly string[] = [];
  if (first.kind === "requestReceived") {
    const silence = addStep(context, {
      id: "accessSilence",
      thread,
      actor: "caisse",
      from,
      delay: { months: 1 },
      articles: ["crpa:R*311-12", "crpa:R311-13"],
      metOn: granted?.date ?? refused?.date,
    });
    from = endOfSilence(silence, refused);
    notes = restartNote(silence, refused, 2);
  }
  if (granted !== undefined) return;
  addStep(context, {
    id: "cada",
    thread,
    actor: "vous",
    from,
    delay: { months: 2 },
    articles: ["crpa:R311-15", "crpa:R343-1"],
    stated: from.basis === "réelle" ? refused?.stated : undefined,
    metOn: registered?.date,
    notes,
  });
}

function cadaSteps(
  context: Context,
  thread: string,
  registered: DossierEvent,
  granted: DossierEvent | undefined,
): void {
  const origin = { date: registered.date, label: EVENT_LABEL.cadaRegistered };
  const opinionReceived = findAfter(context, "cadaOpinion", thread, origin);
  const opinion = addStep(context, {
    id: "cadaOpinion",
    thread,
    actor: "cada",
    from: realAnchor(registered),
    delay: { months: 1 },
    articles: ["crpa:R343-3"],
    metOn: opinionReceived?.date,
  });
  addStep(context, {
    id: "accessIntention",
    thread,
    actor: "caisse",
    from: anchor(opinionReceived, opinion),
    delay: { months: 1 },
    articles: ["crpa:R343-3"],
  });
  const confirmed = findAfter(context, "accessRefusalConfirmed", thread, origin);
  const answered = granted !== undefined && granted.date >= registered.date ? granted : undefined;
  const silence = addStep(context, {
    id: "confirmedRefusal",
    thread,
    actor: "caisse",
    from: realAnchor(registered),
    delay: { months: 2 },
    articles: ["crpa:R*343-4", "crpa:R343-5"],
    metOn: answered?.date ?? confirmed?.date,
  });
  if (answered !== undefined) return;
  appealSteps(context, {
    thread,
    from: endOfSilence(silence, confirmed),
    id: "accessCourt",
    articles: ["crpa:L342-1", "cja:R421-1", "cja:R421-2"],
    notification: confirmed,
    notes: restartNote(silence, confirmed, 2),
  });
}

/** Every request for documents or rules of the dossier (other-systems note, §2.4). */
export function accessChains(context: Context): void {
  const threads = new Set([
    ...threadsWith(context, "requestReceived"),
    ...threadsWith(context, "accessRefused"),
    ...threadsWith(context, "cadaRegistered"),
  ]);
  for (const thread of threads) accessChain(context, thread);
}
