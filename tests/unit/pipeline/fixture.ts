import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { derive, type Derived } from "../../../src/pipeline/derive.js";
import type { RateParameters } from "../../../src/core/expected/index.js";
import type { NeedParameters } from "../../../src/pipeline/release/need.js";
import { loadCards } from "../../../src/pipeline/sources/cards.js";
import type { RawTexts } from "../../../src/pipeline/sources/raw.js";

/** Root of the repository: tests are run from it. */
export const ROOT = process.cwd();
const FOLDER = join(ROOT, "tests/fixtures/sources");

/** Texts of the small sources, in the exact layout of the published ones, by id of card. */
export function fixtureTexts(): Map<string, string> {
  return new Map(
    readdirSync(FOLDER).map((name) => [name.replace(/\.\w+$/, ""), readFileSync(join(FOLDER, name), "utf8")]),
  );
}

const parameters = (name: string): unknown =>
  JSON.parse(readFileSync(join(ROOT, "data/parameters", name), "utf8"));

/** The release of some texts of sources, with the parameters of the repository. */
export function deriveTexts(raw: RawTexts): Derived {
  return derive({
    raw,
    cards: loadCards(ROOT),
    rates: parameters("reference-rates.json") as RateParameters,
    need: parameters("relative-need.json") as NeedParameters,
    releaseId: "2026.1",
    codeVersion: "test",
  });
}

let derived: Derived | undefined;

/** The release of the small sources, derived once per test file. */
export function fixtureRelease(): Derived {
  derived ??= deriveTexts(fixtureTexts());
  return derived;
}

/** One SHA-256 over the names and texts of all files of the fixture's release. */
export function releaseHash(): string {
  const hash = createHash("sha256");
  for (const [name, text] of fixtureRelease().files) hash.update(name).update(text);
  return hash.digest("hex");
}
