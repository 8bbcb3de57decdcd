import { afterAll, expect, test } from "vitest";
import { followLink } from "../../src/build/follow-link.js";
import { closeBrowser, open } from "./harness.js";

afterAll(closeBrowser);

test("going back before a page has come leaves the page on screen, and the page asked for never comes", async () => {
  const { page, context, close } = await open("index");
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let asked = (): void => undefined;
  const request = new Promise<void>((resolve) => {
    asked = resolve;
  });
  await context.route("**/varier.html", async (route) => {
    asked();
    await held;
    await route.continue();
  });
  const heading = await page.locator("main h1").innerText();
  await page.evaluate(() => {
    const link = document.createElement("a");
    link.href = "./varier.html";
    document.body.append(link);
    link.click();
  });
  await request;
  await page.goBack();
  const answered = page.waitForResponse("**/varier.html");
  release();
  await (await answered).finished();
  await page.waitForTimeout(300);
  expect(await page.locator("main h1").innerText()).toBe(heading);
  expect(new URL(page.url()).pathname).toMatch(/index\.html$/);
  await page.goForward();
  await page.waitForSelector("#app[data-page=varier]");
  await close();
});

test("a page that cannot be had leaves the figures on screen, says so, and comes when asked again", async () => {
  const { page, context, close } = await open("situation");
  await page.fill("#f-activePatients", "480");
  await context.route("**/verdict.html", (route) => route.abort("connectionreset"));
  await followLink(page, "verdict");
  await page.waitForSelector("#notice-page");
  expect(await page.inputValue("#f-activePatients")).toBe("480");
  await context.unroute("**/verdict.html");
  await page.locator("#notice-page").getByRole("button", { name: "Réessayer" }).click();
  await page.waitForSelector("#app[data-page=verdict]");
  expect(await page.locator("#notice-page").count()).toBe(0);
  expect(await page.locator(".case .num").innerText()).toContain("480");
  await close();
});

test("texts not yet valid and figures of other pages outlive an emptied case; « effacer » takes them, « annuler » gives them back", async () => {
  const { page, close } = await open("situation");
  await page.fill("#f-sickLeaves", "beaucoup");
  await page.fill("#f-activePatients", "480");
  await page.fill("#f-activePatients", "");
  await followLink(page, "dossier-clos");
  const date = page.locator("#app[data-page=dossier-clos] input[type=text]").first();
  await date.fill("5/1/2026");
  await followLink(page, "confidentialite");
  await page.getByText("vos chiffres sont en mémoire dans cet onglet").waitFor();
  await followLink(page, "situation");
  await page.waitForSelector("#f-sickLeaves");
  expect(await page.inputValue("#f-sickLeaves")).toBe("beaucoup");
  await page.getByRole("button", { name: "Tout effacer" }).click();
  expect(await page.inputValue("#f-sickLeaves")).toBe("");
  await page.locator(".toast button").click();
  expect(await page.inputValue("#f-sickLeaves")).toBe("beaucoup");
  await followLink(page, "dossier-clos");
  expect(await date.inputValue()).toBe("5/1/2026");
  await close();
});

test("a page that comes back from the browser's memory after the case was erased elsewhere writes it nowhere", async () => {
  const { page, close } = await open("situation");
  await page.check("#keep");
  await page.fill("#f-activePatients", "480");
  await page.evaluate(() => {
    localStorage.removeItem("ij-case");
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  });
  await page.waitForSelector("#notice-tab");
  await page.fill("#f-sickLeaveDays", "6405");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await close();
});
