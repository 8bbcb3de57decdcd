import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CHECKS, runTests } from "./checks.js";
import { findChromium } from "./chromium.js";
import { complain, runSteps, runTool, say } from "./commands.js";
import { BUILD_FR } from "./fr.js";
import { SITE_FOLDER } from "./site/folders.js";

/** Builds the site once, tries a copy of it in the browser, then times the pages with nothing else running. */
function tryBuilt(browser: string): number {
  const built = runTool("src/build/with-packages.mjs", ["src/build/build.ts"]);
  if (built !== 0) return built;
  const copy = mkdtempSync(join(tmpdir(), "ij-site-"));
  try {
    cpSync(SITE_FOLDER, copy, { recursive: true });
    return runTests(["e2e", "timings"], { CHROMIUM: browser, SITE_FOLDER: copy });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** The built site in a real browser; without one the tests are skipped, except in continuous integration. */
function browserTests(): number {
  const browser = findChromium();
  if (browser !== undefined) return tryBuilt(browser);
  if (process.env["CI"] === "true") {
    complain(BUILD_FR.noBrowserInCi);
    return 1;
  }
  say(BUILD_FR.noBrowserHere);
  return 0;
}

runSteps([...CHECKS, { title: BUILD_FR.steps.browser, run: browserTests }]);
