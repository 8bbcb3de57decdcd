import { watch } from "node:fs";
import { buildSite } from "./site/build-site.js";
import { serverArguments } from "./site/options.js";
import { serve } from "./site/server.js";

const WATCHED = ["src", "data"];
const GENERATED = /^(?:lib|data|\.observablehq)(?:[\\/]|$)|^style\.css$/;

async function rebuild(): Promise<void> {
  try {
    const site = await buildSite();
    process.stdout.write(`Construit en ${site.seconds.toFixed(1)} s.\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  }
}

let timer: NodeJS.Timeout | undefined;
function schedule(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void rebuild(), 300);
}

try {
  const { port, base } = serverArguments(process.argv.slice(2));
  await rebuild();
  const running = await serve({ folder: "dist", port, base });
  process.stdout.write(`${running.url} : le site est reconstruit à chaque changement. Rechargez la page.\n`);
  for (const folder of WATCHED) watch(folder, { recursive: true }, schedule);
  watch("pages", { recursive: true }, (_, name) => {
    if (name !== null && !GENERATED.test(name)) schedule();
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
