import { createHash } from "node:crypto";

/** Draws of mutants: each is drawn, or not, whatever the others; the same seed always draws the same. */
export interface Draw {
  /** Share of mutants to draw, above 0 and up to 1. */
  readonly share: number;
  readonly seed: number;
}

/** Draw written in one word, for the test runner's environment; undefined for all mutants. */
export const drawIn = (word: string | undefined): Draw | undefined => {
  const [share, seed] = (word ?? "").split(":").map(Number);
  return share !== undefined && seed !== undefined && share > 0 ? { share, seed } : undefined;
};

/** The word that {@link drawIn} reads. */
export const wordOf = ({ share, seed }: Draw): string => `${String(share)}:${String(seed)}`;

/** True when the mutant of this number, in a room, is drawn: a hash of seed, room and number falls under the share. */
export function isDrawn(draw: Draw | undefined, room: string, id: string): boolean {
  if (draw === undefined) return true;
  const hash = createHash("sha256").update([draw.seed, room, id].join("\n")).digest();
  return hash.readUInt32BE(0) / 2 ** 32 < draw.share;
}

/** Interval of a share at 95 %, after Wilson (1927): from 0 to 1, and never empty, even for 0 or n out of n. */
export function wilsonInterval(successes: number, trials: number): readonly [low: number, high: number] {
  const z = 1.959963984540054;
  const share = successes / trials;
  const scale = 1 + (z * z) / trials;
  const centre = (share + (z * z) / (2 * trials)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
