import { formatNumber } from "../core/report/format.fr.js";
import { staleRules } from "../dossier/law/index.js";
import { buildSite } from "./site/build-site.js";

try {
  const site = await buildSite();
  process.stdout.write(
    `Site construit dans ${site.folder}/ : ${String(site.pages)} pages, ${formatNumber(site.bytes / 1e6, 1)} Mo, empreinte ${site.id}, en ${formatNumber(site.seconds, 1)} s.\n`,
  );
  const stale = staleRules(new Date().toISOString().slice(0, 10));
  process.stdout.write(`Règles de droit à revérifier (plus de douze mois) : ${String(stale.length)}.\n`);
  for (const { line } of stale) process.stdout.write(`  ${line}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
