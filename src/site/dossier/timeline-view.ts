import { formatDate } from "../../core/report/format.fr.js";
import {
  ACTOR_LABEL,
  articlesText,
  daysBetween,
  type Deadline,
  delayText,
  mainDate,
  type Timeline,
} from "../../dossier/deadlines/index.js";
import type { Reading } from "../../core/domain/status.js";
import { h } from "../dom.js";
import { DELAYS_TEXT } from "./fr.js";
import { letterOf } from "./letter-of-step.js";

/** Mark of a reading of law: word and square. */
export function readingMark(reading: Reading): HTMLElement {
  const square = reading === "texte lu" ? "doc" : reading === "extrait lu" ? "sup" : "inc";
  return h("span", { class: `st ${square}` }, reading);
}

const MONTHS = [
  "janv.",
  "févr.",
  "mars",
  "avril",
  "mai",
  "juin",
  "juil.",
  "août",
  "sept.",
  "oct.",
  "nov.",
  "déc.",
];
/** « 8 déc. 2026 ». */
function shortFrenchDate(iso: string): string {
  const [year = "", month = "1", day = "1"] = iso.split("-");
  return `${day === "01" ? "1er" : String(Number(day))}\u00a0${MONTHS[Number(month) - 1] ?? ""} ${year}`;
}

function item(deadline: Deadline, today: string, isNext: boolean): HTMLElement {
  const own = deadline.actor === "vous";
  const past = deadline.met !== undefined || deadline.legalDate < today;
  const { met } = deadline;
  const missed = past && met === undefined && own;
  const letter = own && met === undefined ? letterOf(deadline.id) : undefined;
  return h(
    "li",
    { class: [past ? "past" : "", own ? "" : "them", isNext ? "next" : ""].join(" ").trim() },
    h(
      "div",
      { class: "d num" },
      shortFrenchDate(met?.date ?? mainDate(deadline)),
      h(
        "small",
        {},
        met !== undefined
          ? DELAYS_TEXT.given
          : own
            ? DELAYS_TEXT.prudent(shortFrenchDate(deadline.legalDate))
            : ACTOR_LABEL[deadline.actor],
      ),
    ),
    h("span", { class: "k", "aria-hidden": "true" }),
    h(
      "div",
      { class: "b" },
      h("h3", {}, deadline.title),
      h("p", {}, deadline.what),
      deadline.earliestDate !== undefined &&
        h("p", {}, `${DELAYS_TEXT.earliest(formatDate(deadline.earliestDate, { weekday: true }))}.`),
      h(
        "p",
        {},
        missed
          ? DELAYS_TEXT.past(daysBetween(deadline.legalDate, today), deadline.ifMissed)
          : `Si la date passe : ${deadline.ifMissed}`,
      ),
      deadline.notes.map((note) => h("p", { class: "hint" }, note)),
      h(
        "div",
        { class: "ref" },
        readingMark(deadline.reading),
        h("span", {}, articlesText(deadline)),
        h(
          "span",
          {},
          `${delayText(deadline.delay)}, ${DELAYS_TEXT.basis[deadline.from.basis]} (${shortFrenchDate(deadline.from.date)})`,
        ),
      ),
      letter !== undefined &&
        h(
          "p",
          { class: "no-print" },
          h("a", { href: `./courriers.html#${letter}` }, DELAYS_TEXT.writeOne(letter)),
        ),
    ),
  );
}

/** The timeline: one ordered list, « today » where it falls. */
export function timelineView(timeline: Timeline, today: string, next: Deadline | undefined): HTMLElement {
  if (timeline.deadlines.length === 0) return h("p", { class: "note" }, DELAYS_TEXT.empty);
  const dated = timeline.deadlines
    .map((deadline) => ({ deadline, date: deadline.met?.date ?? mainDate(deadline) }))
    .sort((a, b) => a.date.localeCompare(b.date));
  const now = h(
    "li",
    { class: "now" },
    h("div", { class: "d" }, DELAYS_TEXT.today, h("small", {}, formatDate(today))),
    h("span", { class: "k", "aria-hidden": "true" }),
    h("div", { class: "b" }),
  );
  const before = dated.filter(({ date }) => date < today);
  const after = dated.filter(({ date }) => date >= today);
  const draw = ({ deadline }: { deadline: Deadline }): HTMLElement =>
    item(deadline, today, deadline === next);
  return h("ol", { class: "dl" }, before.map(draw), now, after.map(draw));
}
