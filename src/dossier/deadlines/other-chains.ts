import { addMonths } from "./calendar.js";
import { appealSteps, endOfSilence } from "./appeal.js";
import { ASKED, EVENT_LABEL, NOTE } from "./fr.js";
import { addStep, type Context, find, findAfter, realAnchor, threadsWith } from "./step.js";

/** Decision of prior agreement: administrative appeals, then the administrative court. */
export function decisionChains(context: Context): void {
  for (const thread of threadsWith(context, "decisionNotified")) {
    const notification = find(context, "decisionNotified", thread);
    if (notification === undefined) continue;
    appealSteps(context, {
      thread,
      from: realAnchor(notification),
      id: "court",
      articles: ["cja:R421-1", "cja:R421-5"],
      notification,
    });
  }
}

/** Access under the RGPD: one month, three when extended. */
export function rgpdChains(context: Context): void {
  for (const thread of threadsWith(context, "rgpdRequestReceived")) {
    const request = find(context, "rgpdRequestReceived", thread);
    if (request === undefined) continue;
    const origin = { date: request.date, label: EVENT_LABEL.rgpdRequestReceived };
    const extension = findAfter(context, "rgpdExtended", thread, origin);
    const inTime = extension !== undefined && extension.date <= addMonths(request.date, 1);
    addStep(context, {
      id: "rgpd",
      thread,
      actor: "caisse",
      from: realAnchor(request),
      delay: { months: inTime ? 3 : 1 },
      articles: ["rgpd:12", "rgpd:15"],
      ...(inTime ? {} : { extendedDate: addMonths(request.date, 3) }),
    });
  }
}

/** Penalty: observations, then the judicial court without prior appeal. */
export function penaltyChains(context: Context): void {
  for (const thread of threadsWith(context, "penaltyNoticeReceived")) {
    const notice = find(context, "penaltyNoticeReceived", thread);
    if (notice === undefined) continue;
    addStep(context, {
      id: "penaltyObservations",
      thread,
      actor: "vous",
      from: realAnchor(notice),
      delay: { months: 1 },
      articles: ["css:R147-2"],
      stated: notice.stated,
    });
  }
  for (const thread of threadsWith(context, "penaltyNotified")) {
    const penalty = find(context, "penaltyNotified", thread);
    if (penalty === undefined) continue;
    addStep(context, {
      id: "penaltyCourt",
      thread,
      actor: "vous",
      from: realAnchor(penalty),
      delay: { months: 2 },
      articles: ["css:R142-1-A", "css:L114-17-2", "css:L142-4"],
      stated: penalty.stated,
      notes: penalty.routesStated === false ? [NOTE.noRoutes] : [],
    });
  }
}

/** Insured people: commission de recours amiable, then the judicial court. */
export function insuredChains(context: Context): void {
  const threads = new Set([
    ...threadsWith(context, "insuredDecisionNotified"),
    ...threadsWith(context, "craSeized"),
  ]);
  for (const thread of threads) {
    const decision = find(context, "insuredDecisionNotified", thread);
    const seized =
      decision === undefined
        ? find(context, "craSeized", thread)
        : findAfter(context, "craSeized", thread, {
            date: decision.date,
            label: EVENT_LABEL.insuredDecisionNotified,
          });
    if (decision !== undefined)
      addStep(context, {
        id: "cra",
        thread,
        actor: "vous",
        from: realAnchor(decision),
        delay: { months: 2 },
        articles: ["css:R142-1", "css:R142-1-A"],
        stated: decision.stated,
        metOn: seized?.date,
        notes: decision.routesStated === false ? [NOTE.noRoutes] : [],
      });
    if (seized === undefined) {
      context.asked.push({ kind: "craSeized", thread, why: ASKED.craSeized });
      continue;
    }
    const rejected = findAfter(context, "craRejected", thread, {
      date: seized.date,
      label: EVENT_LABEL.craSeized,
    });
    const silence = addStep(context, {
      id: "craSilence",
      thread,
      actor: "commission",
      from: realAnchor(seized),
      delay: { months: 2 },
      articles: ["css:R142-6"],
      metOn: rejected?.date,
    });
    const from = endOfSilence(silence, rejected);
    const counted = from.basis === "réelle" ? rejected : undefined;
    addStep(context, {
      id: "socialCourt",
      thread,
      actor: "vous",
      from,
      delay: { months: 2 },
      articles: ["css:R142-1-A", "css:L142-8"],
      stated: counted?.stated,
      notes: counted?.routesStated === false ? [NOTE.noRoutes] : [],
    });
  }
}
