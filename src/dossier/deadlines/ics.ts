import { createEvents, type DateArray, type EventAttributes } from "ics";
import { formatDate } from "../../core/report/format.fr.js";
import { citeShort } from "../law/index.js";
import { CLOSING, ICS } from "./fr.js";
import type { Deadline, Timeline } from "./types.js";

/** What the calendar file depends on besides the deadlines. */
export interface IcsOptions {
  /** Moment written as DTSTAMP, ISO date and time in UTC, e.g. `2026-11-22T00:00:00Z`: the file depends on it alone. */
  readonly stamp: string;
  /** Pseudonym or label of the dossier, put in the unique identifiers. */
  readonly dossier?: string;
}

const dateArray = (iso: string): DateArray => {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return [year, month, day];
};

/** Identifier made of letters, digits and hyphens only. */
const slug = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[^\w]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "")
    .toLowerCase() || "x";

/** The library reads `timestamp` (DTSTAMP) but its types leave it out. */
type StampedEvent = EventAttributes & { readonly timestamp: number };

/** Folds content lines at 75 octets (RFC 5545 §3.1); the library counts characters. */
function foldOctets(text: string): string {
  const encoder = new TextEncoder();
  const fold = (line: string): string => {
    let size = 0;
    let folded = "";
    for (const character of line) {
      const bytes = encoder.encode(character).length;
      if (size + bytes > 75) {
        folded += "\r\n ";
        size = 1;
      }
      folded += character;
      size += bytes;
    }
    return folded;
  };
  return text
    .replace(/\r\n[ \t]/g, "")
    .split("\r\n")
    .map(fold)
    .join("\r\n");
}

function toEvent(deadline: Deadline, options: IcsOptions, stamp: number): StampedEvent {
  const own = deadline.actor === "vous";
  const description = [
    own
      ? ICS.prudent(formatDate(deadline.legalDate, { weekday: true }))
      : ICS.theirs(formatDate(deadline.legalDate, { weekday: true })),
    deadline.what,
    ICS.ifMissed(deadline.ifMissed),
    ...deadline.notes,
    deadline.articles.map((ref) => citeShort(ref)).join(" ; "),
    CLOSING,
  ].join("\n");
  return {
    uid: `${deadline.id}-${slug(deadline.thread)}-${slug(options.dossier ?? "dossier")}@contre-expertise-ij`,
    timestamp: stamp,
    productId: "contre-expertise-ij",
    calName: ICS.calendar,
    start: dateArray(own ? deadline.prudentDate : deadline.legalDate),
    duration: { days: 1 },
    title: own ? deadline.title : `${ICS.watch} ${deadline.title}`,
    description,
    transp: "TRANSPARENT",
    classification: "PRIVATE",
    ...(own
      ? {
          alarms: [
            {
              action: "display" as const,
              description: deadline.title,
              trigger: { days: 7, before: true },
            },
          ],
        }
      : {}),
  };
}

/**
 * Calendar file of the steps that are not done, whole-day events: the prudent date for the user's acts, the legal
 * date for the others. Bytes depend on the arguments only.
 * @throws RangeError when the stamp is not a moment; Error when the library refuses an event (its message).
 */
export function toIcs(timeline: Timeline, options: IcsOptions): string {
  const stamp = Date.parse(options.stamp);
  if (Number.isNaN(stamp)) throw new RangeError(`not a moment: ${options.stamp}`);
  const todo = timeline.deadlines.filter((d) => d.met === undefined);
  const { error, value } = createEvents(todo.map((d) => toEvent(d, options, stamp)));
  if (error !== undefined && error !== null) throw error;
  return foldOctets(value ?? "");
}
