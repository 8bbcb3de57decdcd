import { readFileSync } from "node:fs";

import { RELEASE_FILES, parseRelease } from "../../../../src/core/release/parse.js";
import type { Release } from "../../../../src/core/release/types.js";

const FOLDER = new URL("../../../fixtures/answer/", import.meta.url);
const text = (name: string): string => readFileSync(new URL(name, FOLDER), "utf8");

/** The release of fifty fictional communes, without the rest of the answer. */
export const toyRelease = (): Release =>
  parseRelease(new Map(RELEASE_FILES.map((name) => [name, text(name)])), text("manifest.json"));
