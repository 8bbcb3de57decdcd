import { afterAll, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { followLink } from "../../src/build/follow-link.js";
import { axe, closeBrowser, complete, expectClean, expectNoOverflow, open } from "./harness.js";

afterAll(closeBrowser);

/** Replaces the text of a field in one go, as a paste does, and leaves the field. */
async function paste(page: Page, selector: string, text: string): Promise<void> {
  await page.locator(selector).focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(text);
  await page.locator(selector).blur();
}

/** Far above any answer on a busy machine, far below a search that goes back over a million characters. */
const HANGS = 10_000;

/** Milliseconds that the page takes to answer a text pasted in a field and then left; the browser's own insertion apart. */
function answerTime(page: Page, selector: string, text: string): Promise<number> {
  return page.evaluate(
    async ([where, typed]) => {
      const field = document.querySelector<HTMLInputElement>(where);
      if (field === null) throw new Error(`no ${where}`);
      field.focus();
      field.value = typed;
      const from = performance.now();
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
      field.blur();
      await new Promise((done) => setTimeout(done));
      return performance.now() - from;
    },
    [selector, text] as const,
  );
}

const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]/gu, " ");
const valueOf = async (page: Page, selector: string): Promise<string> =>
  plain(await page.inputValue(selector));

test("what a copy drags along is set aside: units, tabs, no-break spaces, marks of direction, soft hyphens", async () => {
  const { page, watch, close } = await open("situation");
  for (const [selector, typed, read] of [
    ["#f-sickLeaveDays", "\t6\u00a0405\u202fjours prescrits. ", "6 405"],
    ["#f-sickLeaveDays", "\u200f6\u202f405\u200e", "6 405"],
    ["#f-sickLeaveDays", "\u2067\u202b12\u00a0310\u202c\u2069 journées", "12 310"],
    ["#f-activePatients", "\ufeff4\u00ad80\u200b", "480"],
    ["#l-comparatorRate", "6,35\tjours / patient", "6,35"],
    ["#f-aldPercent", "16,5\u00a0%", "16,5"],
    ["#window-start", "\u200e1/9/2025\u200e", "1/9/2025"],
    ["#window-end", "28\u00a0février\t2026", "28/2/2026"],
    ["#commune", "\u200e81000\u00a0ALBI\t", "Albi"],
  ] as const) {
    await paste(page, selector, typed);
    await expect.poll(() => valueOf(page, selector), { message: JSON.stringify(typed) }).toBe(read);
    expect(await page.getAttribute(selector, "aria-invalid"), JSON.stringify(typed)).toBeNull();
  }
  // Half a day is no count: refused with a sentence, and kept as it was pasted.
  await paste(page, "#f-sickLeaves", "1 234,5 jours");
  expect(await page.inputValue("#f-sickLeaves")).toBe("1 234,5 jours");
  expect((await page.locator("#f-sickLeaves-error").innerText()).length).toBeGreaterThan(20);
  for (const nonsense of [
    "beaucoup",
    "12 310 6 405 jours",
    "١٢٣",
    "1e5",
    "NaN",
    "-3",
    "0x10",
    "12.345,6,7",
    "480\t12",
    "1 2 3",
  ]) {
    await paste(page, "#f-patientsWithLeave", nonsense);
    expect(await page.getAttribute("#f-patientsWithLeave", "aria-invalid"), nonsense).toBe("true");
    expect(await page.inputValue("#f-patientsWithLeave")).toBe(nonsense);
  }
  expect(await axe(page)).toEqual([]);
  expectClean(watch);
  await close();
});

test("a million characters in any field: answered at once, said in a short sentence, the rest of the form untouched", async () => {
  const { page, watch, close } = await open("situation");
  await complete(page);
  await page.fill("#f-activePatients", "480");
  await page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>("main details")) details.open = true;
  });
  const spaces = `1${" ".repeat(1_000_000)}z`;
  const letters = "ab, ".repeat(250_000);
  for (const [selector, text] of [
    ["#f-sickLeaveDays", spaces],
    ["#f-sickLeaveDays", "1".repeat(1_000_000)],
    ["#window-start", letters],
    ["#iris", letters],
    ["#commune", letters],
    ["#commune", spaces],
    ["#residence", spaces],
    ["#residence", letters],
    ["#spells", "7".repeat(1_000_000)],
    ["#group-label", letters],
  ] as const) {
    expect(await answerTime(page, selector, text), `${selector} ${text.slice(0, 3)}`).toBeLessThan(HANGS);
    // A free text is no answer to refuse: the case keeps its beginning.
    if (selector === "#group-label") continue;
    const said = await page.locator(`.field:has(${selector}) .msg`).first().textContent();
    expect(said?.length, selector).toBeLessThan(400);
    expect(said?.length, selector).toBeGreaterThan(20);
    await answerTime(page, selector, "");
  }
  expect(await page.inputValue("#f-activePatients")).toBe("480");
  await answerTime(page, "#residence", letters);
  await page.getByRole("button", { name: "Voir le verdict" }).click();
  expect((await page.locator(".err").first().innerText()).length).toBeLessThan(1500);
  await expectNoOverflow(page);
  await followLink(page, "courriers");
  await page.waitForSelector("#d-sender-lastName");
  expect(await answerTime(page, "#d-sender-lastName", letters)).toBeLessThan(HANGS);
  expectClean(watch);
  await close();
});

test("back and forward through the journey: every page comes back as it was left", async () => {
  const { page, watch, close } = await open("index");
  await followLink(page, "situation");
  await page.waitForSelector("#f-activePatients");
  for (const [selector, text] of [
    ["#window-start", "1/9/2025"],
    ["#window-end", "28/2/2026"],
    ["#f-activePatients", "480"],
    ["#f-sickLeaveDays", "6405"],
    ["#l-comparatorRate", "6,35"],
    ["#f-sickLeaves", "beaucoup"],
    ["#commune", "Trifouilly"],
  ] as const)
    await paste(page, selector, text);
  await followLink(page, "verdict");
  await page.waitForSelector(".verdict");
  await followLink(page, "varier");
  await page.waitForSelector("form.choices");
  await paste(page, "#own-threshold", "2,5");
  const other = page.locator("form.choices input[type=radio]:not(:checked):enabled").first();
  const [axis, option] = [await other.getAttribute("name"), await other.inputValue()];
  await other.check();
  await followLink(page, "delais");
  await page.getByLabel("Premier courrier de la caisse, reçu par vous").fill("31/02/2026");
  await followLink(page, "courriers");
  await page.waitForSelector("#d-place");
  await page.fill("#d-place", "Albi");
  await page.locator('#letter-list a[href="#L3"]').click();
  await page.getByText(/^L3\./).first().waitFor();

  const here = (slug: string): Promise<unknown> =>
    page.waitForSelector(`#app[data-page=${slug}] *`, { state: "attached" });
  await page.goBack();
  await page.getByText(/^L1\./).first().waitFor();
  expect(await page.inputValue("#d-place")).toBe("Albi");
  await page.goBack();
  await here("delais");
  expect(await page.getByLabel("Premier courrier de la caisse, reçu par vous").inputValue()).toBe(
    "31/02/2026",
  );
  await page.goBack();
  await here("varier");
  expect(await page.inputValue("#own-threshold")).toBe("2,50");
  expect(await page.locator(`input[name=${axis ?? ""}]:checked`).inputValue()).toBe(option);
  await page.goBack();
  await here("verdict");
  expect(plain(await page.locator("main h1").innerText())).toContain("Signalé, à 2,10 fois l’attendu");
  await page.goBack();
  await here("situation");
  for (const [selector, text] of [
    ["#window-end", "28/2/2026"],
    ["#f-sickLeaveDays", "6 405"],
    ["#f-sickLeaves", "beaucoup"],
    ["#commune", "Trifouilly"],
  ] as const)
    expect(await valueOf(page, selector)).toBe(text);
  expect(await page.getAttribute("#f-sickLeaves", "aria-invalid")).toBe("true");
  await page.goBack();
  await page.waitForFunction(() => document.title.startsWith("Accueil"));
  for (const slug of ["situation", "verdict", "varier", "delais", "courriers"]) {
    await page.goForward();
    await here(slug);
  }
  expect(await page.inputValue("#d-place")).toBe("Albi");
  expectClean(watch);
  await close();
});

test("files of another version, cut short or of another kind: each has its sentence, nothing typed changes", async () => {
  const { page, close } = await open("situation");
  await page.fill("#f-activePatients", "512");
  const good = '{"format":"ij-case/1","figures":{"activePatients":{"value":480,"source":"lettre"}}}';
  for (const [text, sentence] of [
    ['{"format":"ij-case/0","patients":480}', /ij-case\/0/],
    ['{"format":"ij-case/99","figures":{}}', /ij-case\/99/],
    ['{"format":"ij-case/1.5"}', /ij-case\/1\.5/],
    [good.slice(0, 60), /abîmé|JSON/],
    ["", /dossier|vide|cas/],
    ["\u0000\u0001\u0002", /dossier|cas/],
    ["null", /pas un fichier de cas/],
    ["[]", /objet/],
    [
      '{"format":"ij-case/1","figures":{"activePatients":{"value":1e999,"source":"lettre"}}}',
      /activePatients|nombre/,
    ],
    ['{"format":"ij-case/1","__proto__":{"polluted":true}}', /__proto__/],
  ] as const) {
    await page.setInputFiles("#open-case", {
      name: "x.json",
      mimeType: "application/json",
      buffer: Buffer.from(text),
    });
    await expect
      .poll(async () => plain(await page.locator(".err").innerText({ timeout: 2000 })), { message: text })
      .toMatch(sentence);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("alert");
    expect(await page.inputValue("#f-activePatients")).toBe("512");
    await page.evaluate(() => document.querySelector(".err")?.replaceChildren());
  }
  await close();
});
