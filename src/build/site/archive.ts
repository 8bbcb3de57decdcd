import { readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import type { Zippable } from "fflate";
import { filesUnder } from "./files.js";

/** Noon of the first day of the ZIP calendar, in the local fields that the library reads: same bytes in every zone. */
const zipEpoch = (): Date => new Date(1980, 0, 1, 12, 0, 0);

/**
 * A folder as one ZIP archive whose only entry at the top is `root`: to be unpacked beside other files without mixing.
 * The same files give the same bytes, whatever the day and the time zone.
 */
export function zipFolder(folder: string, root: string): Uint8Array {
  const entries: Zippable = {};
  for (const path of filesUnder(folder)) entries[`${root}/${path}`] = readFileSync(join(folder, path));
  return zipSync(entries, { level: 9, mtime: zipEpoch() });
}
