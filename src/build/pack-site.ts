import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

import { runCommand, say } from "./commands.js";
import { BUILD_FR } from "./fr.js";
import { zipFolder } from "./site/archive.js";
import { buildSite } from "./site/build-site.js";

const NAME = "contre-expertise-ij";

interface Named {
  readonly version: string;
}
interface Manifest {
  readonly id: string;
}

await runCommand(async () => {
  const { folder } = await buildSite();
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as Named;
  const { id } = JSON.parse(readFileSync("data/release/manifest.json", "utf8")) as Manifest;
  const bytes = zipFolder(folder, NAME);
  const file = `artefacts/${NAME}-site-${version}-${id}.zip`;
  mkdirSync("artefacts", { recursive: true });
  writeFileSync(file, bytes);
  say(BUILD_FR.siteArchive(file, bytes.length, createHash("sha256").update(bytes).digest("hex")));
});
