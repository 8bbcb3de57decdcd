import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import type { Download, Page } from "playwright-core";
import { followLink } from "../../src/build/follow-link.js";
import { closeBrowser, expectClean, open, settled } from "./harness.js";

afterAll(closeBrowser);

/** A case that computes, whose numbers and names are found nowhere in public data. */
const NUMBERS = ["73519", "26417"] as const;
const NAME = "Canarina";
const CASE = {
  format: "ij-case/1",
  campaign: "2025-2026-vague-1",
  window: { start: "2025-09-01", end: "2026-02-28" },
  practice: { commune: "81004" },
  figures: {
    activePatients: { value: 26417, source: "lettre" },
    sickLeaveDays: { value: 73519, source: "lettre" },
  },
  letter: { comparatorRate: { value: 1.32, decimals: 2, source: "lettre" } },
  dossier: {
    sender: { firstName: "Ada", lastName: NAME },
    place: "Albi",
    date: "2026-11-22",
    events: [{ kind: "letterReceived", date: "2099-11-09" }],
    exhibit: { number: "7", author: `Dr ${NAME}`, date: "2026-11-22" },
  },
};

/** A whole number of the case, however it is written, or the name. */
const CANARY = new RegExp(
  `(?<![\\d.,])(?:${NUMBERS.map((n) => `${n.slice(0, 2)}[\\s\u00a0\u202f.,]?${n.slice(2)}`).join("|")})(?!\\d)|${NAME}`,
  "iu",
);
/**
 * Files that are meant to carry the case: the case itself, the exhibit, the letters; and the table of one chart, by number
 * of patients, of which the doctor's own number is a row, as on the page.
 */
const CARRIERS =
  /^(?:dossier\.ij-case\.json|07_note-statistique_2026-11-22\..+|L\d+\.(?:docx|txt|html)|medecin-moyen-signale(?:-brut)?\.csv)$/;

/** Text of a file, that of a Word document included; undefined for a picture in pixels. */
function textOf(name: string, bytes: Buffer): string | undefined {
  if (name.endsWith(".png")) return undefined;
  if (!name.endsWith(".docx")) return bytes.toString("utf8");
  return Object.entries(unzipSync(new Uint8Array(bytes)))
    .filter(([path]) => path.endsWith(".xml"))
    .map(([, part]) => strFromU8(part))
    .join("\n");
}

const FIGURE = [".csv", ".svg", ".png", ".json"];
/** What each page offers, in the order of its buttons: a page that lost one would prove nothing. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  situation: [".ij-case.json"],
  verdict: FIGURE,
  varier: [".csv"],
  multivers: FIGURE,
  hasard: FIGURE,
  carte: FIGURE,
  delais: [".ics"],
  courriers: [".docx", ".txt", ".html"],
  piece: [".html", ".json", ".csv", ".brut.csv", ".hypotheses.csv", ".inventaire.txt"],
  "dossier-clos": [".csv"],
};

const DOWNLOADS =
  /CSV|SVG|PNG|JSON|Enregistrer dans un fichier|Télécharger|\((?:\.\w+|.*\.(?:csv|txt|ics|json|html)\))/;

interface Saved {
  readonly name: string;
  readonly text: string | undefined;
}

/** Presses every button of the page that gives a file: each gives one, from the page itself, never from a server. */
async function saveAll(page: Page): Promise<readonly Saved[]> {
  const buttons = await page.getByRole("button", { name: DOWNLOADS }).all();
  const saved: Saved[] = [];
  for (const button of buttons) {
    const label = await button.innerText();
    // Chromium drops, without a word, a download that follows ten others within a second: faster than any reader.
    await page.waitForTimeout(250);
    const [file]: [Download, void] = await Promise.all([
      page.waitForEvent("download", { timeout: 30_000 }),
      button.press("Enter"),
    ]).catch((error: unknown) => {
      throw new Error(`no file from « ${label} » of ${page.url()}`, { cause: error });
    });
    expect(file.url(), label).toMatch(/^blob:/);
    const name = file.suggestedFilename();
    saved.push({ name, text: textOf(name, readFileSync(await file.path())) });
  }
  return saved;
}

test("every download comes from the page; none is named after the case; only case, exhibit and letters carry it", async () => {
  const { page, watch, close } = await open("situation");
  await page.setInputFiles("#open-case", {
    name: "cas.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(CASE)),
  });
  await expect.poll(() => page.inputValue("#f-sickLeaveDays")).toBe("73\u202f519");
  await settled(page);
  const asked = watch.requests.length;
  const found = new Map<string, readonly string[]>();
  const all: Saved[] = [];
  for (const [slug, ready] of [
    ["situation", "#f-activePatients"],
    ["verdict", "#tree"],
    ["varier", "#all-options"],
    ["multivers", "#missing"],
    ["hasard", "#regression"],
    ["carte", "#all-communes"],
    ["delais", "ol.dl .next"],
    ["courriers", "article.letter"],
    ["piece", "iframe.exhibit-preview"],
    ["dossier-clos", "#constats"],
  ] as const) {
    await followLink(page, slug);
    await page.waitForSelector(`#app[data-page=${slug}] ${ready}`, { state: "attached", timeout: 90_000 });
    // A page is drawn again when the public data arrive: a key pressed at that moment would be lost.
    await page.waitForFunction(
      () => document.querySelector("main :is([aria-busy=true], [data-loading])") === null,
    );
    const saved = await saveAll(page);
    found.set(
      slug,
      saved.map(({ name }) => name.replace(/^[^.]*/, "")),
    );
    all.push(...saved);
  }
  console.log(
    `downloads: ${[...found].map(([slug, kinds]) => `${slug} ${String(kinds.length)} (${kinds.join(" ")})`).join("; ")}`,
  );
  for (const [slug, kinds] of Object.entries(KINDS))
    expect([...new Set(found.get(slug))], slug).toEqual(kinds);
  expect(all.length).toBeGreaterThanOrEqual(50);
  for (const { name } of all) {
    expect(name).toMatch(/^[\w.-]+$/);
    expect(CANARY.test(name), name).toBe(false);
  }
  const carrying = all.filter(({ text }) => text !== undefined && CANARY.test(text)).map(({ name }) => name);
  expect(carrying.filter((name) => !CARRIERS.test(name))).toEqual([]);
  // The search would see them: the files that must carry the case do.
  for (const name of [
    "dossier.ij-case.json",
    "07_note-statistique_2026-11-22.json",
    "L1.docx",
    "L1.txt",
    "L1.html",
  ])
    expect(carrying).toContain(name);
  expect(
    watch.requests.slice(asked).filter((line) => CANARY.test(line) || !/^(?:GET|HEAD) /.test(line)),
  ).toEqual([]);
  expectClean(watch);
  await close();
});
