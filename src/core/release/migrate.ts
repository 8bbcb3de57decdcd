import { faults } from "./fr.js";
import type { ReleaseManifest } from "./types.js";

/** Format of the manifests that this code writes. */
export const RELEASE_FORMAT = "ij-release/1";

/** One step from a format to the next. */
export interface Migration {
  readonly from: string;
  readonly to: string;
  readonly migrate: (manifest: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

/** Steps known, oldest first. The first version has none. */
export const MIGRATIONS: readonly Migration[] = [];

/**
 * A manifest brought to the current format, step by step.
 *
 * @throws Error naming the format when no chain of steps leads to the current one (a newer release, or another file).
 */
export function migrateManifest(
  content: unknown,
  migrations: readonly Migration[] = MIGRATIONS,
): ReleaseManifest {
  if (typeof content !== "object" || content === null) throw new Error(faults.json("manifest.json"));
  let manifest = content as Readonly<Record<string, unknown>>;
  for (const { from, to, migrate } of migrations)
    if (manifest["format"] === from) manifest = { ...migrate(manifest), format: to };
  if (manifest["format"] !== RELEASE_FORMAT)
    throw new Error(faults.format("manifest.json", String(manifest["format"]), RELEASE_FORMAT));
  return manifest as unknown as ReleaseManifest;
}
