import { afterAll, expect, test } from "vitest";
import { axe, closeBrowser, expectClean, expectNoOverflow, open, settled, siteUrl } from "./harness.js";

afterAll(closeBrowser);

test("the example, the verdict and the choices hold at 360 pixels, in the dark, without axe violation", async () => {
  const { page, watch, close } = await open("situation", { width: 360, theme: "dark" });
  await page.getByRole("button", { name: "Remplir avec l’exemple fictif d’Albi" }).click();
  for (const slug of ["situation", "verdict", "varier"]) {
    if (slug !== "situation")
      await page.evaluate(
        (name) => document.querySelector<HTMLAnchorElement>(`.panel a[data-slug=${name}]`)?.click(),
        slug,
      );
    await page.waitForSelector(`#app[data-page=${slug}]`);
    await settled(page);
    expect(await page.locator(".case .fict").innerText()).toBe("Exemple fictif");
    await expectNoOverflow(page);
    expect(await axe(page), slug).toEqual([]);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("main details"))
        (details as HTMLDetailsElement).open = true;
    });
    expect(await axe(page), `${slug}, everything open`).toEqual([]);
    await expectNoOverflow(page);
  }
  expectClean(watch);
  await close();
});

test("an ambiguous number is asked back, kept as typed through a visit elsewhere, and listed in the summary", async () => {
  const { page, close } = await open("situation");
  await page.fill("#f-sickLeaveDays", "6.405");
  await page.press("#f-sickLeaveDays", "Tab");
  expect(await page.locator("#f-sickLeaveDays-error").innerText()).toContain("deux façons");
  await page.click("footer a[data-slug=a-propos]");
  await page.waitForFunction(() => document.title.startsWith("À propos"));
  await page.goBack();
  await page.waitForSelector("#f-sickLeaveDays");
  expect(await page.inputValue("#f-sickLeaveDays")).toBe("6.405");
  await page.getByRole("button", { name: "Voir le verdict" }).click();
  expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("alert");
  expect(await axe(page)).toEqual([]);
  await page.click(".err a");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("f-sickLeaveDays");
  await page.fill("#f-sickLeaveDays", "6405");
  await page.press("#f-sickLeaveDays", "Tab");
  expect(await page.inputValue("#f-sickLeaveDays")).toBe("6\u202f405");
  expect(await page.locator("#f-sickLeaveDays-error").isHidden()).toBe(true);
  await close();
});

test("a part above its whole is said with its field, and nothing is lost", async () => {
  const { page, close } = await open("situation");
  await page.fill("#f-activePatients", "480");
  await page.fill("#f-patientsWithLeave", "1 240");
  await page.getByRole("button", { name: "Voir le verdict" }).click();
  expect(await page.locator(".err").first().innerText()).toContain("ne peut pas dépasser");
  expect(await page.locator('.err a[href="#f-patientsWithLeave"]').count()).toBe(1);
  await close();
});

test("a case file comes back as it was saved; a corrupted one or one of another version changes nothing", async () => {
  const { page, close } = await open("situation");
  await page.fill("#f-activePatients", "512");
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Enregistrer dans un fichier" }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe("dossier.ij-case.json");
  const path = await saved.path();
  for (const [text, expected] of [
    ["{ pas du JSON", "JSON"],
    ['{"format":"ij-case/9"}', "ij-case/1"],
  ] as const) {
    await page.setInputFiles("#open-case", {
      name: "x.json",
      mimeType: "application/json",
      buffer: Buffer.from(text),
    });
    await page.waitForSelector(".err");
    expect(await page.locator(".err").innerText()).toContain(expected);
    expect(await page.inputValue("#f-activePatients")).toBe("512");
  }
  await page.getByRole("button", { name: "Tout effacer" }).click();
  expect(await page.inputValue("#f-activePatients")).toBe("");
  await page.setInputFiles("#open-case", path);
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>("#f-activePatients")?.value === "512",
  );
  await close();
});

test("the choices of a link are restored, and a link without choices is not offered", async () => {
  const { page, close } = await open("varier");
  expect(await page.locator("#share-link").count()).toBe(0);
  await page.goto(`${siteUrl()}varier.html#choix:comparator=national&index=fdep3&lune=1`);
  await page.reload();
  await page.waitForSelector("#share-link-words li");
  expect(await page.locator("#share-link-words li").count()).toBe(2);
  await close();
});

test("two tabs: each keeps its own figures until its reader chooses", async () => {
  const first = await open("situation");
  await first.page.check("#keep");
  await first.page.fill("#f-activePatients", "480");
  const second = await first.context.newPage();
  await second.goto(`${siteUrl()}situation.html`);
  await second.waitForSelector("#f-activePatients");
  expect(await second.inputValue("#f-activePatients")).toBe("480");
  await second.fill("#f-activePatients", "600");
  await first.page.waitForSelector("#notice-tab");
  expect(await first.page.inputValue("#f-activePatients")).toBe("480");
  await first.close();
});
