import { readFileSync, readdirSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { typographer } from "../../src/core/report/index.js";
import { closeBrowser, expectClean, open, settled } from "./harness.js";

afterAll(closeBrowser);

const FOLDER = "data/profiles";
const expected = JSON.parse(readFileSync(`${FOLDER}/attendus.json`, "utf8")) as readonly {
  readonly id: string;
  readonly headline: string;
}[];
const names = readdirSync(FOLDER).filter((name) => /^\d.*\.json$/.test(name));

test.each(names)(
  "%s opened as a case file: headline written by hand, then multiverse and chance without a fault",
  async (name) => {
    const { page, watch, close } = await open("situation");
    const go = async (slug: string, until: string): Promise<void> => {
      await page.evaluate((wanted) => {
        document.querySelector<HTMLAnchorElement>(`a[href$="${wanted}.html"]`)?.click();
      }, slug);
      await page.waitForSelector(`#app[data-page=${slug}] ${until}`, { timeout: 60_000 });
      await settled(page);
    };
    await page.setInputFiles("#open-case", `${FOLDER}/${name}`);
    await page.waitForFunction(() => document.querySelector("#toasts")?.childElementCount !== 0);
    await go("multivers", "#one");
    expect(await page.locator("main").innerText()).not.toMatch(/NaN|undefined|Infinity/);
    expect(await page.locator("main h1").innerText()).toMatch(/façon/);
    await go("hasard", ".lead");
    expect(await page.locator("main").innerText()).not.toMatch(/NaN|undefined|Infinity/);
    await go("verdict", ".verdict");
    await page.waitForFunction(() => (document.getElementById("ways")?.textContent ?? "-") !== "");
    const wanted = expected.find(({ id }) => `${id}.json` === name)?.headline ?? "no headline expected";
    expect(await page.locator("main h1").innerText()).toContain(typographer(wanted));
    expectClean(watch);
    await close();
  },
);
