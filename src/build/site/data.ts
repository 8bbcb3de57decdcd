import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";

const SITE_DATA = "data/release/site";

/** Copies what the browser loads from the embedded release into `pages/data`; an empty folder when there is none. */
export function prepareData(): void {
  rmSync("pages/data", { recursive: true, force: true });
  mkdirSync("pages/data", { recursive: true });
  if (existsSync(SITE_DATA)) cpSync(SITE_DATA, "pages/data", { recursive: true });
}
