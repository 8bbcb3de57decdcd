import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { RELEASE_FILES, parseRelease } from "../core/release/parse.js";
import { parseErrata, type Errata } from "../core/release/errata.js";
import { migrateManifest } from "../core/release/migrate.js";
import type { Release } from "../core/release/types.js";
import { readBytes } from "./read-bytes.js";

/** Folder of the embedded release, relative to the root of the repository. */
export const RELEASE_FOLDER = "data/release";

/** Root of the repository that this file belongs to. */
export const REPOSITORY_ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** Texts of the files of a release folder by name, manifest apart. */
export function readReleaseTexts(folder: string): {
  readonly texts: ReadonlyMap<string, string>;
  readonly manifest: string;
} {
  const text = (name: string): string => readBytes(join(folder, name)).toString("utf8");
  return {
    texts: new Map(RELEASE_FILES.map((name) => [name, text(name)])),
    manifest: text("manifest.json"),
  };
}

const EMBEDDED = join(REPOSITORY_ROOT, RELEASE_FOLDER);

/** True when a release has been derived in this clone. */
export function hasRelease(): boolean {
  return existsSync(join(EMBEDDED, "manifest.json"));
}

/** Identifier of the embedded release, without reading its tables; undefined when none has been derived. */
export function releaseId(): string | undefined {
  if (!hasRelease()) return undefined;
  return migrateManifest(JSON.parse(readFileSync(join(EMBEDDED, "manifest.json"), "utf8"))).id;
}

/** Errata of the embedded release, or of another folder. */
export function readErrata(folder: string = EMBEDDED): Errata {
  return parseErrata(readFileSync(join(folder, "errata.json"), "utf8"));
}

let embedded: Release | undefined;

/**
 * The release committed in the repository, read once (about half a second), or that of another folder.
 *
 * @throws Error, in French, when a file is not there ({@link hasRelease} asks first) or cannot be read.
 */
export function loadRelease(folder?: string): Release {
  if (folder === undefined && embedded !== undefined) return embedded;
  const { texts, manifest } = readReleaseTexts(folder ?? EMBEDDED);
  const release = parseRelease(texts, manifest);
  if (folder === undefined) embedded = release;
  return release;
}
