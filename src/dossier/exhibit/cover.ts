import { isRecord } from "../../core/case/schema.js";
import type { Case } from "../../core/case/types.js";
import { typographer } from "../../core/report/format.fr.js";
import { isDate } from "../deadlines/calendar.js";
import { cleanText } from "../letters/clean-text.js";
import { COVER_FIELDS, type CoverField } from "./cover-fields.fr.js";
import { COVER_READING as TEXT } from "./fr.js";
import type { Cover } from "./types.js";

export { COVER_FIELDS, type CoverField } from "./cover-fields.fr.js";

/** A cover ready to print, what is still to be filled in, and what was refused or removed, in French. */
export interface CoverReading {
  readonly cover: Cover;
  readonly missing: readonly CoverField[];
  readonly problems: readonly string[];
}

/** Texts of a cover as typed, before any cleaning. */
export type TypedCover = Readonly<Partial<Record<keyof Cover, string>>>;

/** Cover kept in `case.dossier.exhibit`, where the page Pièce writes what is typed; a field that is no text is left out. */
export function typedCoverOf({ dossier }: Pick<Case, "dossier">): TypedCover {
  const kept = dossier?.["exhibit"];
  if (!isRecord(kept)) return {};
  return Object.fromEntries(
    COVER_FIELDS.flatMap(({ key }) => {
      const value = Object.hasOwn(kept, key) ? kept[key] : undefined;
      return typeof value === "string" ? [[key, value]] : [];
    }),
  );
}

/** What a number may not hold: it begins a file name, on every system. */
const NOT_IN_A_NAME = /[/\\:*?"<>|]|\.\.|^\./;

const hole = ({ key, label }: CoverField): string =>
  TEXT.hole(key === "place" ? TEXT.place : label.toLowerCase());

/** A day of this century: an exhibit dated before would not read back. */
const isDay = (text: string): boolean => text.startsWith("20") && isDate(text);

/**
 * Cover from typed texts. An empty field becomes a visible « [À COMPLÉTER : …] » and is listed; a text that is too long
 * or hides characters is said in `problems`; a date that is none is replaced by `today` (ISO), and said.
 */
export function readCover(typed: TypedCover, today: string): CoverReading {
  const missing: CoverField[] = [];
  const problems: string[] = [];
  const text: Partial<Record<keyof Cover, string>> = {};
  for (const field of COVER_FIELDS) {
    const clean = cleanText((typed[field.key] ?? "").replace(/\s+/g, " "), field.max);
    if (clean.problem !== undefined) problems.push(typographer(TEXT.problem(field.label, clean.problem)));
    text[field.key] = clean.text;
    if (clean.text === "" && field.key !== "title" && field.key !== "date") missing.push(field);
  }
  const filled = (key: keyof Cover): string => {
    const field = COVER_FIELDS.find((candidate) => candidate.key === key);
    const value = text[key] ?? "";
    return value === "" && field !== undefined ? hole(field) : value;
  };
  const date = text.date ?? "";
  if (date !== "" && !isDay(date)) problems.push(typographer(TEXT.wrongDate(date.slice(0, 20))));
  const number = text.number ?? "";
  const usable =
    number.replace(/[^0-9A-Za-z-]/g, "") !== "" && number.length <= 20 && !NOT_IN_A_NAME.test(number);
  if (number !== "" && !usable) problems.push(typographer(TEXT.wrongNumber));
  const cover: Cover = {
    number: usable ? number : TEXT.numberHole,
    title: text.title === "" || text.title === undefined ? TEXT.title : text.title,
    author: filled("author"),
    qualification: filled("qualification"),
    requestedBy: filled("requestedBy"),
    paidBy: filled("paidBy"),
    links: filled("links"),
    curriculum: filled("curriculum"),
    fundLetter: filled("fundLetter"),
    place: filled("place"),
    date: isDay(date) ? date : today,
  };
  return { cover, missing, problems };
}
