import { unmountPage } from "./mount.js";
import { isStale } from "./updates.js";

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

function replace(selector: string, incoming: Document): void {
  const next = incoming.querySelector(selector);
  const here = document.querySelector(selector);
  if (next === null || here === null) throw new Error(`missing ${selector}`);
  here.replaceWith(document.adoptNode(next));
}

async function fetchPage(url: URL): Promise<Document> {
  const response = await fetch(url.pathname, { redirect: "error" });
  if (!response.ok) throw new Error(String(response.status));
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

function settle(url: URL, scroll: number | undefined): void {
  const target = url.hash === "" ? null : document.getElementById(decodeURIComponent(url.hash.slice(1)));
  const heading = target ?? document.querySelector("main h1") ?? document.querySelector("main");
  if (heading instanceof HTMLElement) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
  if (target !== null) target.scrollIntoView();
  else window.scrollTo(0, scroll ?? 0);
}

/** Shows a page without leaving the document, so that what is in memory stays; any failure is a normal load. */
async function show(url: URL, arrive: Arrival, scroll?: number): Promise<void> {
  const turn = ++latest;
  try {
    const incoming = await fetchPage(url);
    const slug = incoming.querySelector<HTMLElement>("#app[data-page]")?.dataset["page"];
    const module = slug === undefined ? undefined : await loadPage(slug);
    if (turn !== latest) return;
    unmountPage();
    for (const selector of ["main", "#section-bar", ".head"]) replace(selector, incoming);
    document.title = incoming.title;
    shown = url.pathname;
    module?.mount(document.getElementById("app"));
    arrive();
    settle(url, scroll);
  } catch {
    if (turn === latest) location.assign(url);
  }
}

async function loadPage(slug: string): Promise<{ readonly mount: (root: HTMLElement | null) => void }> {
  return (await import(new URL(`./${slug}.js`, import.meta.url).href)) as {
    readonly mount: (root: HTMLElement | null) => void;
  };
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
