import { spawnSync } from "node:child_process";

import { packPackage } from "./package/pack.js";

const folder = "artefacts/paquet";

/** Builds the package of the doors, then its archive; code of the first step that fails. */
async function main(): Promise<number> {
  const code = await packPackage(folder, { check: true });
  if (code !== 0) {
    process.stderr.write("Les sources ne passent pas la vérification des types : rien n’est à publier.\n");
    return code;
  }
  const packed = spawnSync("npm", ["pack", "--json", "--pack-destination", "artefacts", `./${folder}`], {
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (packed.status !== 0) {
    process.stderr.write(`L’archive n’a pas pu être écrite : ${packed.stderr}\n`);
    return packed.status ?? 1;
  }
  const [{ filename }] = JSON.parse(packed.stdout) as [{ readonly filename: string }];
  process.stdout.write(
    `Paquet : ${folder} ; archive : artefacts/${filename}.\nDepuis un autre projet : npm install <ce dépôt>/artefacts/${filename}\n`,
  );
  return 0;
}

process.exitCode = await main();
