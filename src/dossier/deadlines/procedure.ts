import { addDays, addMonths } from "./calendar.js";
import { ASKED, EVENT_LABEL, NOTE } from "./fr.js";
import { addStep, anchor, type Context, find, findAfter, MAIN_THREAD, realAnchor } from "./step.js";
import type { Anchor, Deadline, DossierEvent } from "./types.js";

const firstDate = (...events: readonly (DossierEvent | undefined)[]): string | undefined =>
  events
    .flatMap((e) => (e === undefined ? [] : [e.date]))
    .sort()
    .at(0);

/**
 * Steps 1 and 2 of R148-1: observations or hearing, then the director's choice. Returns the date from which the
 * commission may be seized at the latest, `undefined` when the procedure took another way or ended.
 */
function openingSteps(context: Context, letter: DossierEvent): Anchor | undefined {
  const origin = { date: letter.date, label: EVENT_LABEL.letterReceived };
  const real = (kind: DossierEvent["kind"]): DossierEvent | undefined =>
    findAfter(context, kind, MAIN_THREAD, origin);
  const hearing = real("hearing");
  const textEnd = addMonths(letter.date, 1);
  const hearingLater = hearing !== undefined && hearing.date > textEnd;
  const observations = addStep(context, {
    id: "observations",
    actor: "vous",
    from: realAnchor(letter),
    delay: { months: 1 },
    articles: ["css:R148-1", "css:R162-1-9"],
    stated: letter.stated,
    metOn: firstDate(real("observationsSent"), hearingLater ? undefined : hearing),
    notes: hearingLater ? [NOTE.hearingAsked(hearing.date)] : [],
  });
  const [abandoned, proposal, commission] = [
    real("abandoned"),
    real("msoProposalReceived"),
    real("commissionSeized"),
  ];
  const director = addStep(context, {
    id: "director",
    actor: "caisse",
    from: hearingLater
      ? { date: addDays(hearing.date, 1), basis: "réelle", source: "hearing" }
      : { date: textEnd, basis: "calculée", source: observations.id },
    delay: { months: 1 },
    articles: ["css:R148-1"],
    metOn: firstDate(abandoned, proposal, find(context, "msoRefused", MAIN_THREAD) ? undefined : commission),
    notes: [...(hearingLater ? [NOTE.hearingLater(hearing.date)] : []), NOTE.abandonDate],
  });
  if (abandoned !== undefined || proposal !== undefined) return undefined;
  return anchor(undefined, director);
}

/** Steps 3 to 6: proposal of an MSO, refusal, period, result. */
function msoSteps(context: Context, proposal: DossierEvent): void {
  const origin = { date: proposal.date, label: EVENT_LABEL.msoProposalReceived };
  const refused = findAfter(context, "msoRefused", MAIN_THREAD, origin);
  addStep(context, {
    id: "msoRefusal",
    actor: "vous",
    from: realAnchor(proposal),
    delay: { days: 15 },
    articles: ["css:R148-3"],
    stated: proposal.stated,
    metOn: refused?.date,
  });
  if (refused !== undefined) {
    if (find(context, "commissionSeized", MAIN_THREAD) === undefined)
      context.asked.push({ kind: "commissionSeized", thread: MAIN_THREAD, why: ASKED.commissionSeized });
    return;
  }
  const end = findAfter(context, "msoPeriodEnd", MAIN_THREAD, origin);
  const months = proposal.periodMonths;
  const shortest = addMonths(proposal.date, months ?? 4);
  const period = addStep(context, {
    id: "msoPeriod",
    actor: "vous",
    from: realAnchor(proposal),
    delay: { months: months ?? 6 },
    articles: ["css:R148-3", "css:R148-5"],
    ...(months === undefined ? { earliestDate: shortest } : {}),
    metOn: end?.date,
    notes: months !== undefined && (months < 4 || months > 6) ? [NOTE.periodOutside(months)] : [],
  });
  if (end === undefined && months === undefined)
    context.asked.push({ kind: "msoPeriodEnd", thread: MAIN_THREAD, why: ASKED.msoPeriodEnd });
  addStep(context, {
    id: "msoResult",
    actor: "caisse",
    from: anchor(end, period),
    delay: { months: 6 },
    articles: ["css:R148-6"],
    ...(end === undefined && months === undefined ? { earliestDate: addMonths(shortest, 6) } : {}),
    metOn: findAfter(context, "msoResultReceived", MAIN_THREAD, origin)?.date,
  });
}

/** Anchor of what follows an opinion: its real date or, when it comes late, the end of the delay, when it is deemed given. */
const givenOrDeemed = (given: DossierEvent | undefined, opinion: Deadline): Anchor =>
  anchor(given !== undefined && given.date <= opinion.legalDate ? given : undefined, opinion);

/** Steps 7 to 9: commission, UNCAM, decision; each starts from the real date of the one before when known. */
function agreementSteps(context: Context, seizure: Anchor): void {
  const ifPursued = seizure.basis === "calculée" ? [NOTE.ifPursued] : [];
  const origin = { date: seizure.date, label: EVENT_LABEL.commissionSeized };
  const real = (kind: DossierEvent["kind"]): DossierEvent | undefined =>
    seizure.basis === "réelle"
      ? findAfter(context, kind, MAIN_THREAD, origin)
      : find(context, kind, MAIN_THREAD);
  const seized = seizure.basis === "réelle" ? find(context, "commissionSeized", MAIN_THREAD) : undefined;
  addStep(context, {
    id: "commissionObservations",
    actor: "vous",
    from: seizure,
    delay: { months: 1 },
    articles: ["css:R148-7"],
    stated: seized?.stated,
    notes: ifPursued,
  });
  const extended = real("commissionExtended") !== undefined;
  const opinionGiven = real("commissionOpinion");
  const opinion = addStep(context, {
    id: "commissionOpinion",
    actor: "commission",
    from: seizure,
    delay: { months: extended ? 3 : 2 },
    articles: ["css:R148-7"],
    ...(extended || opinionGiven !== undefined ? {} : { extendedDate: addMonths(seizure.date, 3) }),
    metOn: opinionGiven?.date,
    notes: ifPursued,
  });
  const uncamSeized = real("uncamSeized");
  const seizeUncam = addStep(context, {
    id: "uncamSeizure",
    actor: "caisse",
    from: givenOrDeemed(opinionGiven, opinion),
    delay: { days: 15 },
    articles: ["css:R148-8"],
    metOn: uncamSeized?.date,
    notes: [...ifPursued, NOTE.abandonDate],
  });
  const uncamGiven = real("uncamOpinion");
  const uncam = addStep(context, {
    id: "uncamOpinion",
    actor: "uncam",
    from: anchor(uncamSeized, seizeUncam),
    delay: { months: 1 },
    articles: ["css:R148-8"],
    metOn: uncamGiven?.date,
    notes: ifPursued,
  });
  addStep(context, {
    id: "decision",
    actor: "caisse",
    from: givenOrDeemed(uncamGiven, uncam),
    delay: { days: 15 },
    articles: ["css:R148-9"],
    metOn: real("decisionMade")?.date,
    notes: [...ifPursued, NOTE.abandonDate],
  });
}

/** Chain of R148-1 to R148-9 (law note, A.2): as far as the events allow. */
export function procedureChain(context: Context): void {
  const letter = find(context, "letterReceived", MAIN_THREAD);
  const proposal = find(context, "msoProposalReceived", MAIN_THREAD);
  /** Event of this procedure: one dated before its first letter belongs to another, and is said. */
  const own = (kind: DossierEvent["kind"]): DossierEvent | undefined =>
    letter === undefined
      ? find(context, kind, MAIN_THREAD)
      : findAfter(context, kind, MAIN_THREAD, { date: letter.date, label: EVENT_LABEL.letterReceived });
  const seized = own("commissionSeized");
  const latestSeizure = letter === undefined ? undefined : openingSteps(context, letter);
  if (proposal !== undefined) msoSteps(context, proposal);
  const abandoned = own("abandoned") !== undefined;
  const decided = own("decisionNotified") !== undefined;
  if (seized !== undefined) agreementSteps(context, realAnchor(seized));
  else if (latestSeizure !== undefined && !abandoned && !decided) agreementSteps(context, latestSeizure);
  const start = find(context, "msapStart", MAIN_THREAD);
  if (start !== undefined)
    addStep(context, {
      id: "msapEnd",
      actor: "caisse",
      from: realAnchor(start),
      delay: { months: 6 },
      articles: ["css:L162-1-15"],
    });
}
