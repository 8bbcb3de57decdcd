import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { zipFolder } from "../../../src/build/site/archive.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "archive-"));
  mkdirSync(join(folder, "data"));
  writeFileSync(join(folder, "index.html"), "<p>Élé</p>");
  writeFileSync(join(folder, "data", "a.json"), "{}");
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe("archive of the site", () => {
  test("every file, under one folder, as it was", () => {
    const files = unzipSync(zipFolder(folder, "site"));
    expect(Object.keys(files).sort()).toEqual(["site/data/a.json", "site/index.html"]);
    expect(strFromU8(files["site/index.html"] ?? new Uint8Array())).toBe("<p>Élé</p>");
  });

  test("the same bytes in every time zone", () => {
    const here = zipFolder(folder, "site");
    vi.stubEnv("TZ", "Pacific/Kiritimati");
    expect(zipFolder(folder, "site")).toEqual(here);
  });
});
