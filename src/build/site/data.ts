import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync, strToU8 } from "fflate";
import { packIris, packRelease } from "../../core/release/index.js";
import { hasRelease, loadRelease } from "../../pipeline/load-release.js";
import { DATA_FILES } from "../../site/release/load.js";
import { writeRegisterFiles } from "./register-files.js";

const OUT = "pages/data";

/**
 * Writes into `pages/data` what the browser loads of the embedded release, compressed because a static host may not
 * compress: the communes with the small tables, and the IRIS apart; nothing of it when there is no release yet. The
 * downloads of the register go there too.
 */
export function prepareData(): void {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  writeRegisterFiles(join(OUT, "register"));
  if (!hasRelease()) return;
  const release = loadRelease();
  const write = (name: string, content: unknown): void => {
    writeFileSync(join(OUT, name), gzipSync(strToU8(JSON.stringify(content)), { level: 9, mtime: 0 }));
  };
  write(DATA_FILES.communes, packRelease(release));
  write(DATA_FILES.iris, packIris(release));
}
