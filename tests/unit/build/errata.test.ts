import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { errataNotices } from "../../../src/build/site/layout.js";

test("a published correction of the release stands above every page, escaped; those of others do not", () => {
  const folder = mkdtempSync(join(tmpdir(), "errata-"));
  const file = join(folder, "errata.json");
  const entry = { date: "2026-12-01", what: "Albi < Castres.", effect: "Classe d'Albi." };
  const entries = [entry, { ...entry, what: "Autre.", releases: ["2025.9"] }];
  writeFileSync(file, JSON.stringify({ format: "ij-errata/1", release: "2026.1", entries }));
  const html = errataNotices(file, "2026.1");
  expect(html.match(/<section/g)).toHaveLength(1);
  expect(html).toContain("Albi &lt; Castres");
  expect(html).toContain("1er\u00a0décembre 2026");
  expect(errataNotices(join(folder, "none.json"), "2026.1")).toBe("");
  rmSync(folder, { recursive: true });
});
