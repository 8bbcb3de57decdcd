import { existsSync } from "node:fs";
import { serverArguments } from "./site/options.js";
import { serve } from "./site/server.js";

try {
  const { port, base } = serverArguments(process.argv.slice(2));
  if (!existsSync("dist/index.html"))
    throw new Error("Le site n’est pas construit : lancez d’abord « npm run build », ou « npm start ».");
  const running = await serve({ folder: "dist", port, base });
  process.stdout.write(`Site servi à l’adresse ${running.url} (Ctrl+C pour arrêter).\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
