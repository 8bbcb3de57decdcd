import { afterAll, expect, test } from "vitest";
import { followLink } from "../../src/build/follow-link.js";
import { axe, closeBrowser, open, settled } from "./harness.js";

afterAll(closeBrowser);

const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]/gu, " ");

test("without public data the multiverse says so first and tries again; the page of chance keeps what is open and held", async () => {
  const { page, context, close } = await open("situation");
  await context.route("**/data/communes.json.gz", (route) => route.fulfill({ status: 200, body: "<p>" }));
  await page.getByRole("button", { name: "Remplir avec l’exemple fictif d’Albi" }).click();
  await followLink(page, "multivers");
  const missing = page.locator("main [role=alert]");
  await missing.waitFor();
  expect(plain(await missing.innerText())).toContain("communes.json.gz : fichier incomplet");
  expect(await axe(page)).toEqual([]);
  await followLink(page, "hasard");
  await page.waitForSelector("#regression");
  await page.locator("main details.data > summary").first().press("Enter");
  await page.fill("#control-tau2", "0,08");
  await context.unroute("**/data/communes.json.gz");
  // Both redraws: the one of the assumption, then the one of the data, asked for without leaving the field.
  await page.evaluate(() => {
    [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Réessayer")?.click();
  });
  await page.waitForFunction(() => document.querySelector(".case b")?.textContent === "Albi (81004)");
  await settled(page);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("control-tau2");
  expect(await page.locator("main details.data[open]").count()).toBe(1);
  await followLink(page, "multivers");
  await page.waitForSelector("#missing", { state: "attached", timeout: 60_000 });
  expect(await missing.count()).toBe(0);
  await close();
});

test("workers that cannot start: the data are read in the page, the multiverse and the simulation say it, then resume", async () => {
  const { page, context, close } = await open("index");
  await context.route("**/*.worker.js", (route) => route.fulfill({ status: 404, body: "" }));
  await followLink(page, "situation");
  await page.waitForSelector("#f-activePatients");
  await page.getByRole("button", { name: "Remplir avec l’exemple fictif d’Albi" }).click();
  await page.waitForFunction(() => document.querySelector(".case b")?.textContent === "Albi (81004)");
  await followLink(page, "multivers");
  await page.locator("main .err[role=alert]").waitFor();
  expect(await axe(page)).toEqual([]);
  await followLink(page, "simulation");
  await page.waitForSelector("#sim-doctors");
  await page.fill("#sim-doctors", "2 000");
  await page.getByRole("button", { name: "Lancer la simulation" }).click();
  await page.locator("main .err, main .warn[role=alert], main [role=alert]").first().waitFor();
  expect(await axe(page)).toEqual([]);
  await context.unroute("**/*.worker.js");
  await page
    .getByRole("button", { name: /Lancer la simulation|Reprendre|Relancer/ })
    .first()
    .click();
  await page.waitForSelector("#results", { timeout: 60_000 });
  await followLink(page, "multivers");
  await page.waitForSelector("#missing", { state: "attached", timeout: 60_000 });
  await settled(page);
  expect(await page.locator("main .err").count()).toBe(0);
  await close();
});
