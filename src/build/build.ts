import { staleRules } from "../dossier/law/index.js";
import { runCommand, say } from "./commands.js";
import { BUILD_FR } from "./fr.js";
import { buildSite } from "./site/build-site.js";

await runCommand(async () => {
  const { folder, pages, bytes, id, seconds } = await buildSite();
  const stale = staleRules(new Date().toISOString().slice(0, 10));
  say(BUILD_FR.built(folder, pages, bytes, id, seconds));
  say([BUILD_FR.staleRules(stale.length), ...stale.map(({ line }) => `  ${line}`)].join("\n"));
});
