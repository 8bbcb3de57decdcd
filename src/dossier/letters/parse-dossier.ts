import { EVENT_KINDS, isDate, type DossierEvent, type StatedDelay } from "../deadlines/index.js";
import { LETTER_KINDS, PRESENCES } from "../letter-check/index.js";
import { cleanText, MAX_LINE, MAX_PARAGRAPH } from "./clean-text.js";
import {
  CALL_OUTCOMES,
  type Dossier,
  EXHIBIT_TEXTS,
  FREE_TEXTS,
  REPLY_ITEMS,
  REPLY_VALUES,
  REQUEST_SYSTEMS,
} from "./dossier.js";
import { PROBLEM, TYPE_NAME } from "./fr.js";

/** What a parser receives: the value, where it is, and where to say what is wrong. */
interface Reading {
  readonly value: unknown;
  readonly path: string;
  readonly problems: string[];
}
type Parser<T> = (reading: Reading) => T | undefined;

const MAX_ROWS = 500;

function refuse(reading: Reading, expected: string): undefined {
  reading.problems.push(PROBLEM.wrongType(reading.path, expected));
  return undefined;
}

const text =
  (max: number): Parser<string> =>
  (reading) => {
    if (typeof reading.value !== "string") return refuse(reading, TYPE_NAME.text);
    const cleaned = cleanText(reading.value, max);
    if (cleaned.problem !== undefined) reading.problems.push(PROBLEM.text(reading.path, cleaned.problem));
    return cleaned.text === "" ? undefined : cleaned.text;
  };
const line = text(MAX_LINE);
const date: Parser<string> = (reading) =>
  typeof reading.value === "string" && isDate(reading.value)
    ? reading.value
    : refuse(reading, TYPE_NAME.date);
const bool: Parser<boolean> = (reading) =>
  typeof reading.value === "boolean" ? reading.value : refuse(reading, TYPE_NAME.bool);
const oneOf =
  <T extends string>(values: readonly T[]): Parser<T> =>
  (reading) =>
    values.find((v) => v === reading.value) ?? refuse(reading, TYPE_NAME.choice(values));
const months: Parser<number> = (reading) =>
  typeof reading.value === "number" &&
  Number.isInteger(reading.value) &&
  reading.value >= 1 &&
  reading.value <= 24
    ? reading.value
    : refuse(reading, TYPE_NAME.months);

type Shape<T> = { readonly [K in keyof T]-?: Parser<Exclude<T[K], undefined>> };

/** Object with known keys only; unknown ones, `__proto__` included, are said and left aside. */
function object<T extends object>(shape: Shape<T>, required: readonly (keyof T)[] = []): Parser<T> {
  return (reading) => {
    const { value, path, problems } = reading;
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return refuse(reading, TYPE_NAME.object);
    const out: Partial<T> = {};
    for (const [key, item] of Object.entries(value)) {
      const child = path === "" ? key : `${path}.${key}`;
      if (!Object.hasOwn(shape, key)) problems.push(PROBLEM.unknownKey(cleanText(child, 400).text));
      else if (item !== undefined && item !== null) {
        const name = key as keyof T;
        const parsed = shape[name]({ value: item, path: child, problems });
        if (parsed !== undefined) out[name] = parsed;
      }
    }
    return required.every((key) => out[key] !== undefined) ? (out as T) : undefined;
  };
}
function rows<T>(parser: Parser<T>): Parser<readonly T[]> {
  return (reading) => {
    if (!Array.isArray(reading.value)) return refuse(reading, TYPE_NAME.list);
    if (reading.value.length > MAX_ROWS) reading.problems.push(PROBLEM.tooMany(reading.path, MAX_ROWS));
    return reading.value.slice(0, MAX_ROWS).flatMap((value: unknown, i) => {
      const parsed = parser({ value, path: `${reading.path}[${String(i)}]`, problems: reading.problems });
      return parsed === undefined ? [] : [parsed];
    });
  };
}
const keyed = <K extends string, V>(keys: readonly K[], parser: Parser<V>): Parser<Partial<Record<K, V>>> =>
  object(Object.fromEntries(keys.map((key) => [key, parser])) as Shape<Partial<Record<K, V>>>);

const stated: Parser<StatedDelay> = (reading) => {
  const parsed = object<StatedDelay>(
    {
      value: (r) =>
        typeof r.value === "number" && Number.isInteger(r.value) && r.value >= 1 && r.value <= 400
          ? r.value
          : refuse(r, TYPE_NAME.delay),
      unit: oneOf(["jours", "mois"] as const),
    },
    ["value", "unit"],
  )(reading);
  return parsed;
};
const event = object<DossierEvent>(
  { kind: oneOf(EVENT_KINDS), date, thread: line, stated, periodMonths: months, routesStated: bool },
  ["kind", "date"],
);
const answers: Parser<Readonly<Record<string, (typeof PRESENCES)[number]>>> = (reading) => {
  const { value } = reading;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return refuse(reading, TYPE_NAME.object);
  const ids = Object.keys(value).filter((id) => /^[A-Za-z]{1,40}$/.test(id));
  return keyed(ids, oneOf(PRESENCES))({ ...reading, value }) as Record<string, (typeof PRESENCES)[number]>;
};

const dossier = object<Dossier>({
  sender: object({
    firstName: line,
    lastName: line,
    quality: line,
    rpps: line,
    address: text(MAX_LINE),
    email: line,
    links: line,
  }),
  recipient: object({ body: line, address: line }),
  hostLinks: line,
  place: line,
  date,
  reference: line,
  letterDate: date,
  letterKind: oneOf(LETTER_KINDS),
  letterAnswers: answers,
  distance: oneOf(["aucune", "outre-mer", "etranger"] as const),
  events: rows(event),
  reply: keyed(REPLY_ITEMS, oneOf(REPLY_VALUES)),
  requestSystem: oneOf(REQUEST_SYSTEMS),
  publication: bool,
  calls: rows(
    object({
      date,
      time: line,
      number: line,
      outcome: oneOf(CALL_OUTCOMES),
      who: line,
      said: text(MAX_PARAGRAPH),
    }),
  ),
  exhibitNumber: line,
  assistant: line,
  court: line,
  texts: keyed(FREE_TEXTS, text(MAX_PARAGRAPH)),
  exhibit: keyed(EXHIBIT_TEXTS, text(MAX_PARAGRAPH)),
});

/** The dossier that could be read, and one French sentence for each thing left aside. */
export interface ParsedDossier {
  readonly dossier: Dossier;
  readonly problems: readonly string[];
}

/**
 * Reads `case.dossier`: keeps what has the right shape, says the rest. Never throws. Hidden characters are removed,
 * texts too long are refused, unknown keys are not kept.
 */
export function parseDossier(value: unknown): ParsedDossier {
  if (value === undefined) return { dossier: {}, problems: [] };
  const problems: string[] = [];
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { dossier: {}, problems: [PROBLEM.notObject] };
  return { dossier: dossier({ value, path: "", problems }) ?? {}, problems };
}
