import { formatDate, typographer } from "../../core/report/format.fr.js";
import { citeShort } from "../law/index.js";
import { ACTOR_LABEL, CLOSING, delayText, EVENT_LABEL, RULE_SENTENCE, TEXT } from "./fr.js";
import type { Deadline, Timeline } from "./types.js";

/** « mardi 8 décembre 2026 » first for the user's acts, the legal date for the others. */
export function mainDate(deadline: Deadline): string {
  return deadline.actor === "vous" ? deadline.prudentDate : deadline.legalDate;
}

/** Articles with their marks, on one line. */
export const articlesText = (deadline: Deadline): string =>
  deadline.articles.map((ref) => citeShort(ref)).join(", ");

function deadlineLines(deadline: Deadline): string[] {
  const full = (iso: string): string => formatDate(iso, { weekday: true });
  const { met } = deadline;
  const head =
    deadline.actor === "vous"
      ? TEXT.own(full(deadline.prudentDate), full(deadline.legalDate))
      : TEXT.theirs(full(deadline.legalDate), full(deadline.prudentDate), ACTOR_LABEL[deadline.actor]);
  return [
    `${head} — ${deadline.title}`,
    ...(met === undefined ? [] : [TEXT.met(full(met.date))]),
    ...(deadline.earliestDate === undefined ? [] : [TEXT.earliest(full(deadline.earliestDate))]),
    deadline.what,
    TEXT.rule(delayText(deadline.delay), formatDate(deadline.from.date), deadline.from.basis),
    `${articlesText(deadline)} (${deadline.reading})`,
    TEXT.ifMissed(deadline.ifMissed),
    ...deadline.notes,
  ].map((line, i) => (i === 0 ? line : `    ${line}`));
}

/** The whole calendar as French text: prudent date first, what happens after, what is asked, what does not fit. */
export function timelineText(timeline: Timeline): string {
  const asked = timeline.asked.map((a) => `  ${EVENT_LABEL[a.kind]} : ${a.why}`);
  const sections = [
    ...(timeline.deadlines.length === 0
      ? [TEXT.empty]
      : timeline.deadlines.map((d) => deadlineLines(d).join("\n"))),
    ...(timeline.findings.length === 0
      ? []
      : [[TEXT.findings, ...timeline.findings.map((f) => `  ${f}`)].join("\n")]),
    ...(asked.length === 0 ? [] : [[TEXT.asked, ...asked].join("\n")]),
    RULE_SENTENCE,
    CLOSING,
  ];
  return `${sections.map(typographer).join("\n\n")}\n`;
}
