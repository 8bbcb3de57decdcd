import { existsSync } from "node:fs";
import { findChromium } from "./chromium.js";
import { runCommand, say } from "./commands.js";
import { BUILD_FR } from "./fr.js";
import { takeScreenshots } from "./screenshots/take.js";
import { SITE_FOLDER } from "./site/folders.js";

// Pictures of every page of the built site, with the fictional example; page names limit it to them.
await runCommand(async () => {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(BUILD_FR.noBrowser);
  if (!existsSync(`${SITE_FOLDER}/index.html`)) throw new Error(BUILD_FR.notBuilt);
  const { files, bytes } = await takeScreenshots(executablePath, process.argv.slice(2));
  say(BUILD_FR.pictures(files, bytes));
});
