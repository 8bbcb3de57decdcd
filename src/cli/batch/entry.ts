import type { Case, ParsedCase } from "../../core/case/index.js";

/** One entry of a batch: where it stands (line of the file, or name of the case file) and the case or its faults. */
export interface BatchEntry {
  readonly where: string;
  readonly parsed: ParsedCase<Case>;
}

/** The file as a whole cannot be used; the message is a French sentence. */
export class BatchHeaderError extends Error {
  override readonly name = "BatchHeaderError";
}

/** An entry refused for one reason: where in it, what is wrong, what is right. */
export function refusedEntry(path: string, problem: string, example: string): ParsedCase<Case> {
  return { ok: false, faults: [{ path, problem, example }] };
}
