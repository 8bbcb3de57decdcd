import { afterAll, expect, test } from "vitest";
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
