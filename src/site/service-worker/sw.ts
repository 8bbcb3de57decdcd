/// <reference lib="webworker" />
declare const SITE_ID: string;
/** Files of this version, each with the beginning of its SHA-256. */
declare const SITE_FILES: readonly (readonly [path: string, digest: string])[];

const worker = self as unknown as ServiceWorkerGlobalScope;
const base = new URL("./", worker.location.href).href;
/** One host may serve several versions side by side, each in its folder: a cache belongs to one folder. */
const OWN = `ij-site ${base} `;
const CACHE = OWN + SITE_ID;
const files = new Map(SITE_FILES);

/** File of the site that a request asks for, queries and fragments ignored; undefined for anything else. */
function fileOf({ url }: Request): string | undefined {
  if (!url.startsWith(base)) return undefined;
  const path = (url.split(/[?#]/)[0] ?? "").slice(base.length);
  // Some hosts answer `verdict.html` by a redirection to `verdict`.
  return [path, `${path}.html`, `${path}index.html`].find((name) => files.has(name));
}

/**
 * True when a response is the file of this version. Pages are not looked at, since some hosts rewrite them on their way; a
 * compressed file that the server sent decompressed is read as it is.
 */
async function isGenuine(path: string, response: Response): Promise<boolean> {
  if (!response.ok) return false;
  if (path.endsWith(".html")) return true;
  const bytes = await response.arrayBuffer();
  if (path.endsWith(".gz") && new Uint8Array(bytes)[0] === 0x7b) return true;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const digest = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return digest.startsWith(files.get(path) ?? "none");
}

/** A response without the trace of a redirection, which browsers refuse as the answer to a navigation. */
async function plain(response: Response): Promise<Response> {
  if (!response.redirected) return response;
  const { status, headers } = response;
  return new Response(await response.arrayBuffer(), { status, headers });
}

/** Keeps a response as a file of this version, when it is that file. Rejects when it is not, or when there is no room. */
async function keep(path: string, response: Response): Promise<void> {
  if (!(await isGenuine(path, response.clone())))
    throw new Error(`${path} (${String(response.status)}) is not of version ${SITE_ID}`);
  await (await caches.open(CACHE)).put(base + path, await plain(response));
}

/**
 * Fetches every file past the browser's HTTP cache, so that a version is never a mixture of two: one file missing or of
 * another version, and nothing is installed before the next visit.
 */
async function fill(): Promise<void> {
  const queue = [...files.keys()];
  const take = async (): Promise<void> => {
    for (let path = queue.pop(); path !== undefined; path = queue.pop())
      await keep(
        path,
        await fetch(new Request(base + path, { cache: "reload", referrerPolicy: "no-referrer" })),
      );
  };
  await Promise.all(Array.from({ length: 6 }, take));
}

/** Cache first. What the browser threw away, or refuses to keep, comes from the network. */
async function answer(event: FetchEvent, path: string): Promise<Response> {
  try {
    const found = await (await caches.open(CACHE)).match(base + path);
    if (found !== undefined) return found;
  } catch {
    // Storage refused: the network answers.
  }
  const response = await fetch(event.request);
  event.waitUntil(keep(path, response.clone()).catch(() => undefined));
  return response;
}

worker.addEventListener("install", (event) => {
  event.waitUntil(fill());
});
worker.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith(OWN) && name !== CACHE) await caches.delete(name);
      await worker.clients.claim();
    })(),
  );
});
worker.addEventListener("fetch", (event) => {
  const path = event.request.method === "GET" ? fileOf(event.request) : undefined;
  if (path !== undefined) event.respondWith(answer(event, path));
});
worker.addEventListener("message", (event) => {
  if (event.data === "use-new-version") void worker.skipWaiting();
});
