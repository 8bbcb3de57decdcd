import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import type { SourceCard } from "../../core/domain/index.js";

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

/** Text of a file's bytes, decompressed when its name ends in `.gz`. */
export function decode(name: string, bytes: Uint8Array): string {
  return (name.endsWith(".gz") ? gunzipSync(bytes) : Buffer.from(bytes)).toString("utf8");
}

/**
 * Texts of all sources of the raw folder, each checked against the SHA-256 of its card.
 *
 * @throws Error with the list of missing files, or the name of a file whose bytes changed.
 */
export function loadRaw(root: string, cards: readonly SourceCard[]): RawTexts {
  const paths = cards.map((card) => ({ card, ...rawPath(root, card) }));
  const missing = paths.filter(({ path }) => !existsSync(path));
  if (missing.length > 0)
    throw new Error(
      `Il manque ${String(missing.length)} fichier(s) bruts dans ${RAW_FOLDER} : ` +
        `${missing.map(({ card }) => card.obtained.mirrorPath).join(", ")}. ` +
        "Lancez d'abord : npm run data -- fetch --mirror DOSSIER",
    );
  return new Map(
    paths.map(({ card, path, known }) => {
      const bytes = readFileSync(path);
      if (known && sha256(bytes) !== card.obtained.sha256)
        throw new Error(`${card.obtained.mirrorPath} : octets différents de ceux de la fiche ${card.id}.`);
      return [card.id, decode(path, bytes)];
    }),
  );
}

/** True when every raw file is there (their bytes are checked by {@link loadRaw}). */
export function hasRaw(root: string, cards: readonly SourceCard[]): boolean {
  return cards.every((card) => existsSync(rawPath(root, card).path));
}
