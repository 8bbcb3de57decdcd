/// <reference lib="webworker" />
declare const SITE_ID: string;
declare const SITE_FILES: readonly (readonly [string, string])[];

const worker = self as unknown as ServiceWorkerGlobalScope;
const CACHE = `ij-site-${SITE_ID}`;
const base = new URL("./", worker.location.href).href;
const LIVE = ["hebergeur.json", "sw.js", "empreintes.txt"];

/** Fetches every listed file past the browser's HTTP cache, so that a version is never a mixture of two. */
async function fill(): Promise<void> {
  const cache = await caches.open(CACHE);
  const queue = SITE_FILES.map(([path]) => new URL(path, base).href);
  const take = async (): Promise<void> => {
    for (let url = queue.pop(); url !== undefined; url = queue.pop())
      await cache.add(new Request(url, { cache: "reload" }));
  };
  await Promise.all(Array.from({ length: 6 }, take));
}

/** Cache first; a file that is not listed (large data) is kept after its first use. Queries and fragments are ignored. */
async function answer(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const key = base + (url.href.split(/[?#]/)[0] ?? "").slice(base.length);
  const cache = await caches.open(CACHE);
  const kept =
    (await cache.match(key)) ?? (key === base ? await cache.match(`${base}index.html`) : undefined);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.ok && response.type === "basic") await cache.put(key, response.clone());
  return response;
}

worker.addEventListener("install", (event) => {
  event.waitUntil(fill());
});
worker.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith("ij-site-") && name !== CACHE) await caches.delete(name);
      await worker.clients.claim();
    })(),
  );
});
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(base)) return;
  if (LIVE.includes(request.url.slice(base.length))) return;
  event.respondWith(answer(request));
});
worker.addEventListener("message", (event) => {
  if (event.data === "use-new-version") void worker.skipWaiting();
});
