import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import type { Metafile } from "esbuild";

import { runTool } from "../commands.js";

/** Doors of the package: name of the entry → source. */
const DOORS = { core: "src/core/index.ts", dossier: "src/dossier/index.ts" } as const;

interface RootPackage {
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

const nameOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

/** Packages that the bundle imports, at the exact versions of the repository. An import without version throws. */
function dependenciesOf(
  { outputs }: Metafile,
  versions: RootPackage["dependencies"],
): Record<string, string> {
  const names = Object.values(outputs)
    .flatMap(({ imports }) => imports.filter(({ external }) => external === true))
    .map(({ path }) => nameOf(path));
  return Object.fromEntries(
    [...new Set(names)].sort().map((name) => {
      const version = versions[name];
      if (version === undefined) throw new Error(`${name} is imported but absent from package.json`);
      return [name, version];
    }),
  );
}

const manifest = (root: RootPackage, dependencies: Readonly<Record<string, string>>): object => ({
  name: "contre-expertise-ij",
  version: root.version,
  description: root.description,
  license: root.license,
  type: "module",
  sideEffects: false,
  engines: root.engines,
  exports: {
    ...Object.fromEntries(
      Object.entries(DOORS).map(([door, source]) => [
        `./${door}`,
        { types: `./types/${source.replace(/\.ts$/, ".d.ts")}`, default: `./${door}.js` },
      ]),
    ),
    "./package.json": "./package.json",
  },
  dependencies,
});

/**
 * Writes the package into `folder`, emptied first: one ES module per door (data included, packages left outside), the
 * type declarations, `package.json` with the dependencies found, README and licence. `check` also type-checks the
 * sources without the types of Node or of the browser, which purity allows. Returns the exit code of the compiler.
 */
export async function packPackage(folder: string, { check }: { readonly check: boolean }): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { metafile } = await build({
    entryPoints: DOORS,
    outdir: folder,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    packages: "external",
    metafile: true,
    logLevel: "warning",
  });
  const root = JSON.parse(readFileSync("package.json", "utf8")) as RootPackage;
  const text = JSON.stringify(manifest(root, dependenciesOf(metafile, root.dependencies)), null, 2);
  writeFileSync(join(folder, "package.json"), `${text}\n`);
  copyFileSync("docs/api-core.md", join(folder, "README.md"));
  copyFileSync("LICENSE", join(folder, "LICENSE"));
  return runTool("node_modules/typescript/bin/tsc", [
    ...["-p", "tsconfig.package.json", "--outDir", resolve(folder, "types")],
    ...(check ? [] : ["--noCheck"]),
  ]);
}
