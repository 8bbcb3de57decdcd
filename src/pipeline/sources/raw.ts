import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import type { SourceCard } from "../../core/domain/index.js";
import { readBytes } from "../read-bytes.js";
import { sourceMessages } from "./fr.js";
import { LAYOUTS, linesAbove } from "./layouts.js";

/** Folder of the downloaded files, git-ignored, relative to the root of the repository. */
export const RAW_FOLDER = "data/raw";

/**
 * Sources that our readers also read in the form that the producer publishes, and the name under which `fetch` keeps that
 * file. Its bytes are not known in advance: the derived release says so by its own hash.
 */
export const PUBLISHED_FORM: Readonly<Record<string, string>> = {
  "contours-2025": "geo/communes-1000m.geojson.gz",
};

/** File of a source in the raw folder: that of the card, else the published form when only it is there. */
function rawPath(root: string, card: SourceCard): { readonly path: string; readonly known: boolean } {
  const path = join(root, RAW_FOLDER, card.obtained.mirrorPath);
  const published = PUBLISHED_FORM[card.id];
  if (existsSync(path) || published === undefined) return { path, known: true };
  const other = join(root, RAW_FOLDER, published);
  return existsSync(other) ? { path: other, known: false } : { path, known: true };
}

/** Decompressed text of each source, by id of card. */
export type RawTexts = ReadonlyMap<string, string>;

/** SHA-256 of bytes, lower-case hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/**
 * Text of a file's bytes, decompressed when its name ends in `.gz` (unless a server already did it: a JSON text).
 *
 * @throws Error, in French, on a broken archive.
 */
export function decode(name: string, bytes: Uint8Array): string {
  if (!name.endsWith(".gz") || bytes[0] === 0x7b) return Buffer.from(bytes).toString("utf8");
  try {
    return gunzipSync(bytes).toString("utf8");
  } catch {
    throw new Error(sourceMessages.compressed(name));
  }
}

/**
 * The number of rows of a table is that of its card: a file cut between two lines is still a well-formed table.
 *
 * @throws Error, in French, with both numbers.
 */
export function checkRowCount(card: SourceCard, text: string): void {
  const { rows, mirrorPath } = card.obtained;
  const layout = LAYOUTS[card.id];
  if (rows === undefined || layout === undefined) return;
  const lines = text.split(/\r?\n/).filter((line) => line !== "").length;
  const found = Math.max(0, lines - linesAbove(layout));
  if (found !== rows) throw new Error(sourceMessages.rows(card.id, mirrorPath, found, rows));
}

/**
 * Texts of all sources of the raw folder, each checked against the SHA-256 and the number of rows of its card.
 *
 * @throws Error, in French, with the list of missing files, or the name of a file that cannot be read or has changed.
 */
export function loadRaw(root: string, cards: readonly SourceCard[]): RawTexts {
  const paths = cards.map((card) => ({ card, ...rawPath(root, card) }));
  const missing = paths.filter(({ path }) => !existsSync(path));
  if (missing.length > 0)
    throw new Error(sourceMessages.missing(missing.map(({ card }) => card.obtained.mirrorPath)));
  return new Map(
    paths.map(({ card, path, known }) => {
      const name = relative(root, path);
      const bytes = readBytes(path, name);
      if (known && sha256(bytes) !== card.obtained.sha256)
        throw new Error(sourceMessages.bytes(card.id, card.obtained.mirrorPath));
      const text = decode(name, bytes);
      checkRowCount(card, text);
      return [card.id, text];
    }),
  );
}

/** True when every raw file is there (their bytes are checked by {@link loadRaw}). */
export function hasRaw(root: string, cards: readonly SourceCard[]): boolean {
  return cards.every((card) => existsSync(rawPath(root, card).path));
}
