import { messageOf } from "../../core/domain/errors.js";
import { unpackRelease } from "../../core/release/index.js";
import type { Release, SiteIris, SiteRelease } from "../../core/release/index.js";
import { RELEASE_TEXT } from "./fr.js";

/** How much of the data has arrived, in bytes as transferred. */
export interface LoadProgress {
  readonly received: number;
  readonly total: number;
}

/** A data file could not be had: its name and why, for the sentence shown. */
export class DataMissing extends Error {
  override readonly name = "DataMissing";
}

/** Names of the data files, under `data/`. */
export const DATA_FILES = { communes: "communes.json.gz", iris: "iris.json.gz" } as const;

async function fetchBytes(
  address: string,
  name: string,
  onProgress: (progress: LoadProgress) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address, { referrerPolicy: "no-referrer" });
  if (!response.ok || response.body === null) throw new DataMissing(`${name} (${String(response.status)})`);
  const total = Number(response.headers.get("content-length") ?? 0);
  const parts: Uint8Array[] = [];
  let received = 0;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    received += part.value.length;
    onProgress({ received, total: Math.max(total, received) });
  }
  const bytes = new Uint8Array(received);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** JSON of a file compressed with gzip; also reads it when the server has already decompressed it. */
async function fetchJson(
  folder: string,
  name: string,
  onProgress: (progress: LoadProgress) => void,
): Promise<unknown> {
  const bytes = await fetchBytes(new URL(name, folder).href, name, onProgress).catch((error: unknown) => {
    throw error instanceof DataMissing ? error : new DataMissing(`${name} (${messageOf(error)})`);
  });
  const compressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const body = compressed
    ? new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))
    : new Blob([bytes]).stream();
  return new Response(body).json().catch(() => {
    throw new DataMissing(RELEASE_TEXT.damaged(name));
  });
}

/**
 * Loads the embedded release from the folder `data/` of the site (address ending with a slash); with its IRIS when
 * asked: without them every commune looks undivided. Progress is that of the larger file.
 *
 * @throws DataMissing naming the file that could not be had or read; Error when one is of another format.
 */
export async function loadRelease(
  folder: string,
  onProgress: (progress: LoadProgress) => void = () => undefined,
  withIris = false,
): Promise<Release> {
  const [site, iris] = await Promise.all([
    fetchJson(folder, DATA_FILES.communes, onProgress),
    withIris ? fetchJson(folder, DATA_FILES.iris, () => undefined) : undefined,
  ]);
  return unpackRelease(site as SiteRelease, iris as SiteIris | undefined);
}
