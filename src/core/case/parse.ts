import { migrate } from "./migrate.js";
import type { CaseFault, ParsedCase } from "./fault.js";
import { fieldFaults, fileFaults } from "./fr.js";
import { readJson } from "./read-json.js";
import { relationFaults } from "./relations.js";
import { caseShape } from "./shape.js";
import { isRecord } from "./schema.js";
import type { Case } from "./types.js";

/** Longest text read as a case, in UTF-16 units. */
export const MAX_CASE_CHARACTERS = 2_000_000;
/** Deepest nesting read as a case, in levels below the root. */
export const MAX_CASE_DEPTH = 12;
const MAX_FAULTS = 200;
const FORMAT = "ij-case/1";
const EXAMPLE = `{ "format": "${FORMAT}" }`;

/**
 * A case from parsed JSON: `ij-case/1`, or an older format migrated first. All faults are listed at once (at most
 * 200). Unknown keys are refused, `__proto__` among them; nothing is repaired in silence.
 */
export function parseCase(json: unknown): ParsedCase<Case> {
  const parsed = parseDraftCase(json);
  if (!parsed.ok) return refused([...parsed.faults, ...relationFaults(soundPart(json, parsed.faults))]);
  const relations = relationFaults(parsed.value);
  return relations.length > 0 ? refused(relations) : parsed;
}

/** What is left of a refused case once each part that holds a fault is taken out: its relations can still be checked. */
function soundPart(json: unknown, faults: readonly CaseFault[]): Case {
  const empty: Case = { format: FORMAT };
  if (!isRecord(json) || json["format"] !== FORMAT) return empty;
  const bad = new Set(faults.map(({ path }) => path.split(/[.[]/, 1)[0] ?? ""));
  const badFigures = new Set(faults.flatMap(({ path }) => /^figures\.(\w+)/.exec(path)?.[1] ?? []));
  const parts = Object.entries(json).flatMap(([key, value]): [string, unknown][] => {
    if (key === "figures" && isRecord(value))
      return [[key, Object.fromEntries(Object.entries(value).filter(([name]) => !badFigures.has(name)))]];
    return bad.has(key) ? [] : [[key, value]];
  });
  return { ...empty, ...Object.fromEntries(parts) };
}

/**
 * A case still being typed: read as by {@link parseCase}, except that fields may contradict each other (more patients
 * with a leave than patients, say). For keeping and giving back what a reader typed: the faults are then said beside the
 * fields, where they can be corrected.
 */
export function parseDraftCase(json: unknown): ParsedCase<Case> {
  if (depthExceeds(json, MAX_CASE_DEPTH)) {
    return refused([{ path: fieldFaults.root, problem: fileFaults.tooDeep, example: "docs/profils.md" }]);
  }
  const { json: current, from } = migrate(json);
  const other = otherFormat(current);
  if (other !== undefined) return refused([other]);
  const faults: CaseFault[] = [];
  caseShape.check(current, "", faults);
  if (faults.length > 0) return refused(faults);
  return { ok: true, value: current as Case, ...(from === undefined ? {} : { migratedFrom: from }) };
}

/**
 * A case from the text of a file, by {@link parseCase} or another `read`. A text of more than two million characters is
 * refused before it is read.
 */
export function parseCaseText(
  source: string,
  read: (json: unknown) => ParsedCase<Case> = parseCase,
): ParsedCase<Case> {
  const path = fileFaults.file;
  if (source.length > MAX_CASE_CHARACTERS) {
    return refused([{ path, problem: fileFaults.tooLong, example: fileFaults.tooLongExample }]);
  }
  const reading = readJson(source, EXAMPLE);
  if (!reading.ok) return refused(reading.faults);
  if (!isRecord(reading.json))
    return refused([{ path, problem: fileFaults.objectExpected, example: EXAMPLE }]);
  return read(reading.json);
}

/** A file of ours that is not a case of this version: said alone, since its other fields follow other rules. */
function otherFormat(json: unknown): CaseFault | undefined {
  const format = isRecord(json) ? json["format"] : undefined;
  if (typeof format !== "string" || format === FORMAT) return undefined;
  const fault = (problem: string): CaseFault => ({
    path: "format",
    problem,
    example: `"format": "${FORMAT}"`,
  });
  if (format.startsWith("ij-exhibit/")) return fault(fileFaults.isExhibit(format.slice(0, 20)));
  const version = /^ij-case\/([1-9]\d{0,3})$/.exec(format)?.[1];
  return version === undefined ? undefined : fault(fileFaults.newer(format));
}

function refused(faults: readonly CaseFault[]): ParsedCase<Case> {
  return { ok: false, faults: faults.slice(0, MAX_FAULTS) };
}

/** Walks without recursion: a hostile nesting cannot exhaust the stack. */
function depthExceeds(root: unknown, limit: number): boolean {
  let level: unknown[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((value) =>
      typeof value === "object" && value !== null
        ? (Object.values(value) as unknown[]).filter((v) => typeof v === "object" && v !== null)
        : [],
    );
  }
  return false;
}
