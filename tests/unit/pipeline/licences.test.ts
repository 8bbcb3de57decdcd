import { expect, test } from "vitest";
import { loadCards } from "../../../src/pipeline/sources/cards.js";
import { releaseOrigins } from "../../../src/pipeline/release/datapackage.js";
import { licenceCheck } from "../../../src/pipeline/verify/checks.js";
import { loadRelease } from "../../../src/pipeline/load-release.js";
import { ROOT } from "./fixture.js";

const cards = loadCards(ROOT);

test("every card tells who published, under which licence, and what was done to the copy", () => {
  for (const { id, official, obtained } of cards) {
    for (const text of [official.producer, official.title, official.vintage, obtained.transformation])
      expect(text.length, id).toBeGreaterThan(2);
    expect(official.page, id).toMatch(/^https:\/\//);
    expect(obtained.sha256, id).toMatch(/^[0-9a-f]{64}$/);
    expect(obtained.mirrorPath, id).not.toMatch(/^\/|\.\./);
  }
});

test("no column of the release comes from a source without a clear licence or kept for verification", () => {
  const origins = releaseOrigins();
  for (const card of cards.filter((c) => c.official.licence === "non précisée" || c.use === "verify"))
    expect(origins).not.toContain(card.id);
  expect(licenceCheck(loadRelease(), cards).ok).toBe(true);
});

test("a source that loses its licence is caught", () => {
  const spoiled = cards.map((card) =>
    card.id === "bpe2018"
      ? { ...card, official: { ...card.official, licence: "non précisée" as const } }
      : card,
  );
  expect(licenceCheck(loadRelease(), spoiled)).toMatchObject({ ok: false, detail: "bpe2018" });
});

test("percentages computed by a third party are marked", () => {
  const marked = cards.filter((card) => card.obtained.thirdPartyPercentages).map((card) => card.id);
  expect(marked).toEqual(["rp2016-rp2011-iris", "rp2022-communes", "rp2022-communes-5000", "rp2022-iris"]);
});
