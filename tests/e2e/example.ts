import type { Page } from "playwright-core";
import { complete, follow, open } from "./harness.js";
import type { OpenOptions, Opened } from "./harness.js";

/** What says that a page that computes is complete with the example; the others are as soon as they are drawn. */
export const READY: Readonly<Record<string, string>> = {
  verdict: "#tree",
  varier: "#all-options",
  multivers: "#missing",
  hasard: "#regression",
  carte: "#all-communes",
  courriers: "article.letter",
  piece: "iframe.exhibit-preview",
};

/** Fills « Ma situation » with the fictional example of the site. */
export async function fillExample(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Remplir avec l’exemple fictif d’Albi" }).click();
  await complete(page);
}

/** A new visit with the fictional example, on a page that is complete. */
export async function withExample(slug: string, options: OpenOptions = {}): Promise<Opened> {
  const opened = await open("situation", options);
  await fillExample(opened.page);
  if (slug !== "situation") await follow(opened.page, slug, READY[slug]);
  return opened;
}
