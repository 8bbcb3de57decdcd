import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = "src/site/style";

/** Writes `pages/style.css`: every style sheet of `src/site/style`, in the order of the file names. */
export function writeStyle(): void {
  const sheets = readdirSync(FOLDER)
    .filter((name) => name.endsWith(".css"))
    .sort()
    .map((name) => readFileSync(join(FOLDER, name), "utf8"));
  writeFileSync("pages/style.css", sheets.join("\n"));
}
