import { CHECKS, runTests } from "./checks.js";
import { findChromium } from "./chromium.js";
import { complain, runSteps, say } from "./commands.js";
import { BUILD_FR } from "./fr.js";

/** The built site in a real browser; without one the tests are skipped, except in continuous integration. */
function browserTests(): number {
  const browser = findChromium();
  if (browser !== undefined) return runTests("e2e", { CHROMIUM: browser });
  if (process.env["CI"] === "true") {
    complain(BUILD_FR.noBrowserInCi);
    return 1;
  }
  say(BUILD_FR.noBrowserHere);
  return 0;
}

runSteps([...CHECKS, { title: BUILD_FR.steps.browser, run: browserTests }]);
