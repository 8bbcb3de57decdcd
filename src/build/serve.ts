import { existsSync } from "node:fs";
import { runCommand, say } from "./commands.js";
import { BUILD_FR } from "./fr.js";
import { SITE_FOLDER } from "./site/folders.js";
import { serverArguments } from "./site/options.js";
import { serve } from "./site/server.js";

await runCommand(async () => {
  const { port, base } = serverArguments(process.argv.slice(2));
  if (!existsSync(`${SITE_FOLDER}/index.html`)) throw new Error(BUILD_FR.notBuilt);
  const { url } = await serve({ folder: SITE_FOLDER, port, base });
  say(BUILD_FR.serving(url));
});
