import { MAX_CASE_CHARACTERS, parseCaseText } from "../../core/case/index.js";
import type { Case, CaseFault } from "../../core/case/index.js";
import { formatNumber } from "../../core/report/format.fr.js";
import { MAX_EXHIBIT_CHARACTERS, parseExhibitText } from "../../dossier/exhibit/parse.js";
import type { Exhibit } from "../../dossier/exhibit/types.js";
import { EXHIBIT_TEXT as TEXT } from "./fr.js";

/** What a file given by the reader holds: an exhibit, the case of an annex, or neither, with the sentences that say why. */
export type GivenFile =
  | { readonly kind: "exhibit"; readonly exhibit: Exhibit }
  | { readonly kind: "case"; readonly case: Case }
  | { readonly kind: "refused"; readonly sentences: readonly string[] };

const SHOWN_FAULTS = 20;
const FILE = "(fichier)";

const refused = (...sentences: string[]): GivenFile => ({ kind: "refused", sentences });
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** « 48 ko », « 31,5 Mo ». */
export function fileSize(bytes: number): string {
  return bytes < 1e6
    ? `${formatNumber(Math.ceil(bytes / 1e3))} ko`
    : `${formatNumber(bytes / 1e6, bytes < 1e7 ? 1 : 0)} Mo`;
}

/** The kind of a file that is no JSON, from its first characters; undefined when it may be one. */
function otherKind(start: string): "pdf" | "archive" | "html" | "text" | undefined {
  if (start.startsWith("%PDF")) return "pdf";
  if (start.startsWith("PK")) return "archive";
  if (/^\s*<(?:!doctype html|html)/i.test(start)) return "html";
  return /^\s*[{[]/.test(start) ? undefined : "text";
}

function sentences(faults: readonly CaseFault[]): readonly string[] {
  const damaged = faults.some(({ path, problem }) => path === FILE && problem.includes("JSON"));
  return [
    ...(damaged ? [TEXT.wrong.damaged] : []),
    ...faults
      .slice(0, SHOWN_FAULTS)
      .map(({ path, problem, example }) =>
        path === FILE ? `${capital(problem)}.` : TEXT.fault(path, problem, example),
      ),
  ];
}

/** True for a text that announces itself as a case; exhibits hold a case too, further down. */
function announcesCase(text: string): boolean {
  try {
    const json: unknown = JSON.parse(text);
    return (
      typeof json === "object" &&
      json !== null &&
      "format" in json &&
      typeof json.format === "string" &&
      json.format.startsWith("ij-case/")
    );
  } catch {
    return false;
  }
}

/** Reads a file chosen or dropped. One too large, or of another kind, is refused before its text is built. */
export async function readGiven(file: Blob): Promise<GivenFile> {
  if (file.size === 0) return refused(TEXT.wrong.empty);
  const start = (await file.slice(0, 1024).text()).replace(/^\uFEFF/, "");
  const other = otherKind(start);
  if (other !== undefined) return refused(TEXT.wrong[other]);
  // At most four bytes for a character.
  if (file.size > 4 * MAX_EXHIBIT_CHARACTERS) return refused(TEXT.wrong.tooLarge(fileSize(file.size)));
  const text = await file.text();
  if (text.length > MAX_EXHIBIT_CHARACTERS) return refused(TEXT.wrong.tooLarge(fileSize(file.size)));
  const exhibit = parseExhibitText(text);
  if (exhibit.ok) return { kind: "exhibit", exhibit: exhibit.value };
  if (text.length > MAX_CASE_CHARACTERS || !announcesCase(text))
    return { kind: "refused", sentences: sentences(exhibit.faults) };
  const held = parseCaseText(text);
  return held.ok
    ? { kind: "case", case: held.value }
    : { kind: "refused", sentences: sentences(held.faults) };
}
