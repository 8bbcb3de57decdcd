import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { messageOf } from "../../core/domain/index.js";
import type { Release, ReleaseManifest } from "../../core/release/types.js";
import { invariants } from "../fr.js";
import { loadRelease } from "../load-release.js";
import type { Check } from "./checks.js";
import { fileChecks, folderChecks, publishedCheck, textSchemaCheck } from "./files.js";
import type { PublishedRelease } from "./files.js";

/** What a release folder is checked against. */
export interface FolderInput {
  /** `ij-release/1`, with the schema of the errata in its definitions. */
  readonly schema: { readonly $defs: { readonly errata: unknown } };
  readonly published: readonly PublishedRelease[];
}

/** Checks of a release folder, and the release when its files can be read. */
export interface FolderReport {
  readonly checks: readonly Check[];
  readonly release: Release | undefined;
}

/**
 * Checks of the files of a release folder: all there, none more, hashes, schemas, hash of the published manifest, tables
 * that can be read (their invariants are those of `releaseChecks`). Never throws on what the folder holds: each fault is a
 * check with its sentence, and the checks that a fault makes impossible are said to be left out.
 */
export function verifyFolder(folder: string, input: FolderInput): FolderReport {
  const textOf = (name: string): string | undefined =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8") : undefined;
  const manifestText = textOf("manifest.json");
  const errataText = textOf("errata.json");
  const checks: Check[] = [...folderChecks(folder)];
  if (manifestText !== undefined) {
    const schema = textSchemaCheck("manifest.json", manifestText, input.schema);
    checks.push(schema);
    if (schema.ok) {
      const manifest = JSON.parse(manifestText) as ReleaseManifest;
      checks.push(
        publishedCheck(manifest.id, manifestText, input.published),
        ...fileChecks(folder, manifest),
      );
    }
  }
  if (errataText !== undefined)
    checks.push(textSchemaCheck("errata.json", errataText, input.schema.$defs.errata));
  try {
    return { checks, release: loadRelease(folder) };
  } catch (error) {
    return {
      checks: [...checks, { label: invariants.readable, ok: false, detail: messageOf(error) }],
      release: undefined,
    };
  }
}
