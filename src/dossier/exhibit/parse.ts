import { relationFaults } from "../../core/case/relations.js";
import { readJson } from "../../core/case/index.js";
import type { CaseFault, ParsedCase } from "../../core/case/index.js";
import { isRecord } from "../../core/case/schema.js";
import { EXHIBIT_FAULTS as TEXT } from "./fr.js";
import { exhibitShape } from "./shape.js";
import type { Exhibit } from "./types.js";

/** Longest text that is read, characters; beyond, the file is refused before parsing. */
export const MAX_EXHIBIT_CHARACTERS = 20_000_000;
/** Deepest nesting of an exhibit. */
export const MAX_EXHIBIT_DEPTH = 14;
const MAX_FAULTS = 50;
const EXAMPLE = '{ "format": "ij-exhibit/1", … }';

/**
 * An exhibit from the text of a file (`ij-exhibit/1`). Refused with French faults, nothing repaired: text of more than
 * {@link MAX_EXHIBIT_CHARACTERS}, text that is not JSON, nesting beyond {@link MAX_EXHIBIT_DEPTH}, unknown keys
 * (`__proto__` among them), fields given twice, wrong types, a case whose fields contradict each other, a case that carries its dossier.
 */
export function parseExhibitText(source: string): ParsedCase<Exhibit> {
  if (source.length > MAX_EXHIBIT_CHARACTERS) return refused([fault(TEXT.tooLong, TEXT.tooLongExample)]);
  const reading = readJson(source, EXAMPLE);
  if (!reading.ok) return refused(reading.faults);
  const { json } = reading;
  if (!isRecord(json)) return refused([fault(TEXT.objectExpected, EXAMPLE)]);
  if (json["format"] === "ij-case/1") return refused([fault(TEXT.isCase, TEXT.isCaseExample)]);
  const version = /^ij-exhibit\/([1-9]\d{0,3})$/.exec(String(json["format"]))?.[1];
  if (version !== undefined && version !== "1")
    return refused([fault(TEXT.newer(version), '"format": "ij-exhibit/1"')]);
  if (depthOf(json) > MAX_EXHIBIT_DEPTH)
    return refused([fault(TEXT.tooDeep(MAX_EXHIBIT_DEPTH), TEXT.tooDeepExample)]);
  const faults: CaseFault[] = [];
  exhibitShape.check(json, "", faults);
  if (faults.length > 0) return refused(faults);
  const exhibit = json as unknown as Exhibit;
  const inner = relationFaults(exhibit.case).map((f) => ({ ...f, path: `case.${f.path}` }));
  if (exhibit.case.dossier !== undefined)
    inner.push({
      path: "case.dossier",
      problem: TEXT.carriesDossier,
      example: TEXT.absentField,
    });
  return inner.length > 0 ? refused(inner) : { ok: true, value: exhibit };
}

function fault(problem: string, example: string): CaseFault {
  return { path: TEXT.file, problem, example };
}

function refused(faults: readonly CaseFault[]): ParsedCase<Exhibit> {
  return { ok: false, faults: faults.slice(0, MAX_FAULTS) };
}

/** Nesting of a value, counted without recursion; stops one level beyond the limit. */
function depthOf(root: unknown): number {
  let level: unknown[] = [root];
  let depth = 0;
  while (level.length > 0 && depth <= MAX_EXHIBIT_DEPTH) {
    depth += 1;
    level = level.flatMap((value) =>
      typeof value === "object" && value !== null
        ? (Object.values(value) as unknown[]).filter((v) => typeof v === "object" && v !== null)
        : [],
    );
  }
  return depth;
}
