import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { filesUnder } from "./files.js";

/** Files that no version fixes: the worker itself, what the host writes, and the list of hashes. */
const NEVER = /^(?:sw\.js|hebergeur\.json|empreintes\.txt)$/;

const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/**
 * Writes `dist/empreintes.txt` (SHA-256 of every file, in the layout of `sha256sum`) and `dist/sw.js` (service worker
 * with the list of files to keep and their hashes). Returns the identifier of the site: hash of the list of hashes.
 */
export function writeServiceWorker(folder: string): string {
  const files = filesUnder(folder).filter((path) => !NEVER.test(path));
  const hashes = files.map((path) => [path, digest(readFileSync(join(folder, path)))] as const);
  const list = hashes.map(([path, hash]) => `${hash}  ${path}\n`).join("");
  const id = digest(Buffer.from(list)).slice(0, 16);
  writeFileSync(join(folder, "empreintes.txt"), list);
  const kept = hashes.map(([path, hash]) => [path, hash.slice(0, 16)]);
  buildSync({
    entryPoints: ["src/site/service-worker/sw.ts"],
    outfile: join(folder, "sw.js"),
    bundle: true,
    format: "iife",
    target: "es2022",
    minify: true,
    legalComments: "none",
    define: { SITE_ID: JSON.stringify(id), SITE_FILES: JSON.stringify(kept) },
  });
  return id;
}
