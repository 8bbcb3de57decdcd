import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { serve } from "../../src/build/site/server.js";
import { writeServiceWorker } from "../../src/build/site/service-worker.js";
import { closeBrowser, launch, siteFolder, slugs } from "./harness.js";

afterAll(closeBrowser);

test("after one visit every page opens without network, under a subfolder", async () => {
  const server = await serve({ folder: siteFolder(), port: 0, base: "/union/outil/" });
  const context = await (await launch()).newContext({ serviceWorkers: "allow" });
  const page = await context.newPage();
  await page.goto(`${server.url}index.html`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await server.close();
  await context.setOffline(true);
  for (const slug of slugs()) {
    await page.goto(`${server.url}${slug}.html`);
    expect(await page.locator("main h1").count(), slug).toBe(1);
  }
  await page.goto(`${server.url}situation.html`);
  await page.getByRole("button", { name: "Remplir avec l’exemple fictif d’Albi" }).click();
  await page.waitForSelector("#mini-ratio");
  expect(await page.locator("#mini-ratio").innerText()).toBe("2,10");
  // The name comes with the public data, IRIS included: they were kept too.
  await page.waitForFunction(() => document.querySelector(".case b")?.textContent === "Albi (81004)");
  // Another version of the site, in another folder of the same host, has its own cache.
  expect((await page.evaluate(() => caches.keys())).every((name) => name.includes("/union/outil/"))).toBe(
    true,
  );
  await context.close();
});

test("a new version waits, says so with an open case, and is used only when accepted", async () => {
  const folder = mkdtempSync(join(tmpdir(), "ij-update-"));
  cpSync(siteFolder(), folder, { recursive: true });
  const server = await serve({ folder, port: 0 });
  const context = await (await launch()).newContext({ serviceWorkers: "allow" });
  const page = await context.newPage();
  await page.goto(`${server.url}situation.html`);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.fill("#f-activePatients", "480");
  const file = join(folder, "a-propos.html");
  writeFileSync(file, readFileSync(file, "utf8").replace("que chacun peut refaire", "version deux"));
  writeServiceWorker(folder);
  // Half of the files of a version are copied: nothing is installed before the others are there.
  const shell = join(folder, "lib/shell.js");
  const genuine = readFileSync(shell);
  writeFileSync(shell, "export {};");
  const state = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const { installing } = registration;
    return new Promise((done) => {
      installing?.addEventListener("statechange", () => {
        done(installing.state);
      });
    });
  });
  expect(state).toBe("redundant");
  writeFileSync(shell, genuine);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await page.waitForSelector("#notice-update");
  expect(await page.locator("#notice-update").innerText()).toContain("dossier");
  expect(await page.inputValue("#f-activePatients")).toBe("480");
  await page.click("footer a[data-slug=a-propos]");
  await page.waitForFunction(() => document.title.startsWith("À propos"));
  expect(await page.locator("main h1").innerText()).toContain("que chacun peut refaire");
  await Promise.all([
    page.waitForEvent("load"),
    page.getByRole("button", { name: "Passer à la nouvelle version" }).click(),
  ]);
  await page.waitForSelector("main h1");
  expect(await page.locator("main h1").innerText()).toContain("version deux");
  await context.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a new version accepted in one tab leaves the figures of the other alone, and says so", async () => {
  const folder = mkdtempSync(join(tmpdir(), "ij-tabs-"));
  cpSync(siteFolder(), folder, { recursive: true });
  const server = await serve({ folder, port: 0 });
  const context = await (await launch()).newContext({ serviceWorkers: "allow" });
  const first = await context.newPage();
  await first.goto(`${server.url}situation.html`);
  await first.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await first.fill("#f-activePatients", "480");
  const second = await context.newPage();
  await second.goto(`${server.url}index.html`);
  const file = join(folder, "a-propos.html");
  writeFileSync(file, readFileSync(file, "utf8").replace("que chacun peut refaire", "version deux"));
  writeServiceWorker(folder);
  await second.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await second.getByRole("button", { name: "Passer à la nouvelle version" }).click();
  await first.waitForSelector("#notice-stale");
  expect(await first.inputValue("#f-activePatients")).toBe("480");
  expect(await first.locator("#notice-stale").innerText()).toContain("Enregistrez-le dans un fichier");
  const saved = first.waitForEvent("download");
  await first
    .locator("#notice-stale")
    .getByRole("button", { name: "Enregistrer le dossier dans un fichier" })
    .click();
  await saved;
  await Promise.all([
    first.waitForEvent("load"),
    first.getByRole("button", { name: "Recharger la page" }).click(),
  ]);
  await first.waitForSelector("#f-activePatients");
  await context.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});
