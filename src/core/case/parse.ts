import { migrate } from "./migrate.js";
import type { CaseFault, ParsedCase } from "./fault.js";
import { relationFaults } from "./relations.js";
import { caseShape } from "./shape.js";
import { isRecord } from "./schema.js";
import type { Case } from "./types.js";

export const MAX_CASE_CHARACTERS = 2_000_000;
export const MAX_CASE_DEPTH = 12;
const MAX_FAULTS = 200;

/**
 * A case from parsed JSON: `ij-case/1`, or an older format migrated first. All faults are listed at once (at most
 * 200). Unknown keys are refused, `__proto__` among them; nothing is repaired in silence.
 */
export function parseCase(json: unknown): ParsedCase<Case> {
  if (depthExceeds(json, MAX_CASE_DEPTH)) {
    return refused([
      { path: "(racine)", problem: "objets imbriqués trop profondément", example: "docs/profils.md" },
    ]);
  }
  const { json: current, from } = migrate(json);
  const faults: CaseFault[] = [];
  caseShape.check(current, "", faults);
  if (faults.length > 0) return refused(faults);
  const value = current as Case;
  const relations = relationFaults(value);
  if (relations.length > 0) return refused(relations);
  return { ok: true, value, ...(from === undefined ? {} : { migratedFrom: from }) };
}

/** A case from the text of a file. A text of more than two million characters is refused before it is read. */
export function parseCaseText(source: string): ParsedCase<Case> {
  const path = "(fichier)";
  if (source.length > MAX_CASE_CHARACTERS) {
    return refused([
      {
        path,
        problem: "fichier de plus de deux millions de caractères",
        example: "un dossier de quelques pages",
      },
    ]);
  }
  let json: unknown;
  try {
    json = JSON.parse(source.replace(/^\uFEFF/, ""));
  } catch (error) {
    const where = error instanceof SyntaxError ? ` (${error.message})` : "";
    return refused([{ path, problem: `ce n'est pas du JSON${where}`, example: '{ "format": "ij-case/1" }' }]);
  }
  if (!isRecord(json)) {
    return refused([{ path, problem: "un objet est attendu", example: '{ "format": "ij-case/1" }' }]);
  }
  return parseCase(json);
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
