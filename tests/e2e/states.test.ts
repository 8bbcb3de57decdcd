import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import type { Locator, Page } from "playwright-core";
import { READY, withExample } from "./example.js";
import { closeBrowser, expectAccessible, expectClean, follow, open, still } from "./harness.js";

afterAll(closeBrowser);

/** Opens everything that opens: links to figures, tables of data, details. */
async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>("main details")) details.open = true;
    for (const button of document.querySelectorAll<HTMLButtonElement>("main .tools [aria-expanded=false]"))
      button.click();
  });
  await still(page);
}

const wrong = async (page: Page, selector: string, text: string): Promise<void> => {
  await page.fill(selector, text);
  await page.locator(selector).blur();
  await page.locator(".field.bad").first().waitFor();
};

describe.each([
  { slug: "verdict", error: ["#assume-dispersion", "beaucoup"] },
  { slug: "varier", error: ["#own-threshold", "99"] },
  { slug: "multivers", error: undefined },
  { slug: "hasard", error: ["#control-doctors", "50001"] },
  { slug: "carte", error: undefined },
  { slug: "simulation", error: ["#sim-doctors", "douze"] },
] as const)("page $slug with everything open", ({ slug, error }) => {
  test("has no axe violation and no overflow, in error too, at every width and in both themes", async () => {
    const { page, watch, close } = await withExample(slug);
    if (slug === "simulation") {
      await page.fill("#sim-doctors", "5 000");
      await page.getByRole("button", { name: "Lancer la simulation" }).click();
      await page.waitForSelector("#results", { timeout: 90_000 });
    }
    await openEverything(page);
    if (error !== undefined) await wrong(page, error[0], error[1]);
    await expectAccessible(page, slug);
    expectClean(watch);
    await close();
  });
});

/** Accessible name of a button under a figure: it begins with what is seen (WCAG 2.5.3), says of what, and is touched. */
async function nameOf(button: Locator, seen: string): Promise<string> {
  const name = (await button.getAttribute("aria-label")) ?? "";
  expect(name.startsWith(seen), name).toBe(true);
  expect(name).toMatch(/«\s.{3,}\s»/u);
  const box = await button.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(24);
  return name;
}

test.each(["verdict", "multivers", "hasard", "carte"])(
  "every figure of %s has a title, a reading, a source, a table, two CSV, an SVG and a link",
  async (slug) => {
    const { page, close } = await withExample(slug);
    const figures = await page.locator("#app figure.fig").all();
    expect(figures.length).toBeGreaterThan(0);
    const main = new Set<string>();
    const spoken: string[] = [];
    for (const figure of figures) {
      const name = (await figure.getAttribute("id")) ?? "";
      expect(name).toMatch(/^figure-/);
      expect(await figure.locator("h2, h3").first().innerText()).not.toBe("");
      expect((await figure.locator(".read").innerText()).length).toBeGreaterThan(30);
      expect((await figure.locator("figcaption").innerText()).length).toBeGreaterThan(30);
      const buttons = figure.locator(".tools button");
      const tools = await buttons.allInnerTexts();
      for (const tool of ["CSV (tableur)", "CSV brut", "SVG", "Lien vers cette figure"])
        expect(tools, name).toContain(tool);
      for (const [k, button] of (await buttons.all()).entries())
        spoken.push(await nameOf(button, tools[k] ?? ""));
      if (name !== "figure-carte") expect(await figure.locator("details.data").count(), name).toBe(1);
      if (tools.includes("PNG")) {
        expect(tools).toContain("JSON");
        main.add(name);
      }
    }
    expect(main.size).toBe(1);
    expect(new Set(spoken).size, "each download has a name of its own").toBe(spoken.length);
    await close();
  },
);

test("the map comes out as PNG and as SVG with its pixels; the funnel as JSON", async () => {
  const { page, watch, close } = await withExample("carte");
  const figure = page.locator("#figure-carte");
  const saved = async (name: string): Promise<Buffer> => {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      figure.getByRole("button", { name }).click(),
    ]);
    return readFileSync(await file.path());
  };
  expect((await saved("PNG")).subarray(1, 4).toString()).toBe("PNG");
  const svg = (await saved("SVG")).toString();
  expect(svg).toContain("data:image/png;base64,");
  expect(svg).toContain("Exemple fictif");
  const json = JSON.parse((await saved("JSON")).toString()) as {
    format: string;
    rows: readonly unknown[];
  };
  expect(json.format).toBe("ij-figure/1");
  expect(json.rows.length).toBeGreaterThan(34_000);
  expectClean(watch);
  await close();
});

test("the link of a figure says what it holds, and restores every choice and setting elsewhere, without a figure of the case", async () => {
  const { page, close } = await withExample("carte");
  await page.selectOption("#map-index", "f-edi");
  await page.selectOption("#map-classes", "10");
  await page.selectOption("#map-lit", "radius");
  await page.getByText(/En couleur : \d+ communes/).waitFor();
  await follow(page, "hasard", READY["hasard"]);
  await page.fill("#control-tau2", "0,08");
  await follow(page, "carte", READY["carte"]);
  expect(await page.inputValue("#map-index")).toBe("f-edi");
  await page.locator("#figure-carte").getByRole("button", { name: "Lien vers cette figure" }).click();
  const words = (await page.locator("#link-carte-address-words").innerText()).replace(/\s/gu, " ");
  expect(words).toContain("Indice : F-EDI publié");
  expect(words).toContain("Nombre de classes");
  expect(words).toContain("10 km autour");
  expect(words).toContain("τ²), valeur retenue : 0,080");
  const address = await page.inputValue("#link-carte-address");
  expect(address).not.toMatch(/81004|Albi|6405|1220|2026/);
  await close();
  const other = await open("index");
  await other.page.goto(address);
  await other.page.waitForSelector("#all-communes", { state: "attached" });
  expect(await other.page.inputValue("#map-index")).toBe("f-edi");
  expect(await other.page.inputValue("#map-classes")).toBe("10");
  expect(await other.page.inputValue("#map-lit")).toBe("radius");
  await other.close();
});
