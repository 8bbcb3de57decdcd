import { afterAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { axe, closeBrowser, expectClean, expectNoOverflow, open, shot } from "./harness.js";

afterAll(closeBrowser);

const OPTION = "#commune-list [role=option]";
const FIELD = ".field:has(#commune)";

/** Types in the field of the commune, as a reader does, and waits for what it offers or says. */
async function type(page: Page, text: string): Promise<void> {
  await page.fill("#commune", "");
  await page.locator("#commune").pressSequentially(text);
  await page.locator(`${OPTION}, ${FIELD} .combo .hint:not([hidden]):not(:empty)`).first().waitFor();
}
const spoken = (page: Page): Promise<string> => page.locator(`${FIELD} .vh[role=status]`).innerText();
const pointed = (page: Page): Promise<string | null> =>
  page.locator(`${OPTION}[aria-selected=true]`).textContent();

describe.each([360, 1280])("field of the commune at %i px", (width) => {
  test("arrows, Home, End, Enter and Escape; the count and the place pointed at are said", async () => {
    const { page, watch, close } = await open("situation", { width });
    await type(page, "st denis");
    await page.waitForSelector(OPTION);
    expect(await page.getAttribute("#commune", "aria-expanded")).toBe("true");
    expect(await spoken(page)).toMatch(/^8 communes montrées, il y en a d’autres/);
    await page.keyboard.press("ArrowDown");
    expect(await spoken(page)).toMatch(/^8 communes, Saint-Denis, 97411, La Réunion, 1 sur 8$/);
    expect(await page.getAttribute("#commune", "aria-activedescendant")).toBe("commune-o0");
    await page.keyboard.press("End");
    expect(await spoken(page)).toMatch(/8 sur 8$/);
    await page.keyboard.press("ArrowDown");
    expect(await pointed(page)).toContain("97411");
    await page.keyboard.press("ArrowUp");
    expect(await spoken(page)).toMatch(/8 sur 8$/);
    await page.keyboard.press("Home");
    expect(await axe(page)).toEqual([]);
    await expectNoOverflow(page);
    await page.keyboard.press("Escape");
    expect(await page.getAttribute("#commune", "aria-expanded")).toBe("false");
    expect(await page.inputValue("#commune")).toBe("st denis");
    await page.keyboard.press("Escape");
    expect(await page.inputValue("#commune")).toBe("");
    await type(page, "champtoceaux");
    expect(await spoken(page)).toMatch(/^\d communes?$/);
    await page.keyboard.press("ArrowDown");
    expect(await pointed(page)).toMatch(/ancien nom\s: Champtoceaux/);
    await page.keyboard.press("Enter");
    expect(await page.inputValue("#commune")).toBe("Orée d’Anjou");
    expectClean(watch);
    await close();
  });

  test("Paris alone asks for the arrondissement and offers the twenty in order; Paris 13 then Enter is enough", async () => {
    const { page, close } = await open("situation", { width });
    await type(page, "Paris");
    await page.getByText("Paris : choisissez l’arrondissement du cabinet").waitFor();
    const names = await page.locator(OPTION).allTextContents();
    expect(names.length).toBe(20);
    expect(names[0]).toContain("Paris 1er Arrondissement");
    expect(names[19]).toContain("Paris 20e Arrondissement");
    expect(await axe(page)).toEqual([]);
    await expectNoOverflow(page);
    await shot(page, `commune-paris-${String(width)}`);
    await page.locator("#commune").blur();
    expect(await page.locator(`${FIELD}.bad .msg`).innerText()).toContain("choisissez l’arrondissement");
    expect(await page.inputValue("#commune")).toBe("Paris");
    await type(page, "Paris XIII");
    await page.keyboard.press("Enter");
    expect(await page.inputValue("#commune")).toBe("Paris 13e Arrondissement");
    expect(await page.locator(`${FIELD}.bad`).count()).toBe(0);
    expect(await page.locator(`${FIELD} .num`).last().innerText()).toMatch(/75113.*Paris/);
    await close();
  });
});

test("digits that are a postal code and another commune's Insee code are never taken in silence", async () => {
  const { page, close } = await open("situation");
  await type(page, "81100");
  expect((await page.locator(OPTION).allTextContents())[0]).toMatch(/^Castres.*code postal 81100/);
  await page.locator("#commune").blur();
  expect(await page.locator(`${FIELD}.bad .msg`).innerText()).toContain("désigne plusieurs communes");
  // The largest of all: each of its communes is offered, none asks to be more precise.
  await type(page, "51300");
  expect(await page.locator(OPTION).filter({ hasText: "code postal 51300" }).count()).toBe(46);
  await type(page, "81000");
  await page.locator("#commune").blur();
  expect(await page.inputValue("#commune")).toBe("Albi");
  await close();
});
