import { accessChains } from "./access.js";
import { isDate } from "./calendar.js";
import { EVENT_LABEL, FINDING } from "./fr.js";
import { decisionChains, insuredChains, penaltyChains, rgpdChains } from "./other-chains.js";
import { procedureChain } from "./procedure.js";
import { repeatedEvents, type Context } from "./step.js";
import { STEP_IDS, type Deadline, type Distance, type DossierEvent, type Timeline } from "./types.js";

const byDate = (a: Deadline, b: Deadline): number =>
  a.prudentDate.localeCompare(b.prudentDate) ||
  STEP_IDS.indexOf(a.id) - STEP_IDS.indexOf(b.id) ||
  a.thread.localeCompare(b.thread);

/**
 * Every date that follows from the dated events of a dossier, prudent date first. A step whose real date is known
 * is given with it (`met`) and the next one starts from it; what cannot be computed is asked; what does not fit is
 * said. Events whose date is not one are left aside and said. Rule: same day of the month, otherwise its last day;
 * never moved to a working day. Sources: law note A.2, other-systems note §2.4.
 */
export function computeTimeline(events: readonly DossierEvent[], distance: Distance = "aucune"): Timeline {
  const context: Context = {
    events: events.filter((e) => isDate(e.date)),
    distance,
    deadlines: [],
    asked: [],
    findings: events
      .filter((e) => !isDate(e.date))
      .map((e) => FINDING.notADate(EVENT_LABEL[e.kind], e.date.slice(0, 40))),
  };
  context.findings.push(...repeatedEvents(context));
  procedureChain(context);
  decisionChains(context);
  accessChains(context);
  rgpdChains(context);
  penaltyChains(context);
  insuredChains(context);
  return { deadlines: context.deadlines.sort(byDate), asked: context.asked, findings: context.findings };
}

/** First step of the user that is neither done nor past on `today`; `undefined` when there is none. */
export function nextOwnStep(timeline: Timeline, today: string): Deadline | undefined {
  return timeline.deadlines.find((d) => d.actor === "vous" && d.met === undefined && d.legalDate >= today);
}
