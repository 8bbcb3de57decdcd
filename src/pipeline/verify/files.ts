import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Validator, type Schema } from "@cfworker/json-schema";
import { messageOf } from "../../core/domain/index.js";
import { parseJson } from "../../core/release/json.js";
import { RELEASE_FILES } from "../../core/release/parse.js";
import type { ReleaseManifest } from "../../core/release/types.js";
import { sha256 } from "../sources/raw.js";
import { invariants } from "../fr.js";
import type { Check } from "./checks.js";

/** Most bytes of a committed release. */
const MOST_BYTES = 8_000_000;

/** Files of a release folder: tables, description, manifest, errata. */
const FOLDER_FILES: readonly string[] = [...RELEASE_FILES, "manifest.json", "errata.json"];

/** A release of `data/parameters/published-releases.json`: its manifest does not change any more. */
export interface PublishedRelease {
  readonly id: string;
  readonly manifestSha256: string;
}

/** Every file of a release is there, and no other: a file that no manifest names is read by nobody and checked by nothing. */
export function folderChecks(folder: string): readonly Check[] {
  const found = existsSync(folder) ? readdirSync(folder) : [];
  const missing = FOLDER_FILES.filter((name) => !found.includes(name));
  const extra = found.filter((name) => !FOLDER_FILES.includes(name));
  return [
    { label: invariants.present, ok: missing.length === 0, detail: invariants.missing(missing) },
    { label: invariants.alone, ok: extra.length === 0, detail: invariants.extra(extra) },
  ];
}

/** Hash and size of each file of the manifest, and the total. A file that is not there is already told by `folderChecks`. */
export function fileChecks(folder: string, manifest: Pick<ReleaseManifest, "files">): readonly Check[] {
  const checks = manifest.files
    .filter(({ name }) => existsSync(join(folder, name)))
    .map(({ name, bytes, sha256: wanted }): Check => {
      const content = readFileSync(join(folder, name));
      const ok = content.length === bytes && sha256(content) === wanted;
      return { label: invariants.hash(name), ok, detail: invariants.changed(content.length, bytes) };
    });
  const named = new Set(manifest.files.map(({ name }) => name));
  const unnamed = RELEASE_FILES.filter((name) => !named.has(name));
  const total = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  return [
    ...checks,
    { label: invariants.named, ok: unnamed.length === 0, detail: unnamed.join(", ") },
    { label: invariants.size(total), ok: total < MOST_BYTES },
  ];
}

/** The manifest of a published release has the hash under which it was published. */
export function publishedCheck(id: string, text: string, published: readonly PublishedRelease[]): Check {
  const known = published.find((release) => release.id === id);
  const found = sha256(text);
  return {
    label: invariants.published(id),
    ok: known?.manifestSha256 === found,
    detail:
      known === undefined ? invariants.unpublished(id) : invariants.republished(found, known.manifestSha256),
  };
}

/** A JSON content against a JSON Schema of `data/schemas`. */
export function schemaCheck(name: string, content: unknown, schema: unknown): Check {
  const result = new Validator(schema as Schema, "2020-12", false).validate(content);
  const detail = result.errors.map((e) => `${e.instanceLocation} ${e.error}`).slice(0, 3);
  return { label: invariants.schema(name), ok: result.valid, detail: detail.join(" ; ") };
}

/** The same over the text of a file: what is not JSON is a fault, told as one. */
export function textSchemaCheck(name: string, text: string, schema: unknown): Check {
  try {
    return schemaCheck(name, parseJson(name, text), schema);
  } catch (error) {
    return { label: invariants.schema(name), ok: false, detail: messageOf(error) };
  }
}
