import { mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { messageOf } from "../core/domain/index.js";
import type { SourceCard } from "../core/domain/index.js";
import { downloadTo } from "./download.js";
import { DamirError } from "./errors.js";
import { inspectFile } from "./files.js";
import type { MonthlyFile } from "./files.js";
import { verifyFile } from "./integrity.js";
import type { Month } from "./months.js";
import { showMonth } from "./months.js";
import { readDamirParameters, repositoryPath } from "./parameters.js";
import type { ShowProgress } from "./progress.js";
import { RUN_FR } from "./rates.fr.js";
import { refusals } from "./refusals.fr.js";

/** Where to put the months, and whence they come. */
export interface FetchOptions {
  readonly folder: string;
  /** Page that lists the files of a year, `{annee}` in the place of the year; the official one by default. */
  readonly address?: string;
  readonly onProgress: ShowProgress;
  readonly onDone: (month: Month, bytes: number, alreadyThere: boolean) => void;
}

/** The card of the source, where the official addresses are. */
async function openDamirCard(): Promise<SourceCard> {
  return JSON.parse(await readFile(repositoryPath("data/sources/open-damir.json"), "utf8")) as SourceCard;
}

/** Address of a month's file among the links of the page of its year; undefined when it is not listed. */
export function monthLink(page: string, month: Month, base: string): string | undefined {
  const links = [...page.matchAll(/href\s*=\s*["']([^"']+)["']/gi)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );
  const found = links.find((href) => new RegExp(`A${month}\\.csv(\\.gz)?(?:$|[&#])`).test(href));
  return found === undefined ? undefined : new URL(found, base).href;
}

/**
 * Downloads the payment months into a folder: resumes what was begun, checks the gzip to its end, the header and the
 * payment month, and only then gives the file its name. Months already there and readable are kept.
 */
export async function fetchMonths(months: readonly Month[], options: FetchOptions): Promise<void> {
  const { folder } = options;
  await mkdir(folder, { recursive: true });
  const card = await openDamirCard();
  const address = options.address ?? card.official.file ?? "";
  const pages = new Map<string, { readonly text: string; readonly url: string }>();
  for (const month of months) {
    const path = join(folder, `A${month}.csv.gz`);
    const present = await stat(path).catch(() => undefined);
    if (present !== undefined) {
      options.onDone(month, present.size, true);
      continue;
    }
    const year = month.slice(0, 4);
    const url = address.replace("{annee}", year);
    const page = pages.get(year) ?? { text: await readPage(url), url };
    pages.set(year, page);
    const link = monthLink(page.text, month, page.url);
    if (link === undefined) {
      throw new DamirError(
        refusals.notListed(url, showMonth(month), `A${month}.csv.gz`, card.official.page, folder),
        1,
      );
    }
    const label = RUN_FR.downloading(month);
    const part = `${path}.part`;
    await downloadTo(link, part, (share) => {
      options.onProgress(label, share);
    });
    options.onProgress("", undefined);
    const { size } = await stat(part);
    await checkDownload(part, month, size);
    await rename(part, path);
    options.onDone(month, size, false);
  }
}

async function readPage(url: string): Promise<string> {
  const response = await fetch(url).catch((error: unknown) => {
    throw unreachableAddress(url, messageOf(error));
  });
  if (response.ok) return response.text();
  throw unreachableAddress(url, `réponse ${String(response.status)}`);
}

/** Refusal of an address that does not answer as it should. */
function unreachableAddress(url: string, reason: string): DamirError {
  return new DamirError(refusals.noAnswer(url, reason), 1);
}

/** A download that is not a whole, well-formed month is erased: it would be resumed for ever. */
async function checkDownload(part: string, month: Month, bytes: number): Promise<void> {
  const file: MonthlyFile = {
    path: part,
    name: `A${month}.csv.gz`,
    month,
    fictional: false,
    compressed: true,
    bytes,
  };
  try {
    await inspectFile(file, readDamirParameters());
    await verifyFile(file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
