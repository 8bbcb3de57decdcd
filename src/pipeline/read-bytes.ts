import { readFileSync } from "node:fs";
import { messageOf } from "../core/domain/index.js";
import { unreadable } from "./fr.js";

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

/**
 * Bytes of a file.
 *
 * @param name what the message calls it, the path when left out
 * @throws Error, in French: which file, and why the system does not give it.
 */
export function readBytes(path: string, name: string = path): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Error(unreadable(name, codeOf(error), messageOf(error)), { cause: error });
  }
}
