import { readFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { build } from "esbuild";
import type { Plugin } from "esbuild";

/** A test file with all that it imports from the project; each call evaluates it anew, with a state of its own. */
export type TestFile = (require: (name: string) => unknown) => void;

/** In one bundle, a module no longer knows its own address: it is written in its place. */
const ownAddress: Plugin = {
  name: "own-address",
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
      loader: "ts",
      contents: (await readFile(path, "utf8"))
        .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href))
        .replaceAll("import.meta.dirname", JSON.stringify(dirname(path))),
    }));
  },
};

/**
 * Test files by path relative to the working directory, compiled once. Packages stay outside: they are not mutated, and
 * are shared between evaluations.
 */
export async function bundleTests(files: readonly string[]): Promise<ReadonlyMap<string, TestFile>> {
  const root = process.cwd();
  const outdir = join(root, ".bundles");
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [...files],
    outdir,
    outbase: root,
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "error",
    plugins: [ownAddress],
  });
  return new Map(
    outputFiles.map(({ path, text }) => {
      const name = join(relative(outdir, dirname(path)), basename(path, ".js"));
      const script = new Script(`(function (require, module, exports) {${text}\n})`, {
        filename: `${name}.js`,
      });
      const evaluate = script.runInThisContext() as (
        require: unknown,
        module: object,
        exports: object,
      ) => void;
      return [
        `${name}.ts`.replaceAll("\\", "/"),
        (require): void => {
          const module = { exports: {} };
          evaluate(require, module, module.exports);
        },
      ];
    }),
  );
}
