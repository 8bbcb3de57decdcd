import { cpSync, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "./bundle.js";
import { prepareData } from "./data.js";
import { filesUnder } from "./files.js";
import { BUILD_FOLDER, SITE_FOLDER } from "./folders.js";
import { buildFramework } from "./framework.js";
import { licences } from "./licences.js";
import { withBuildLock } from "./lock.js";
import { postprocess } from "./postprocess.js";
import { writeServiceWorker } from "./service-worker.js";
import { writeStyle } from "./style.js";

/** What a build produced. */
export interface BuiltSite {
  readonly folder: string;
  readonly pages: number;
  readonly bytes: number;
  /** Hash of the list of the hashes of all files. */
  readonly id: string;
  readonly seconds: number;
}

/**
 * Builds the complete static site into `dist`, from the embedded release, without network.
 * `copyTo` also copies the result there while the build lock is held (used by the browser tests).
 */
export async function buildSite(copyTo?: string): Promise<BuiltSite> {
  return withBuildLock(async () => {
    const started = process.hrtime.bigint();
    prepareData();
    writeStyle();
    const metafile = await bundle();
    buildFramework();
    rmSync(join(BUILD_FOLDER, "_import/lib"), { recursive: true, force: true });
    cpSync("pages/lib", join(BUILD_FOLDER, "lib"), { recursive: true });
    if (existsSync("pages/data")) cpSync("pages/data", join(BUILD_FOLDER, "data"), { recursive: true });
    cpSync("pages/hebergeur.json", join(BUILD_FOLDER, "hebergeur.json"));
    const pages = filesUnder(BUILD_FOLDER).filter((path) => path.endsWith(".html"));
    for (const path of pages) {
      const file = join(BUILD_FOLDER, path);
      writeFileSync(file, postprocess(readFileSync(file, "utf8"), path));
    }
    writeFileSync(join(BUILD_FOLDER, "licences.txt"), licences(metafile));
    const id = writeServiceWorker(BUILD_FOLDER);
    rmSync(SITE_FOLDER, { recursive: true, force: true });
    renameSync(BUILD_FOLDER, SITE_FOLDER);
    if (copyTo !== undefined) cpSync(SITE_FOLDER, copyTo, { recursive: true });
    const bytes = filesUnder(SITE_FOLDER).reduce(
      (sum, path) => sum + statSync(join(SITE_FOLDER, path)).size,
      0,
    );
    const seconds = Number(process.hrtime.bigint() - started) / 1e9;
    return { folder: SITE_FOLDER, pages: pages.length, bytes, id, seconds };
  });
}
