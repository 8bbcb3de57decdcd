import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Validator, type Schema } from "@cfworker/json-schema";
import type { ReleaseManifest } from "../../core/release/types.js";
import { sha256 } from "../sources/raw.js";
import { invariants } from "../fr.js";
import type { Check } from "./checks.js";

/** Most bytes of a committed release. */
export const MOST_BYTES = 8_000_000;

/** Hash and size of each file of the manifest, and the total. */
export function fileChecks(folder: string, manifest: ReleaseManifest): readonly Check[] {
  const checks = manifest.files.map(({ name, bytes, sha256: wanted }): Check => {
    const content = readFileSync(join(folder, name));
    return { label: invariants.hash(name), ok: content.length === bytes && sha256(content) === wanted };
  });
  const total = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  return [...checks, { label: invariants.size(total), ok: total < MOST_BYTES }];
}

/** A JSON text against a JSON Schema of `data/schemas`. */
export function schemaCheck(name: string, content: unknown, schema: unknown): Check {
  const result = new Validator(schema as Schema, "2020-12", false).validate(content);
  const detail = result.errors.map((e) => `${e.instanceLocation} ${e.error}`).slice(0, 3);
  return { label: invariants.schema(name), ok: result.valid, detail: detail.join(" ; ") };
}
