import { fr } from "./fr.js";
import { MUTATION_ROOMS } from "./rooms.js";
import type { Draw } from "./sample.js";

/** What `npm run mutation` was asked to do. */
export interface Request {
  readonly rooms: readonly string[];
  /** Files to which the rooms are cut down; none for whole rooms. */
  readonly files: readonly string[];
  readonly draw: Draw | undefined;
}

const SEED = 20_261_122;

/** Number that follows a word of the command line. */
const after = (typed: readonly string[], word: string): number | undefined =>
  typed.includes(word) ? Number(typed[typed.indexOf(word) + 1]) : undefined;

/**
 * Reads rooms, paths `….ts`, `--echantillon <percent>` and `--graine <seed>`; a sentence in French on the first word
 * that is none of these.
 */
export function readRequest(typed: readonly string[]): Request | string {
  const [percent, seed] = [after(typed, "--echantillon"), after(typed, "--graine") ?? SEED];
  if (percent !== undefined && !(percent > 0 && percent < 100)) return fr.share;
  if (!Number.isInteger(seed)) return fr.seed;
  const words = typed.filter(
    (word, i) => !word.startsWith("--") && !["--echantillon", "--graine"].includes(typed[i - 1] ?? ""),
  );
  const files = words.filter((word) => word.endsWith(".ts"));
  const rooms = words.filter((word) => !word.endsWith(".ts"));
  const known = Object.keys(MUTATION_ROOMS);
  const unknown = rooms.find((word) => !known.includes(word));
  if (unknown !== undefined) return fr.unknown(unknown, known);
  return {
    rooms: rooms.length > 0 ? known.filter((room) => rooms.includes(room)) : known,
    files,
    draw: percent === undefined ? undefined : { share: percent / 100, seed },
  };
}
