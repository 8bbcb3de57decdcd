import { MAX_CASE_CHARACTERS, parseCaseText, parseDraftCase } from "../../core/case/index.js";
import type { Case } from "../../core/case/index.js";
import { SITUATION_TEXT } from "./fr.js";

/** What a file given by the reader holds: a case, or the sentences that say why it is none. */
export type OpenedFile =
  { readonly ok: true; readonly case: Case } | { readonly ok: false; readonly sentences: readonly string[] };

/** Faults shown at most: beyond, the file is not a case with a slip but something else. */
const SHOWN_FAULTS = 20;

const refused = (...sentences: string[]): OpenedFile => ({ ok: false, sentences });

const sentence = (problem: string): string => `${problem.charAt(0).toUpperCase()}${problem.slice(1)}.`;

/** Format that a JSON text announces, when it announces one. */
function formatOf(text: string): string | undefined {
  return /^\s*\{[\s\S]{0,400}?"format"\s*:\s*"([\w/.-]{1,40})"/.exec(text)?.[1];
}

/**
 * Reads a file chosen or dropped by the reader. Fields that contradict each other are let through: the form shows them and
 * says what to correct. A file too large to be a case is refused before it is read; a PDF, an exhibit and a file of
 * another version each have their sentence.
 */
export async function readCaseFile(file: Blob): Promise<OpenedFile> {
  // Four bytes at most for a character.
  if (file.size > 4 * MAX_CASE_CHARACTERS) return refused(SITUATION_TEXT.openTooLarge(file.size));
  const text = (await file.text()).replace(/^\uFEFF/, "");
  if (text.startsWith("%PDF")) return refused(SITUATION_TEXT.openPdf);
  if (!/^\s*[{[]/.test(text)) return refused(SITUATION_TEXT.openNotCase);
  const format = formatOf(text);
  if (format?.startsWith("ij-exhibit/") === true) return refused(SITUATION_TEXT.openExhibit);
  if (format !== undefined && /^ij-case\/(?!1$)/.test(format))
    return refused(SITUATION_TEXT.openVersion(format));
  const parsed = parseCaseText(text, parseDraftCase);
  if (parsed.ok) return { ok: true, case: parsed.value };
  if (parsed.faults.every(({ path }) => path === "(fichier)"))
    return refused(SITUATION_TEXT.openDamaged, ...parsed.faults.map(({ problem }) => sentence(problem)));
  return refused(
    ...parsed.faults
      .slice(0, SHOWN_FAULTS)
      .map(({ path, problem, example }) => SITUATION_TEXT.openFault(path, problem, example)),
    ...(parsed.faults.length > SHOWN_FAULTS
      ? [SITUATION_TEXT.openMoreFaults(parsed.faults.length - SHOWN_FAULTS)]
      : []),
  );
}
