import type { Page } from "playwright-core";

/** Goes to a page of the site by a link that its router handles, so that what is in memory stays; does not wait. */
export async function followLink(page: Page, slug: string): Promise<void> {
  await page.evaluate((name) => {
    const link = document.createElement("a");
    link.href = `./${name}.html`;
    document.body.append(link);
    link.click();
    link.remove();
  }, slug);
}
