import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { RELEASE_FILES, parseRelease } from "../core/release/parse.js";
import { parseErrata, type Errata } from "../core/release/errata.js";
import type { Release } from "../core/release/types.js";

/** Folder of the embedded release, relative to the root of the repository. */
export const RELEASE_FOLDER = "data/release";

/** Root of the repository that this file belongs to. */
export const REPOSITORY_ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** Texts of the files of a release folder by name, manifest apart. */
export function readReleaseTexts(folder: string): {
  readonly texts: ReadonlyMap<string, string>;
  readonly manifest: string;
} {
  return {
    texts: new Map(RELEASE_FILES.map((name) => [name, readFileSync(join(folder, name), "utf8")])),
    manifest: readFileSync(join(folder, "manifest.json"), "utf8"),
  };
}

/** Errata of the embedded release, or of another folder. */
export function readErrata(folder: string = join(REPOSITORY_ROOT, RELEASE_FOLDER)): Errata {
  return parseErrata(readFileSync(join(folder, "errata.json"), "utf8"));
}

let embedded: Release | undefined;

/** The release committed in the repository, read once (about half a second), or that of another folder. */
export function loadRelease(folder?: string): Release {
  if (folder === undefined && embedded !== undefined) return embedded;
  const { texts, manifest } = readReleaseTexts(folder ?? join(REPOSITORY_ROOT, RELEASE_FOLDER));
  const release = parseRelease(texts, manifest);
  if (folder === undefined) embedded = release;
  return release;
}
