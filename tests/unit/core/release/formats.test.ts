import { expect, test } from "vitest";
import {
  errataFor,
  migrateManifest,
  parseErrata,
  RELEASE_FORMAT,
} from "../../../../src/core/release/index.js";

test("a manifest of an unknown format is refused by name", () => {
  expect(() => migrateManifest({ format: "ij-release/9" })).toThrow(/ij-release\/9/);
  expect(() => migrateManifest("texte")).toThrow(/objet JSON/);
});

test("steps are chained from an old format to the current one", () => {
  const steps = [
    { from: "ij-release/-1", to: "ij-release/0", migrate: (m: object) => ({ ...m, a: 1 }) },
    { from: "ij-release/0", to: RELEASE_FORMAT, migrate: (m: object) => ({ ...m, b: 2 }) },
  ];
  expect(migrateManifest({ format: "ij-release/-1" }, steps)).toEqual({ format: RELEASE_FORMAT, a: 1, b: 2 });
});

test("an erratum reaches the communes that it names, or all of them", () => {
  const entry = { date: "2026-12-01", what: "x", effect: "y" };
  const errata = parseErrata(
    JSON.stringify({
      format: "ij-errata/1",
      release: "2026.1",
      entries: [entry, { ...entry, codes: ["81004"] }],
    }),
  );
  expect(errataFor(errata, "2026.1", "81004")).toHaveLength(2);
  expect(errataFor(errata, "2026.1", "81105")).toHaveLength(1);
  expect(errataFor(errata, "2027.1", "81004")).toEqual([]);
  expect(() => parseErrata('{"format":"autre"}')).toThrow(/autre/);
});
