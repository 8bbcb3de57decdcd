import { existsSync, readFileSync } from "node:fs";

import { RELEASE_FILES, parseRelease } from "../core/release/parse.js";
import type { Release } from "../core/release/types.js";

const FOLDER = new URL("../../data/release/", import.meta.url);

/** The embedded data release, or `undefined` when it has not been derived in this clone. */
export function loadRelease(folder: URL = FOLDER): Release | undefined {
  const manifest = new URL("manifest.json", folder);
  if (!existsSync(manifest)) return undefined;
  const texts = new Map(RELEASE_FILES.map((name) => [name, readFileSync(new URL(name, folder), "utf8")]));
  return parseRelease(texts, readFileSync(manifest, "utf8"));
}
