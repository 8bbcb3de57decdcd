import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rateParameters } from "../../../src/pipeline/inputs.js";
import { loadRelease, RELEASE_FOLDER } from "../../../src/pipeline/load-release.js";
import { loadCards } from "../../../src/pipeline/sources/cards.js";
import { releaseChecks } from "../../../src/pipeline/verify/checks.js";
import { fileChecks, schemaCheck } from "../../../src/pipeline/verify/files.js";
import { meets, reproductionText } from "../../../src/pipeline/verify/reproduction-text.js";
import { ROOT } from "./fixture.js";

const release = loadRelease();
const schema = JSON.parse(readFileSync(join(ROOT, "data/schemas/ij-release-1.schema.json"), "utf8")) as {
  readonly $defs: { readonly errata: unknown };
};

describe("the committed release", () => {
  test("has the hashes and sizes of its manifest, and is under eight megabytes", () => {
    for (const check of fileChecks(join(ROOT, RELEASE_FOLDER), release.manifest))
      expect(check.ok, check.label).toBe(true);
  });

  test("meets its schemas; a manifest that lost its identifier does not", () => {
    expect(schemaCheck("manifest", release.manifest, schema)).toMatchObject({ ok: true });
    const { id, ...without } = release.manifest;
    expect(id).toBe("2026.1");
    expect(schemaCheck("manifest", without, schema).ok).toBe(false);
    const errata: unknown = JSON.parse(readFileSync(join(ROOT, RELEASE_FOLDER, "errata.json"), "utf8"));
    expect(schemaCheck("errata", errata, schema.$defs.errata).ok).toBe(true);
  });

  test("holds every invariant: units, reasons, populations, national days, ALD of each bassin de vie, indices", () => {
    for (const check of releaseChecks(release, loadCards(ROOT), rateParameters(ROOT)))
      expect(check.ok, `${check.label} ${check.detail ?? ""}`).toBe(true);
  });

  test("reaches every threshold of the reproduction table, none of which is a deliberately wrong run", () => {
    const asked = release.manifest.reproduction.filter((row) => meets(row) !== undefined);
    expect(asked.map((row) => row.id)).toEqual([
      "explained",
      "fdep20-all",
      "fdep20-2000",
      "fdep20-10000",
      "fifth-communes-same",
      "fifth-communes-near",
      "fifth-population-same",
      "fifth-population-near",
      "rmse",
      "fdep2012-2000",
    ]);
    for (const row of asked) expect(meets(row), row.id).toBe(true);
  });
});

test("a figure below its threshold is marked as missed", () => {
  const [row] = release.manifest.reproduction;
  if (row === undefined) throw new Error("no reproduction figure");
  expect(reproductionText([{ ...row, value: 0.5 }])).toContain("✗");
});
