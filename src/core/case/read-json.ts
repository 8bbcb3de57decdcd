import type { CaseFault } from "./fault.js";
import { fileFaults } from "./fr.js";
import { scanJson } from "./scan-json.js";

/** A value, or all the faults of its text. */
export type JsonReading =
  | { readonly ok: true; readonly json: unknown }
  | { readonly ok: false; readonly faults: readonly CaseFault[] };

/**
 * The value of a JSON text (a byte order mark is skipped), or its faults in French: empty, not JSON with line and column,
 * fields given twice, which `JSON.parse` would settle in silence by keeping the last. `example` shows a right text.
 */
export function readJson(source: string, example: string): JsonReading {
  const text = source.replace(/^\uFEFF/, "");
  const refused = (problem: string): JsonReading => ({
    ok: false,
    faults: [{ path: fileFaults.file, problem, example }],
  });
  if (text.trim() === "") return refused(fileFaults.empty);
  const { fault, duplicates } = scanJson(text);
  if (fault !== undefined) return refused(fileFaults.notJsonAt(whereIs(text, fault)));
  if (duplicates.length > 0) {
    return {
      ok: false,
      faults: duplicates.map((path) => ({
        path,
        problem: fileFaults.twice,
        example: fileFaults.twiceExample,
      })),
    };
  }
  try {
    return { ok: true, json: JSON.parse(text) as unknown };
  } catch {
    return refused(fileFaults.notJson);
  }
}

/** Line, column and the word that stopped the reading, as an editor counts them. */
function whereIs(text: string, offset: number): string {
  const before = text.slice(0, offset).split("\n");
  const place = fileFaults.place(before.length, (before.at(-1) ?? "").length + 1);
  if (offset >= text.length) return fileFaults.endsEarly(place);
  const found = /^[\p{L}\p{N}_+.-]+|^[^]/u.exec(text.slice(offset, offset + 20))?.[0] ?? "";
  return fileFaults.unexpected(place, found.replace(/[\p{Cc}]/gu, "␣"));
}
