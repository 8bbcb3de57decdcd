import { BUILD_FOLDER } from "./folders.js";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";

const CACHE = "pages/.observablehq/cache";
/** Built-in names of Framework 1.13.4: an empty version folder keeps it from asking a registry for each. */
const NAMES = [
  ..."lodash arquero apache-arrow d3 d3-dsv echarts htl leaflet mapbox-gl react react-dom".split(" "),
  ..."@observablehq/plot @observablehq/sample-datasets topojson-client parquet-wasm".split(" "),
];

/**
 * Runs Observable Framework's build of `pages` into the folder of work, without network.
 * @throws Error with the errors that Framework printed, when it fails.
 */
export function buildFramework(): void {
  rmSync(CACHE, { recursive: true, force: true });
  for (const name of NAMES) mkdirSync(join(CACHE, "_npm", `${name}@0.0.0`), { recursive: true });
  rmSync(BUILD_FOLDER, { recursive: true, force: true });
  const done = spawnSync(
    process.execPath,
    ["node_modules/@observablehq/framework/dist/bin/observable.js", "build"],
    { encoding: "utf8", env: { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true", NODE_OPTIONS: "" } },
  );
  if (done.status === 0) return;
  const said = `${done.stdout}\n${done.stderr}`
    .split("\n")
    .filter((line) => /error|not found|warning/i.test(line));
  throw new Error(`Observable Framework a échoué :\n${said.join("\n")}`);
}
