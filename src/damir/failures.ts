import { messageOf } from "../core/domain/index.js";
import { DamirError } from "./errors.js";
import { refusals } from "./refusals.fr.js";

/**
 * What a failure of the system or of the engine means for the user: full disk, memory, interruption, unreadable line.
 * Undefined when it is none of these, that is a defect of the program whose stack must be seen.
 */
export function explainFailure(error: unknown): DamirError | undefined {
  if (error instanceof DamirError) return error;
  const text = messageOf(error);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (
    code === "ENOSPC" ||
    /no space left|max_temp_directory_size|could not write|failed to write|out of disk/i.test(text)
  ) {
    return new DamirError(refusals.diskFull(text.split("\n")[0] ?? ""), 1);
  }
  if (code === "EACCES" || code === "EROFS" || code === "EPERM") {
    return new DamirError(refusals.notWritable(text), 1);
  }
  if (/interrupted/i.test(text) || (error instanceof Error && error.name === "AbortError")) {
    return new DamirError(refusals.interrupted(), 130);
  }
  if (/out of memory/i.test(text)) {
    return new DamirError(refusals.noMemory(text.split("\n")[0] ?? ""), 1);
  }
  if (/CSV Error|Conversion Error/i.test(text)) {
    return new DamirError(refusals.badLine(text.split("\n").slice(0, 2).join(" ")));
  }
  return undefined;
}
