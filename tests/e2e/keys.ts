import { expect } from "vitest";
import type { Page } from "playwright-core";
import { settled } from "./harness.js";

/** What has the focus, by its text, and what is wrong with it. */
interface Stop {
  readonly name: string;
  readonly matches: boolean;
  readonly faults: readonly string[];
}

/**
 * Looks at the focused element: lost to the page, without a visible ring, outside the window, wholly covered, or out of
 * the order of the document (`way` 1 forward, -1 back).
 */
function look(page: Page, selector: string, way: 1 | -1): Promise<Stop> {
  return page.evaluate(
    ([wanted, direction]) => {
      const at = document.activeElement;
      const kept = window as unknown as { lastStop?: Element };
      if (!(at instanceof HTMLElement) || at === document.body)
        return { name: "body", matches: false, faults: ["the focus is lost to the page"] };
      const words = (at.getAttribute("aria-label") ?? at.textContent).trim().slice(0, 40);
      const name = `${at.tagName.toLowerCase()}#${at.id} « ${words} »`;
      const style = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      const faults: string[] = [];
      // A frame gives the ring to what has the focus inside it.
      if (at.tagName !== "IFRAME" && (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2))
        faults.push("no ring");
      if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)
        faults.push("outside the window");
      else {
        const y = (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2;
        const seen = [0.05, 0.5, 0.95].some((share) => {
          const x = Math.min(innerWidth - 1, Math.max(0, box.left + share * box.width));
          const top = document.elementFromPoint(x, y);
          return top !== null && (at.contains(top) || top.contains(at));
        });
        if (!seen) faults.push("wholly covered");
      }
      const last = kept.lastStop;
      if (last?.isConnected === true && last !== at) {
        const follows = (last.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
        if (follows !== direction > 0) faults.push("out of the order of the document");
      }
      kept.lastStop = at;
      return { name, matches: at.matches(wanted), faults: faults.map((fault) => `${fault}: ${name}`) };
    },
    [selector, way] as const,
  );
}

/** Stops of the focus looked at so far. */
export const walked = { stops: 0 };

/** Presses Tab (or Shift+Tab) until the focus is on `selector`; every stop on the way must be visible and in order. */
export async function tabTo(page: Page, selector: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const path: string[] = [];
  for (let presses = 0; presses < 250; presses++) {
    await page.keyboard.press(key);
    walked.stops += 1;
    const seen = (): Promise<Stop> => look(page, selector, key === "Tab" ? 1 : -1);
    let stop = await seen();
    if (stop.name === "body") {
      // The focus enters and leaves a frame of another origin in a later task.
      await page.waitForTimeout(300);
      stop = await seen();
    }
    expect(stop.faults, path.slice(-3).join(" → ")).toEqual([]);
    if (stop.matches) return;
    path.push(stop.name);
  }
  throw new Error(`${key} never reaches ${selector}; last stops: ${path.slice(-5).join(" → ")}`);
}

export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at?.tagName === "H1" ? "H1" : `${at?.tagName ?? ""}#${at?.id ?? ""}`;
  });

/** A page has come by a link: its title has the focus and keeps it when its data arrive. */
export async function arrived(page: Page, slug: string, ready: string): Promise<void> {
  await page.waitForFunction(
    (name) => location.pathname.endsWith(`/${name}.html`) && document.activeElement?.tagName === "H1",
    slug,
  );
  await page.waitForSelector(ready, { state: "attached", timeout: 90_000 });
  await settled(page);
  expect(await focused(page), slug).toBe("H1");
  await page.evaluate(() => {
    delete (window as unknown as { lastStop?: Element }).lastStop;
  });
}
