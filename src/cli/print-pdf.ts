import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { findChromium } from "./chromium.js";

const LIMIT_MS = 120_000;

/**
 * Tagged A4 PDF of a self-contained page, printed by a Chromium-family browser without network; `undefined` when there
 * is no such browser or it failed. Works in a temporary folder inside `folder`, removed afterwards.
 */
export async function printPdf(html: string, folder: string): Promise<Uint8Array | undefined> {
  const browser = findChromium();
  if (browser === undefined) return undefined;
  const work = mkdtempSync(join(folder, "impression-"));
  try {
    const page = join(work, "page.html");
    const pdf = join(work, "page.pdf");
    writeFileSync(page, html);
    await run(browser, [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--no-first-run",
      `--user-data-dir=${join(work, "profil")}`,
      "--no-pdf-header-footer",
      "--generate-pdf-document-outline",
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ]);
    return existsSync(pdf) ? readFileSync(pdf) : undefined;
  } finally {
    rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], { stdio: "ignore", timeout: LIMIT_MS });
    child.on("error", () => {
      resolve();
    });
    child.on("exit", () => {
      resolve();
    });
  });
}
