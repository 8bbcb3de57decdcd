import type { CaseFault } from "./fault.js";
import { fieldFaults as TEXT } from "./fr.js";
import { parseFrenchNumber } from "./french-number.js";

/** JSON Schema keyword set that the shapes below need (draft 2020-12). */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Shape of a value: lists the faults of what it is given, and writes itself as JSON Schema. One source for both. */
export interface Shape {
  /** A right value, as written in JSON; absent where one alone would say nothing. */
  readonly example?: string;
  readonly check: (value: unknown, path: string, faults: CaseFault[]) => void;
  readonly schema: JsonSchema;
}

const shown = (value: unknown): string => {
  const text =
    typeof value === "string" ? `« ${value.slice(0, 40)} »` : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

function fault(faults: CaseFault[], path: string, problem: string, example: string): void {
  faults.push({ path: path === "" ? TEXT.root : path, problem, example });
}

/** A figure between quotation marks is said to be one: the reader need not guess that the marks are the fault. */
function notANumber(value: unknown): string {
  const typed = typeof value === "string" ? parseFrenchNumber(value) : undefined;
  return typed?.ok === true
    ? TEXT.quotedNumber(shown(value), String(typed.value))
    : TEXT.notANumber(shown(value));
}

/** Number within bounds; `integer` for counts; `least` for the smallest that is not 0. */
export function number(options: {
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
  readonly least?: number;
  readonly example: string;
}): Shape {
  const { min, max, integer = false, least = min, example } = options;
  return {
    example,
    check: (value, path, faults) => {
      if (typeof value !== "number") return fault(faults, path, notANumber(value), example);
      if (!Number.isFinite(value)) return fault(faults, path, TEXT.tooLarge, example);
      if (integer && !Number.isInteger(value)) {
        return fault(faults, path, TEXT.notAnInteger(value), example);
      }
      if (value < min || value > max || (value > min && value < least)) {
        fault(faults, path, TEXT.outOfBounds(value, min, max, least), example);
      }
    },
    schema: {
      type: integer ? "integer" : "number",
      minimum: min,
      maximum: max,
      ...(least > min ? { anyOf: [{ const: min }, { minimum: least }] } : {}),
    },
  };
}

/** Text of bounded length, with a pattern when it is a code. */
export function text(options: {
  readonly max: number;
  readonly pattern?: string;
  readonly what: string;
  readonly example: string;
}): Shape {
  const { max, pattern, what, example } = options;
  const regex = pattern === undefined ? undefined : new RegExp(pattern, "u");
  return {
    example: JSON.stringify(example),
    check: (value, path, faults) => {
      if (typeof value !== "string") return fault(faults, path, TEXT.notAText(shown(value), what), example);
      if (value.length > max) return fault(faults, path, TEXT.tooLong(max), example);
      if (regex !== undefined && !regex.test(value))
        fault(faults, path, TEXT.wrongText(shown(value), what), example);
    },
    schema: { type: "string", maxLength: max, ...(pattern === undefined ? {} : { pattern }) },
  };
}

/** Calendar date `AAAA-MM-JJ` that exists, between 2000 and 2099. */
export const date: Shape = {
  example: '"2025-09-01"',
  check: (value, path, faults) => {
    const example = "2025-09-01";
    if (typeof value !== "string" || !/^20\d\d-\d\d-\d\d$/.test(value)) {
      return fault(faults, path, TEXT.notADate(shown(value)), example);
    }
    const time = new Date(`${value}T00:00:00Z`);
    if (Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== value) {
      fault(faults, path, TEXT.notADay(shown(value)), example);
    }
  },
  schema: { type: "string", format: "date", pattern: "^20\\d\\d-\\d\\d-\\d\\d$" },
};

/** `true` or `false`. */
export const boolean: Shape = {
  check: (value, path, faults) => {
    if (typeof value !== "boolean") fault(faults, path, TEXT.notABoolean(shown(value)), "true");
  },
  schema: { type: "boolean" },
};

/** One of a closed list of values. */
export function oneOf(values: readonly (string | number)[]): Shape {
  return {
    example: JSON.stringify(values[0]),
    check: (value, path, faults) => {
      if (!values.includes(value as string)) {
        fault(faults, path, TEXT.unknownValue(shown(value)), values.map(String).join(", "));
      }
    },
    schema: { enum: values },
  };
}

/** List of at most `max` items. */
export function list(item: Shape, max: number, example: string): Shape {
  return {
    check: (value, path, faults) => {
      if (!Array.isArray(value)) return fault(faults, path, TEXT.notAList(shown(value)), example);
      if (value.length > max) return fault(faults, path, TEXT.tooMany(max), example);
      value.forEach((entry: unknown, i) => item.check(entry, `${path}[${String(i)}]`, faults));
    },
    schema: { type: "array", maxItems: max, items: item.schema },
  };
}

/** Object with known keys only; a key of `required` must be there. */
export function object(fields: Readonly<Record<string, Shape>>, required: readonly string[] = []): Shape {
  const known = Object.keys(fields);
  return {
    check: (value, path, faults) => {
      if (!isRecord(value))
        return fault(faults, path, TEXT.notAnObject(shown(value)), `{ "${known[0] ?? ""}": … }`);
      for (const key of Object.keys(value)) {
        const inner = path === "" ? key : `${path}.${key}`;
        if (Object.hasOwn(fields, key)) fields[key]?.check(value[key], inner, faults);
        else fault(faults, inner, TEXT.unknownField, TEXT.knownFields(known));
      }
      for (const key of required) {
        if (!Object.hasOwn(value, key))
          fault(
            faults,
            path === "" ? key : `${path}.${key}`,
            TEXT.missingField,
            `"${key}": ${fields[key]?.example ?? "…"}`,
          );
      }
    },
    schema: {
      type: "object",
      additionalProperties: false,
      ...(required.length === 0 ? {} : { required }),
      properties: Object.fromEntries(known.map((key) => [key, fields[key]?.schema])),
    },
  };
}

/** Any JSON object whose shape another room owns; names that reach a prototype are refused at every depth. */
export const foreignObject: Shape = {
  check: (value, path, faults) => {
    if (!isRecord(value)) return fault(faults, path, TEXT.notAnObject(shown(value)), "{ }");
    refusePrototypeNames(value, path, faults);
  },
  schema: { type: "object" },
};

function refusePrototypeNames(value: unknown, path: string, faults: CaseFault[]): void {
  if (Array.isArray(value)) {
    value.forEach((entry: unknown, i) => refusePrototypeNames(entry, `${path}[${String(i)}]`, faults));
  } else if (isRecord(value)) {
    for (const key of Object.keys(value)) {
      const inner = `${path}.${key}`;
      if (["__proto__", "constructor", "prototype"].includes(key))
        fault(faults, inner, TEXT.refusedName, TEXT.otherName);
      else refusePrototypeNames(value[key], inner, faults);
    }
  }
}

/** True for an object of JSON: neither null nor a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
