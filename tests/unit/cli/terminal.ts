import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, vi } from "vitest";

/** What the test has written so far on the standard output and on the standard error. */
export let out = "";
export let err = "";
/** Empty folder of the test, removed after it. */
export let folder = "";

/** Forgets what was written so far. */
export function forgetOutput(): void {
  out = "";
  err = "";
}

/** In each test of the file, keeps in {@link out} and {@link err} what a verb writes, and gives it a {@link folder}. */
export function catchTerminal(): void {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "ij-cli-"));
    forgetOutput();
    vi.spyOn(process.stdout, "write").mockImplementation((text) => ((out += String(text)), true));
    vi.spyOn(process.stderr, "write").mockImplementation((text) => ((err += String(text)), true));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true, force: true });
  });
}
