import { saveCaseFile } from "../case-file.js";
import { caseStore } from "../case-store.js";
import { SHELL_TEXT } from "./fr.js";
import { unmountPage } from "./mount.js";
import { hideNotice, showNotice } from "./notices.js";
import { isStale } from "./updates.js";

/** Bundle of a page. */
interface PageModule {
  readonly mount: (root: HTMLElement | null) => void;
}

/** Called after each change of page made by the router. */
type Arrival = () => void;

const scrolls = new Map<number, number>();
let rank = 0;
let latest = 0;
let shown = location.pathname;

/** Address of an internal page that the router may show, or undefined when the browser must follow the link. */
function internal(anchor: HTMLAnchorElement): URL | undefined {
  if (anchor.target !== "" || anchor.hasAttribute("download")) return undefined;
  const url = new URL(anchor.href);
  const folder = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);
  const same = url.origin === location.origin && folder(url.pathname) === folder(location.pathname);
  return same && /(?:\.html|\/)$/.test(url.pathname) ? url : undefined;
}

/** What changes from one page to another, the shell apart. */
const FRAME = ["main", "#section-bar", ".head"];

/** Puts a part of the incoming page in place of the present one; throws at once when either is missing. */
function framed(selector: string, incoming: Document): () => void {
  const next = incoming.querySelector(selector);
  const here = document.querySelector(selector);
  if (next === null || here === null) throw new Error(`missing ${selector}`);
  return () => {
    here.replaceWith(document.adoptNode(next));
  };
}

/** A page of the site; some hosts answer `verdict.html` by a redirection to `verdict`. */
async function fetchPage(url: URL): Promise<Document> {
  const response = await fetch(url.pathname);
  if (!response.ok) throw new Error(String(response.status));
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

/** Element that the fragment of an address names. */
function targetOf({ hash }: URL): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}

function settle(url: URL, scroll: number | undefined): void {
  const target = targetOf(url);
  const heading = target ?? document.querySelector("main h1") ?? document.querySelector("main");
  if (heading instanceof HTMLElement) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
  if (target !== null) target.scrollIntoView();
  else window.scrollTo(0, scroll ?? 0);
}

/** Mounts a page once its frame is in place; when its own code fails, it has said so itself. */
function mount(module: PageModule | undefined): void {
  try {
    module?.mount(document.getElementById("app"));
  } catch (error) {
    reportError(error);
  }
}

/**
 * Shows a page without leaving the document, so that what is in memory stays. When the page cannot be had, a normal load
 * is tried only if it loses nothing; otherwise the page on screen stays, and says so.
 */
async function show(url: URL, arrive: Arrival, scroll?: number): Promise<void> {
  const turn = ++latest;
  hideNotice("page");
  try {
    const incoming = await fetchPage(url);
    const slug = incoming.querySelector<HTMLElement>("#app[data-page]")?.dataset["page"];
    const module = slug === undefined ? undefined : await loadPage(slug);
    if (turn !== latest) return;
    const frame = FRAME.map((selector) => framed(selector, incoming));
    unmountPage();
    for (const put of frame) put();
    document.title = incoming.title;
    shown = url.pathname;
    mount(module);
    arrive();
    settle(url, scroll);
  } catch {
    if (turn !== latest) return;
    if (caseStore.holdsNothing() || caseStore.isKept()) location.assign(url);
    else sayMissing(url, arrive);
  }
}

function sayMissing(url: URL, arrive: Arrival): void {
  showNotice("page", SHELL_TEXT.pageMissing, SHELL_TEXT.pageMissingWayOut, [
    { label: SHELL_TEXT.pageRetry, run: () => void show(url, arrive) },
    { label: SHELL_TEXT.saveCase, run: saveCaseFile, stays: true },
  ]);
}

async function loadPage(slug: string): Promise<PageModule> {
  return (await import(new URL(`./${slug}.js`, import.meta.url).href)) as PageModule;
}

/** Goes to a page of the site (`verdict.html`, with or without fragment) as a click on a link would. */
export function goTo(href: string): void {
  const anchor = document.createElement("a");
  anchor.href = href;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
}

/** Handles internal links and the back and forward buttons. `arrive` runs after each page shown. */
export function installRouter(arrive: Arrival): void {
  history.scrollRestoration = "manual";
  history.replaceState({ rank }, "");
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (isStale()) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const anchor = event.target instanceof Element ? event.target.closest("a") : null;
    const url = anchor === null ? undefined : internal(anchor);
    if (url === undefined || (url.pathname === location.pathname && url.hash !== "")) return;
    event.preventDefault();
    scrolls.set(rank, window.scrollY);
    rank += 1;
    history.pushState({ rank }, "", url);
    void show(url, arrive);
  });
  window.addEventListener("popstate", (event: PopStateEvent) => {
    const state: unknown = event.state;
    const arrived = typeof state === "object" && state !== null && "rank" in state ? Number(state.rank) : 0;
    if (location.pathname === shown) {
      latest += 1; // back to the page still on screen: a page asked for meanwhile must not come
      rank = arrived;
      return;
    }
    scrolls.set(rank, window.scrollY);
    rank = arrived;
    void show(new URL(location.href), arrive, scrolls.get(rank));
  });
}
