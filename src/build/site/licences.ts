import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Metafile } from "esbuild";

import { LICENCES_FR } from "./fr.js";

const packageOf = (input: string): string | undefined =>
  /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(input)?.[1];

/** Folder of the innermost package of an input path: `node_modules/a/node_modules/b/x.js` → `node_modules/a/node_modules/b`. */
function folderOf(input: string): string | undefined {
  const name = packageOf(input);
  return name === undefined
    ? undefined
    : input.slice(0, input.lastIndexOf(`node_modules/${name}/`)) + `node_modules/${name}`;
}

/** Text of the licences of every package that is bundled in the site, Framework's own client included. */
export function licences(metafile: Metafile): string {
  const folders = new Set(
    [...Object.keys(metafile.inputs).map(folderOf), "node_modules/@observablehq/framework"].filter(
      (folder) => folder !== undefined,
    ),
  );
  const byText = new Map<string, string[]>();
  for (const folder of [...folders].sort()) {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
      readonly name: string;
      readonly version: string;
      readonly license?: string;
    };
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? LICENCES_FR.noText : readFileSync(join(folder, file), "utf8").trim();
    const holders = byText.get(text) ?? [];
    holders.push(`${name} ${version} — ${license ?? LICENCES_FR.unspecified}`);
    byText.set(text, holders);
  }
  const notices = [...byText].map(([text, holders]) => `${holders.join("\n")}\n\n${text}\n`);
  return [`${LICENCES_FR.title}\n`, ...notices].join(`\n${"—".repeat(60)}\n\n`);
}
