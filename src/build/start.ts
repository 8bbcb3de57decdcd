import { buildSite } from "./site/build-site.js";
import { serverArguments } from "./site/options.js";
import { serve } from "./site/server.js";

try {
  const { port, base } = serverArguments(process.argv.slice(2));
  process.stdout.write("Construction du site à partir des données embarquées…\n");
  const site = await buildSite();
  const running = await serve({ folder: site.folder, port, base });
  process.stdout.write(
    `${String(site.pages)} pages, empreinte ${site.id}.\nOuvrez ${running.url} dans un navigateur (Ctrl+C pour arrêter).\n`,
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
