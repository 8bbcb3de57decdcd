import { afterAll, beforeAll, expect, test } from "vitest";
import { typographer } from "../../src/core/report/index.js";
import { closeBrowser, expectClean, follow, open } from "./harness.js";
import type { Opened } from "./harness.js";
import { profiles } from "./profile-list.js";

// One visit: each file replaces the case of the one before.
let visit: Opened;
beforeAll(async () => {
  visit = await open("situation");
});
afterAll(async () => {
  await visit.close();
  await closeBrowser();
});

test.each(profiles)(
  "$id opened as a case file: headline written by hand, then multiverse and chance without a fault",
  async ({ path, headline }) => {
    const { page, watch } = visit;
    await follow(page, "situation");
    await page.evaluate(() => document.querySelector("#toasts")?.replaceChildren());
    await page.setInputFiles("#open-case", path);
    await page.waitForFunction(() => document.querySelector("#toasts")?.childElementCount !== 0);
    await follow(page, "multivers", "#one");
    expect(await page.locator("main").innerText()).not.toMatch(/NaN|undefined|Infinity/);
    expect(await page.locator("main h1").innerText()).toMatch(/façon/);
    await follow(page, "hasard", ".lead");
    expect(await page.locator("main").innerText()).not.toMatch(/NaN|undefined|Infinity/);
    await follow(page, "verdict", ".verdict");
    await page.waitForFunction(() => (document.getElementById("ways")?.textContent ?? "-") !== "");
    expect(await page.locator("main h1").innerText()).toContain(typographer(headline));
    expectClean(watch);
  },
);
