import { formatDate } from "../../core/report/format.fr.js";
import {
  CLOSING,
  computeTimeline,
  daysBetween,
  type Deadline,
  delayText,
  type DossierEvent,
  EVENT_LABEL,
  nextOwnStep,
  RULE_SENTENCE,
  type Timeline,
  toIcs,
} from "../../dossier/deadlines/index.js";
import { caseStore } from "../case-store.js";
import { keepFocus } from "../components/keep-focus.js";
import { toast } from "../components/live.js";
import { setHeadline } from "../components/page-head.js";
import { h } from "../dom.js";
import { download } from "../download.js";
import { eventFields } from "./event-fields.js";
import { fieldLink } from "./field-link.js";
import { DELAYS_TEXT } from "./fr.js";
import { letterOf } from "./letter-of-step.js";
import { readDossier } from "./store.js";
import { timelineView } from "./timeline-view.js";
import { today } from "./today.js";

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
  const letter = letterOf(next.id);
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
        h("a", { class: "btn plain to-timeline", href: "#timeline-title" }, DELAYS_TEXT.toTimeline),
      ),
    ),
  );
}

/** What does not fit in the dates given; under the title of the timeline, before what follows from them. */
function found(sentences: readonly string[]): HTMLElement | false {
  return (
    sentences.length > 0 &&
    h(
      "div",
      { class: "warn" },
      h("b", {}, DELAYS_TEXT.findings),
      h(
        "ul",
        {},
        sentences.map((sentence) => h("li", {}, sentence)),
      ),
    )
  );
}

/** Dates to ask for, each with a link to its field. */
function asked(dates: Timeline["asked"]): HTMLElement | false {
  return (
    dates.length > 0 &&
    h(
      "div",
      { class: "note" },
      h("b", {}, DELAYS_TEXT.asked),
      h(
        "ul",
        {},
        dates.map(({ kind, why }) => h("li", {}, fieldLink(`e-${kind}`, EVENT_LABEL[kind]), ` : ${why}`)),
      ),
    )
  );
}

/** The dates given, for paper: there the fields are left out. */
function given(events: readonly DossierEvent[]): HTMLElement | false {
  return (
    events.length > 0 &&
    h(
      "div",
      { class: "paper-only" },
      h("h3", {}, DELAYS_TEXT.yours),
      h(
        "ul",
        {},
        events.map(({ kind, date, stated }) =>
          h(
            "li",
            {},
            `${EVENT_LABEL[kind]} : ${formatDate(date)}`,
            stated !== undefined && ` (${DELAYS_TEXT.printed(stated.value, stated.unit)})`,
          ),
        ),
      ),
    )
  );
}

/** Délais: the fields stay, the head and the timeline follow each date given. */
export function deadlinesPage(root: HTMLElement): () => void {
  const head = h("div", { "aria-live": "polite" });
  const view = h("section", { class: "stack", "aria-labelledby": "timeline-title" });
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
    const parts = [
      h("h2", { id: "timeline-title", class: "ruled", tabindex: -1 }, DELAYS_TEXT.timeline),
      given(dossier.events ?? []),
      found([...problems, ...timeline.findings]),
      timelineView(timeline, day, next),
      asked(timeline.asked),
      timeline.deadlines.length > 0 && h("p", { class: "src" }, DELAYS_TEXT.timelineHint),
    ];
    keepFocus(view, () => {
      view.replaceChildren(...parts.filter((part) => part !== false));
    });
  };
  root.replaceChildren(
    head,
    h(
      "div",
      { class: "sec two l" },
      h(
        "section",
        { class: "stack", "aria-labelledby": "dates-title" },
        h("h2", { id: "dates-title", class: "ruled" }, DELAYS_TEXT.yours),
        eventFields(),
      ),
      view,
    ),
    h("p", { class: "note" }, `${DELAYS_TEXT.checked} ${RULE_SENTENCE} ${CLOSING}`),
  );
  draw();
  return caseStore.subscribe(draw);
}
