import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { errataNotices } from "../../src/build/site/layout.js";
import { serve } from "../../src/build/site/server.js";
import type { RunningServer } from "../../src/build/site/server.js";
import { READY, withExample } from "./example.js";
import { axe, closeBrowser, expectClean, expectNoOverflow, follow, siteFolder, slugs } from "./harness.js";

const ENTRIES = [
  {
    date: "2026-12-01",
    what: "Le taux de chômage de 81004 était celui de 81105.",
    effect: "La classe d'Albi passe de 3 à 4 : le signalement peut en dépendre.",
  },
];
const SENTENCE =
  "Correction publiée le 1er décembre 2026 : Le taux de chômage de 81004 était celui de 81105. Effet : La classe d’Albi passe de 3 à 4 : le signalement peut en dépendre.";
const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]+/gu, " ").trim();

const folder = mkdtempSync(join(tmpdir(), "ij-errata-"));
let server: RunningServer;

/** What a build writes when `data/release/errata.json` holds an entry: above every page, and in the bundles that carry it. */
function publish(): void {
  cpSync(siteFolder(), folder, { recursive: true });
  const errata = JSON.stringify({ format: "ij-errata/1", release: "2026.1", entries: ENTRIES });
  const file = join(folder, "errata.json");
  writeFileSync(file, errata);
  const notices = errataNotices(file, "2026.1");
  const replace = (path: string, from: RegExp, to: string): void => {
    const text = readFileSync(join(folder, path), "utf8");
    expect(text.match(from), path).toHaveLength(1);
    writeFileSync(
      join(folder, path),
      text.replace(from, () => to),
    );
  };
  for (const slug of slugs())
    replace(
      `${slug}.html`,
      /<div class="wrap" id="notices"><\/div>/g,
      `<div class="wrap" id="notices">${notices}</div>`,
    );
  const empty = /\{format:"ij-errata\/1",release:"2026\.1",entries:\[\]\}/g;
  const bundles = readdirSync(join(folder, "lib"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".js"))
    .map((path) => join("lib", path))
    .filter((path) => readFileSync(join(folder, path), "utf8").search(empty) >= 0);
  expect(bundles.length).toBeGreaterThan(0);
  for (const path of bundles) replace(path, empty, errata);
}

beforeAll(async () => {
  publish();
  server = await serve({ folder, port: 0 });
});
afterAll(async () => {
  await closeBrowser();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a published correction stands above every page without JavaScript, in full", () => {
  for (const slug of slugs()) {
    const html = readFileSync(join(folder, `${slug}.html`), "utf8");
    const at = html.indexOf("Correction publiée le");
    expect(at, slug).toBeGreaterThan(0);
    expect(at, slug).toBeLessThan(html.indexOf("<main"));
  }
});

test("it is read before the result, in full size, on every page of the case, and Vérifier says it of an exhibit", async () => {
  const { page, watch, close } = await withExample("situation", { base: server.url });
  const said = async (name: string): Promise<void> => {
    const notice = page.locator("section[aria-label='Correction publiée']");
    expect(plain(await notice.innerText()), name).toBe(SENTENCE);
    const place = await notice.evaluate((section) => {
      const text = section.querySelector("p") ?? section;
      const heading = document.querySelector("main h1");
      return {
        size: parseFloat(getComputedStyle(text).fontSize),
        visible: section.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
        before:
          heading !== null &&
          (section.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
          section.getBoundingClientRect().bottom <= heading.getBoundingClientRect().top,
        inDetails: section.closest("details") !== null,
        // The page's own cautions are the measure, or the tables of its results: nothing smaller.
        warning: parseFloat(getComputedStyle(document.querySelector("main .warn, main td") ?? text).fontSize),
      };
    });
    expect(place, name).toMatchObject({ visible: true, before: true, inDetails: false });
    expect(place.size, name).toBeGreaterThanOrEqual(place.warning);
  };
  for (const slug of ["verdict", "varier", "multivers"]) {
    await follow(page, slug, READY[slug]);
    await said(slug);
  }
  expect(await axe(page)).toEqual([]);
  await follow(page, "piece", READY["piece"]);
  await said("piece");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Le calcul (.json)" }).press("Enter"),
  ]);
  const exhibit = await file.path();
  await page.setViewportSize({ width: 360, height: 740 });
  await follow(page, "verifier");
  await page.locator("#verify-file").setInputFiles(exhibit);
  await expect
    .poll(() => page.locator("#verify-result").innerText(), { timeout: 60_000 })
    .toMatch(/^Identique/);
  expect(plain(await page.locator("main").innerText())).toContain(SENTENCE);
  await said("verifier");
  await expectNoOverflow(page);
  expect(await axe(page)).toEqual([]);
  expectClean(watch);
  await close();
});
