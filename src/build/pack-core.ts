import { spawnSync } from "node:child_process";

import { complain, say } from "./commands.js";
import { BUILD_FR } from "./fr.js";
import { packPackage } from "./package/pack.js";

const folder = "artefacts/paquet";

/** Builds the package of the doors, then its archive; code of the first step that fails. */
async function main(): Promise<number> {
  const code = await packPackage(folder, { check: true });
  if (code !== 0) {
    complain(BUILD_FR.notTyped);
    return code;
  }
  const packed = spawnSync("npm", ["pack", "--json", "--pack-destination", "artefacts", `./${folder}`], {
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (packed.status !== 0) {
    complain(BUILD_FR.notPacked(packed.stderr));
    return 1;
  }
  const [{ filename }] = JSON.parse(packed.stdout) as [{ readonly filename: string }];
  say(BUILD_FR.packed(folder, filename));
  return 0;
}

process.exitCode = await main();
