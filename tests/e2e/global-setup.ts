import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildSite } from "../../src/build/site/build-site.js";
import { serve } from "../../src/build/site/server.js";

declare module "vitest" {
  export interface ProvidedContext {
    siteFolder: string;
    siteUrl: string;
    subfolderUrl: string;
  }
}

/**
 * Builds the site once for all browser tests, keeps a copy apart, serves it at the root and under a subfolder. With the
 * folder of a built site in SITE_FOLDER, serves that one.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env["SITE_FOLDER"];
  const folder = given ?? mkdtempSync(join(tmpdir(), "ij-site-"));
  if (given === undefined) await buildSite(folder);
  const root = await serve({ folder, port: 0 });
  const under = await serve({ folder, port: 0, base: "/sous/dossier/" });
  project.provide("siteFolder", folder);
  project.provide("siteUrl", root.url);
  project.provide("subfolderUrl", under.url);
  return async () => {
    await root.close();
    await under.close();
    if (given === undefined) rmSync(folder, { recursive: true, force: true });
  };
}
