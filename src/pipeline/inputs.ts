import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceCard } from "../core/domain/index.js";
import type { RateParameters } from "../core/expected/index.js";
import { derive, type Derived } from "./derive.js";
import { releaseOrigins } from "./release/datapackage.js";
import type { NeedParameters } from "./release/need.js";
import { straddledBreaks, type DatedSource, type SeriesBreak } from "./series-breaks.js";
import { loadCards } from "./sources/cards.js";
import type { RawTexts } from "./sources/raw.js";

/** Identifier of the release that this code derives. */
const RELEASE_ID = "2026.1";

/** Content of a JSON file of the repository. */
export function readJson(root: string, path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), "utf8"));
}

/** Parameters of the reference rates. */
export function rateParameters(root: string): RateParameters {
  return readJson(root, "data/parameters/reference-rates.json") as RateParameters;
}

/** The release of some texts of sources. @throws Error when the sources straddle a break of series. */
export function deriveFrom(root: string, raw: RawTexts, codeVersion: string): Derived {
  const cards = loadCards(root);
  refuseBreaks(root, releaseSources(cards));
  return derive({
    raw,
    cards,
    rates: rateParameters(root),
    need: readJson(root, "data/parameters/relative-need.json") as NeedParameters,
    releaseId: RELEASE_ID,
    codeVersion,
  });
}

function releaseSources(cards: readonly SourceCard[]): readonly DatedSource[] {
  const used = releaseOrigins();
  return cards
    .filter((card) => used.includes(card.id))
    .map((card) => ({ id: card.id, vintage: card.official.vintage }));
}

/** @throws Error, in French, when the sources straddle a break of series. */
export function refuseBreaks(root: string, sources: readonly DatedSource[]): void {
  const { breaks } = readJson(root, "data/parameters/series-breaks.json") as {
    readonly breaks: readonly SeriesBreak[];
  };
  const straddled = straddledBreaks(sources, breaks);
  if (straddled.length > 0) throw new Error(straddled.join("\n"));
}
