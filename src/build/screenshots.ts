import { existsSync } from "node:fs";
import { findChromium } from "./chromium.js";
import { takeScreenshots } from "./screenshots/take.js";

/** `npm run screenshots`: pictures of every page of `dist`, with the fictional example, into `docs/images/pages`; page names limit it to them. */
try {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error("Aucun Chromium trouvé : indiquez-en un par CHROMIUM=/chemin/vers/chromium.");
  if (!existsSync("dist/index.html"))
    throw new Error("Le site n’est pas construit : lancez d’abord « npm run build ».");
  const { files, bytes } = await takeScreenshots(executablePath, process.argv.slice(2));
  process.stdout.write(`${String(files)} images, ${(bytes / 1e6).toFixed(1).replace(".", ",")} Mo.\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
