import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";
import type { Metafile, Plugin } from "esbuild";

const PAGES = "src/site/pages";
const WORKERS = "src/site/workers";

const modulesOf = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
        .map((name) => basename(name, ".ts"))
        .sort()
    : [];

/** Wraps each page so that its cleanup is known to the router whoever mounts it (see `src/site/shell/mount.ts`). */
const wrapPages: Plugin = {
  name: "page",
  setup(builder) {
    builder.onResolve({ filter: /^page:/ }, (args) => ({ path: args.path.slice(5), namespace: "page" }));
    builder.onLoad({ filter: /.*/, namespace: "page" }, (args) => ({
      resolveDir: process.cwd(),
      loader: "ts",
      contents: [
        `import { mount as inner } from "./${PAGES}/${args.path}.ts";`,
        'import { mountPage } from "./src/site/shell/mount.ts";',
        "export const mount = (root: HTMLElement): void => mountPage(root, inner);",
      ].join("\n"),
    }));
  },
};

/**
 * Bundles the browser code into `pages/lib`: one module per file of `src/site/pages`, one per file of
 * `src/site/workers` (`<name>.worker.js`), and `shell.js`. Returns esbuild's list of inputs, for the licences.
 */
export async function bundle(): Promise<Metafile> {
  rmSync("pages/lib", { recursive: true, force: true });
  mkdirSync("pages/lib", { recursive: true });
  const entryPoints = [
    { in: "src/site/shell/index.ts", out: "shell" },
    ...modulesOf(PAGES).map((slug) => ({ in: `page:${slug}`, out: slug })),
    ...modulesOf(WORKERS).map((name) => ({ in: join(WORKERS, `${name}.ts`), out: `${name}.worker` })),
  ];
  const result = await build({
    entryPoints,
    outdir: "pages/lib",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify: true,
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [wrapPages],
  });
  return result.metafile;
}
