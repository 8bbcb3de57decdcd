import { watch } from "node:fs";
import { runCommand, say } from "./commands.js";
import { BUILD_FR } from "./fr.js";
import { buildSite } from "./site/build-site.js";
import { SITE_FOLDER } from "./site/folders.js";
import { serverArguments } from "./site/options.js";
import { serve } from "./site/server.js";

const WATCHED = ["src", "data"];
const GENERATED = /^(?:lib|data|\.observablehq)(?:[\\/]|$)|^style\.css$/;

/** Builds the site again; a fault is said and the next change tried. */
const rebuild = (): Promise<void> =>
  runCommand(async () => {
    const { seconds } = await buildSite();
    say(BUILD_FR.rebuilt(seconds));
  });

let timer: NodeJS.Timeout | undefined;
function schedule(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void rebuild(), 300);
}

await runCommand(async () => {
  const { port, base } = serverArguments(process.argv.slice(2));
  await rebuild();
  const { url } = await serve({ folder: SITE_FOLDER, port, base });
  say(BUILD_FR.watching(url));
  for (const folder of WATCHED) watch(folder, { recursive: true }, schedule);
  watch("pages", { recursive: true }, (_, name) => {
    if (name !== null && !GENERATED.test(name)) schedule();
  });
});
