import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "./bundle.js";
import { prepareData } from "./data.js";
import { filesUnder } from "./files.js";
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
    rmSync("dist/_import/lib", { recursive: true, force: true });
    cpSync("pages/lib", "dist/lib", { recursive: true });
    if (existsSync("pages/data")) cpSync("pages/data", "dist/data", { recursive: true });
    cpSync("pages/hebergeur.json", "dist/hebergeur.json");
    const pages = filesUnder("dist").filter((path) => path.endsWith(".html"));
    for (const path of pages) {
      const file = join("dist", path);
      writeFileSync(file, postprocess(readFileSync(file, "utf8"), path));
    }
    writeFileSync("dist/licences.txt", licences(metafile));
    const id = writeServiceWorker("dist");
    if (copyTo !== undefined) cpSync("dist", copyTo, { recursive: true });
    const bytes = filesUnder("dist").reduce((sum, path) => sum + readFileSync(join("dist", path)).length, 0);
    const seconds = Number(process.hrtime.bigint() - started) / 1e9;
    return { folder: "dist", pages: pages.length, bytes, id, seconds };
  });
}
