import { formatDate } from "../../core/report/format.fr.js";
import {
  CLOSING,
  computeTimeline,
  daysBetween,
  type Deadline,
  delayText,
  EVENT_LABEL,
  nextOwnStep,
  RULE_SENTENCE,
  type StepId,
  type Timeline,
  toIcs,
} from "../../dossier/deadlines/index.js";
import type { LetterId } from "../../dossier/letters/index.js";
import { caseStore } from "../case-store.js";
import { toast } from "../components/live.js";
import { setHeadline } from "../components/page-head.js";
import { h } from "../dom.js";
import { download } from "../download.js";
import { eventFields } from "./event-fields.js";
import { DELAYS_TEXT } from "./fr.js";
import { readDossier } from "./store.js";
import { timelineView } from "./timeline-view.js";
import { today } from "./today.js";

/** Letter that answers a step. */
const LETTER_OF: Partial<Readonly<Record<StepId, LetterId>>> = {
  observations: "L5",
  commissionObservations: "L5",
  cada: "L3",
  administrativeAppeal: "L6",
  court: "L7",
  accessCourt: "L7",
};

function saveIcs(timeline: Timeline, day: string): void {
  const label = caseStore.case.id === undefined ? {} : { dossier: caseStore.case.id };
  download(
    "delais.ics",
    "text/calendar;charset=utf-8",
    toIcs(timeline, { stamp: `${day}T00:00:00Z`, ...label }),
  );
  toast(DELAYS_TEXT.icsDone);
}

function count(next: Deadline, timeline: Timeline, day: string): HTMLElement {
  const left = Math.max(0, daysBetween(day, next.prudentDate));
  const letter = LETTER_OF[next.id];
  return h(
    "div",
    { class: "count" },
    h(
      "div",
      { class: "big num" },
      left === 0 ? DELAYS_TEXT.lastDay : DELAYS_TEXT.days(left),
      h("small", {}, DELAYS_TEXT.from(formatDate(day))),
    ),
    h(
      "div",
      { class: "stack" },
      h("p", {}, DELAYS_TEXT.counted(formatDate(next.from.date, { weekday: true }), delayText(next.delay))),
      h(
        "div",
        { class: "row" },
        letter !== undefined &&
          h("a", { class: "btn", href: `./courriers.html#${letter}` }, DELAYS_TEXT.write),
        h(
          "button",
          {
            type: "button",
            class: "btn alt",
            onclick: () => {
              saveIcs(timeline, day);
            },
          },
          DELAYS_TEXT.ics,
        ),
      ),
    ),
  );
}

function listed(title: string, lines: readonly string[]): HTMLElement | false {
  return (
    lines.length > 0 &&
    h(
      "div",
      { class: "note" },
      h("b", {}, title),
      h(
        "ul",
        {},
        lines.map((line) => h("li", {}, line)),
      ),
    )
  );
}

/** Délais: fields at right stay, the head and the timeline follow each date given. */
export function deadlinesPage(root: HTMLElement): () => void {
  const head = h("div", { "aria-live": "polite" });
  const view = h("section", { "aria-labelledby": "timeline-title" });
  const foot = h("div", { class: "stack" });
  const draw = (): void => {
    const day = today();
    const { dossier, problems } = readDossier();
    const timeline = computeTimeline(dossier.events ?? [], dossier.distance);
    const next = nextOwnStep(timeline, day);
    setHeadline(
      next === undefined
        ? timeline.deadlines.length === 0
          ? DELAYS_TEXT.noDate
          : DELAYS_TEXT.allPast
        : DELAYS_TEXT.headline(
            formatDate(next.prudentDate < day ? next.legalDate : next.prudentDate, { weekday: true }),
            next.title.charAt(0).toLowerCase() + next.title.slice(1),
          ),
    );
    head.replaceChildren(...(next === undefined ? [] : [count(next, timeline, day)]));
    view.replaceChildren(
      h("h2", { id: "timeline-title", class: "ruled" }, DELAYS_TEXT.timeline),
      timelineView(timeline, day, next),
      h("p", { class: "src" }, DELAYS_TEXT.timelineHint),
    );
    const parts = [
      listed(DELAYS_TEXT.findings, [...problems, ...timeline.findings]),
      listed(
        DELAYS_TEXT.asked,
        timeline.asked.map((a) => `${EVENT_LABEL[a.kind]} : ${a.why}`),
      ),
      h("p", { class: "note" }, `${DELAYS_TEXT.checked} ${RULE_SENTENCE} ${CLOSING}`),
    ];
    foot.replaceChildren(...parts.filter((part) => part !== false));
  };
  root.replaceChildren(
    head,
    h(
      "div",
      { class: "sec two r" },
      view,
      h(
        "aside",
        { class: "stack", "aria-labelledby": "dates-title" },
        h("h2", { id: "dates-title", class: "ruled" }, DELAYS_TEXT.yours),
        eventFields(),
      ),
    ),
    foot,
  );
  draw();
  return caseStore.subscribe(draw);
}
