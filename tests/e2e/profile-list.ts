import { readFileSync, readdirSync } from "node:fs";
import type { Case } from "../../src/core/case/index.js";

const FOLDER = "data/profiles";
const expected = JSON.parse(readFileSync(`${FOLDER}/attendus.json`, "utf8")) as readonly {
  readonly id: string;
  readonly headline: string;
}[];

/** A fictional profile: its file, its case, and the headline written for it by hand. */
export interface Profile {
  readonly id: string;
  readonly path: string;
  readonly held: Case;
  readonly headline: string;
}

/** The fictional profiles of the repository, in the order of their numbers. */
export const profiles: readonly Profile[] = readdirSync(FOLDER)
  .filter((name) => /^\d.*\.json$/.test(name))
  .map((name) => {
    const path = `${FOLDER}/${name}`;
    const id = name.slice(0, -5);
    const headline = expected.find((known) => known.id === id)?.headline;
    if (headline === undefined) throw new Error(`attendus.json: no headline for ${id}`);
    return { id, path, held: JSON.parse(readFileSync(path, "utf8")) as Case, headline };
  });
