import { existsSync } from "node:fs";

const CANDIDATES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

/** Path of a Chromium-family browser, from the variable CHROMIUM or the usual places; undefined when none is found. */
export function findChromium(): string | undefined {
  const asked = process.env["CHROMIUM"];
  if (asked !== undefined && asked !== "") return asked;
  return CANDIDATES.find((path) => existsSync(path));
}
