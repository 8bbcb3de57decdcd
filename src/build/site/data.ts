import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { writeRegisterFiles } from "./register-files.js";

const SITE_DATA = "data/release/site";

/** Fills `pages/data`: what the browser loads from the embedded release, and the downloads of the register. */
export function prepareData(): void {
  rmSync("pages/data", { recursive: true, force: true });
  mkdirSync("pages/data", { recursive: true });
  if (existsSync(SITE_DATA)) cpSync(SITE_DATA, "pages/data", { recursive: true });
  writeRegisterFiles("pages/data/register");
}
