import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { closeBrowser, open, settled, siteUrl, slugs } from "./harness.js";

afterAll(closeBrowser);

const CANARY = "73519";
/** Within the bounds of every count, then of every rate: a figure that its field refuses would prove little. */
const CANARIES = ["27351", "2,7351"];
const holds = (text: string): boolean =>
  [CANARY, "27351"].some((canary) => text.replace(/[\s\u00a0\u202f.,]/g, "").includes(canary));

/** Records what the page gives to channels that no request shows: names, titles, messages, timings, reports, console. */
function listenToChannels(): void {
  const heard: string[] = [];
  const hear = (channel: string, value: unknown): void => {
    heard.push(`${channel} ${typeof value === "string" ? value : JSON.stringify(value)}`);
  };
  Object.assign(window, { heardChannels: heard });
  const post = BroadcastChannel.prototype.postMessage;
  BroadcastChannel.prototype.postMessage = function (message: unknown) {
    hear("BroadcastChannel", message);
    post.call(this, message);
  };
  const toWorker = ServiceWorker.prototype.postMessage;
  ServiceWorker.prototype.postMessage = function (message: unknown) {
    hear("ServiceWorker", message);
    toWorker.call(this, message);
  };
  navigator.sendBeacon = (url, data) => {
    hear("sendBeacon", [String(url), String(data)]);
    return true;
  };
  for (const name of ["pushState", "replaceState"] as const) {
    const original = history[name].bind(history);
    history[name] = (state: unknown, unused: string, url?: string | URL | null) => {
      hear(name, [state, unused, String(url)]);
      original(state, unused, url);
    };
  }
  for (const name of ["mark", "measure"] as const) {
    const original = performance[name].bind(performance) as (...parts: unknown[]) => never;
    performance[name] = (...parts: unknown[]) => {
      hear(name, parts);
      return original(...parts);
    };
  }
  const address = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (source) => {
    const made = address(source);
    hear("createObjectURL", [made, source instanceof File ? source.name : ""]);
    return made;
  };
  document.addEventListener("securitypolicyviolation", (event) => {
    hear("report", [event.blockedURI, event.sample, event.documentURI]);
  });
  new MutationObserver(() => {
    hear("title", document.title);
  }).observe(document, { subtree: true, childList: true });
  setInterval(() => {
    hear("name", window.name);
    hear("state", history.state);
    for (const entry of performance.getEntries()) hear("performance", entry.name);
    performance.clearResourceTimings();
  }, 500);
}

/** Types the canary in every text field of the page that is not a date; a smaller one where it is refused. */
async function fillEverything(page: Page): Promise<number> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("main details"))
      (details as HTMLDetailsElement).open = true;
  });
  return page.evaluate((canaries) => {
    const fields = [
      ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
        "main input[type=text]:not([readonly]), main textarea, main input[type=search]",
      ),
    ].filter((field) => !field.disabled && field.checkVisibility());
    // As typed: the events that a field hears, without the time that a browser driver takes for each.
    for (const field of fields)
      for (const canary of canaries) {
        if (!field.isConnected) break;
        field.focus();
        field.value = canary;
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        field.dispatchEvent(new Event("change", { bubbles: true }));
        field.blur();
        if (field.getAttribute("aria-invalid") !== "true") break;
      }
    return fields.length;
  }, CANARIES);
}

test("canary figures reach no address, request, history, cookie, store, cache or file name", async () => {
  const { page, context, watch, close } = await open("situation", { serviceWorker: true });
  await context.addInitScript(listenToChannels);
  await page.reload();
  await settled(page);
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  const bodies: string[] = [];
  context.on("request", (request) =>
    bodies.push(`${JSON.stringify(request.headers())} ${request.postData() ?? ""}`),
  );
  const names: string[] = [];
  page.on("download", (download) => names.push(download.suggestedFilename()));
  const addresses: string[] = [];
  page.on("framenavigated", (frame) => addresses.push(frame.url()));
  let typed = 0;
  for (const slug of slugs()) {
    const link = await page.evaluate((name) => {
      const anchor = document.querySelector<HTMLAnchorElement>(`a[data-slug="${name}"]`);
      const main = document.querySelector("main");
      if (anchor !== null && main !== null) main.dataset["old"] = "";
      anchor?.click();
      return anchor !== null;
    }, slug);
    if (!link) continue;
    await page.waitForFunction(() => document.querySelector("main:not([data-old])") !== null);
    expect(new URL(page.url()).pathname).toBe(`/${slug}.html`);
    await settled(page);
    if (slug === "situation") await page.click("input[name=patients-mode][value=strata]");
    typed += await fillEverything(page);
    addresses.push(page.url());
    for (const button of await page.getByRole("button", { name: /CSV|SVG|Enregistrer|Télécharger/ }).all()) {
      if (await button.isVisible()) await button.click({ timeout: 2000 }).catch(() => undefined);
    }
  }
  expect(typed).toBeGreaterThan(40);
  // What each page offers is counted in privacy-downloads.test.ts; here, with fields full of canaries, that files were made.
  expect(names.length).toBeGreaterThan(8);
  const stores = await page.evaluate(async () => {
    const kept: string[] = [
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      document.cookie,
      JSON.stringify(history.state),
      location.href,
    ];
    for (const name of await caches.keys()) {
      kept.push(name);
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        kept.push(request.url);
        const text = await (await cache.match(request))?.text();
        if (text !== undefined && !request.url.includes("/data/")) kept.push(text.slice(0, 200_000));
      }
    }
    for (const database of await indexedDB.databases()) kept.push(database.name ?? "");
    return kept;
  });
  const heard = await page.evaluate(() => (window as unknown as { heardChannels: string[] }).heardChannels);
  expect(heard.some((line) => line.startsWith("createObjectURL"))).toBe(true);
  expect(heard.some((line) => line.startsWith("title"))).toBe(true);
  expect([...new Set(heard)].filter(holds).map((text) => text.slice(0, 120))).toEqual([]);
  expect(said.filter(holds)).toEqual([]);
  expect(stores.filter(holds).map((text) => text.slice(0, 80))).toEqual([]);
  expect([...watch.requests, ...bodies, ...addresses, ...names].filter(holds)).toEqual([]);
  expect(watch.external).toEqual([]);
  expect(watch.requests.filter((line) => !line.startsWith("GET ") && !line.startsWith("HEAD "))).toEqual([]);
  await close();
});

test("only the store that was asked for holds the case, and « effacer » leaves nothing", async () => {
  const { page, context, close } = await open("situation");
  await page.fill("#f-sickLeaveDays", CANARY);
  await page.press("#f-sickLeaveDays", "Tab");
  const local = (): Promise<string> => page.evaluate(() => JSON.stringify(localStorage));
  expect(holds(await local())).toBe(false);
  await page.check("#keep");
  expect(holds(await local())).toBe(true);
  await page.reload();
  await page.waitForSelector("#f-sickLeaveDays");
  expect(holds(await page.inputValue("#f-sickLeaveDays"))).toBe(true);
  await page.getByRole("button", { name: "Tout effacer" }).click();
  expect(holds(await local())).toBe(false);
  const other = await context.newPage();
  await other.goto(`${siteUrl()}situation.html`);
  await other.waitForSelector("#f-sickLeaveDays");
  expect(await other.inputValue("#f-sickLeaveDays")).toBe("");
  await close();
});
