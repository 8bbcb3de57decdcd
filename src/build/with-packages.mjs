// Runs a TypeScript entry point after making sure that the packages of package-lock.json are installed.
// Plain JavaScript on built-ins only: it must work in a fresh clone, before any installation.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** True when the installed tree is the one that the lock file describes (package by package, versions equal). */
function installed() {
  const marker = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(marker)) return false;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const found = JSON.parse(readFileSync(marker, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === "" || entry.optional || (found[path] !== undefined && found[path].version === entry.version),
  );
}

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Node ${process.versions.node} : il faut Node 20.19 ou plus récent (https://nodejs.org).\n`,
  );
  process.exit(1);
}
if (!installed()) {
  process.stderr.write("Installation des paquets (npm ci)…\n");
  const npm = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) {
    process.stderr.write(
      "L'installation a échoué. Vérifiez l'accès au registre npm, puis relancez la même commande.\n",
    );
    process.exit(1);
  }
}
const [entry, ...rest] = process.argv.slice(2);
process.chdir(root);
process.argv = [process.argv[0], join(root, entry), ...rest];
const { register } = await import(pathToFileURL(join(root, "node_modules/tsx/dist/esm/api/index.mjs")).href);
register();
await import(pathToFileURL(join(root, entry)).href);
