import { existsSync } from "node:fs";
import { join } from "node:path";
import type { SourceCard } from "../../core/domain/index.js";
import { PUBLISHED_FORM, RAW_FOLDER } from "../sources/raw.js";
import { messages } from "../fr.js";
import { download } from "./download.js";
import { DownloadError, type DownloadOptions } from "./fault.js";

/** What a network fetch did with each source. */
export interface NetworkReport {
  readonly downloaded: readonly { readonly id: string; readonly sentence: string }[];
  readonly failed: readonly { readonly id: string; readonly error: DownloadError; readonly help: string }[];
  /** Sources to download by hand. */
  readonly byHand: readonly SourceCard[];
}

/**
 * Downloads the sources whose published form our readers read (the address is the card's `official.file`), and lists the
 * others. A file that is already there is not asked again.
 */
export async function fetchNetwork(
  root: string,
  cards: readonly SourceCard[],
  options: DownloadOptions = {},
): Promise<NetworkReport> {
  const downloaded: NetworkReport["downloaded"][number][] = [];
  const failed: NetworkReport["failed"][number][] = [];
  const byHand: SourceCard[] = [];
  for (const card of cards) {
    const name = PUBLISHED_FORM[card.id];
    const address = card.official.file;
    if (name === undefined || address === undefined || !address.startsWith("http")) {
      byHand.push(card);
      continue;
    }
    const target = join(root, RAW_FOLDER, name);
    try {
      const kept = existsSync(target);
      const sentence = kept
        ? messages.keptDownload(card.id)
        : messages.downloaded(card.id, await download(address, target, options));
      downloaded.push({ id: card.id, sentence });
    } catch (error) {
      if (!(error instanceof DownloadError)) throw error;
      failed.push({ id: card.id, error, help: messages.elsewhere(card.official.page, name) });
    }
  }
  return { downloaded, failed, byHand };
}

/** One paragraph per source to download by hand: title, page, name, transformation. */
export function byHandText(cards: readonly SourceCard[]): string {
  if (cards.length === 0) return "";
  return (
    messages.byHandTitle +
    cards
      .map((card) =>
        messages.byHand(
          card.official.title,
          card.official.vintage,
          card.official.page,
          card.obtained.mirrorPath,
          card.obtained.transformation,
        ),
      )
      .join("") +
    messages.byHandEnd
  );
}
