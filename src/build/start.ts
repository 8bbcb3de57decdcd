import { runCommand, say } from "./commands.js";
import { BUILD_FR } from "./fr.js";
import { buildSite } from "./site/build-site.js";
import { serverArguments } from "./site/options.js";
import { serve } from "./site/server.js";

await runCommand(async () => {
  const { port, base } = serverArguments(process.argv.slice(2));
  say(BUILD_FR.starting);
  const { folder, pages, id } = await buildSite();
  const { url } = await serve({ folder, port, base });
  say(BUILD_FR.started(pages, id, url));
});
