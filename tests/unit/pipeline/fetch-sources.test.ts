import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { SourceCard } from "../../../src/core/domain/index.js";
import { fetchMirror } from "../../../src/pipeline/fetch/mirror.js";
import { byHandText, fetchNetwork } from "../../../src/pipeline/fetch/network.js";
import { BODY, HASH, localServer } from "./local-server.js";

const local = localServer();

const card = (id: string, path: string, file?: string): SourceCard => ({
  id,
  official: {
    producer: "Insee",
    title: "Titre exact",
    page: "https://exemple.fr/page",
    publishedFormat: "CSV",
    vintage: "2021",
    licence: "Licence Ouverte 2.0",
    communeList: "COG 2024",
    ...(file === undefined ? {} : { file }),
  },
  obtained: {
    mirrorPath: path,
    sha256: HASH,
    bytes: BODY.length,
    retrieved: "inconnue",
    transformation: "aucune transformation",
    thirdPartyPercentages: false,
  },
  use: "release",
});

test("a mirror is copied byte for byte, resumed, and a changed file stays out", () => {
  const mirror = join(local.folder, "miroir");
  mkdirSync(mirror);
  writeFileSync(join(mirror, "bon.csv"), BODY);
  writeFileSync(join(mirror, "change.csv"), "autre");
  const cards = [card("bon", "bon.csv"), card("change", "change.csv"), card("absent", "absent.csv")];
  const first = fetchMirror(local.folder, cards, mirror);
  expect(first.map((report) => report.outcome)).toEqual(["copied", "changed", "absent"]);
  expect(existsSync(join(local.folder, "data/raw/change.csv"))).toBe(false);
  expect(fetchMirror(local.folder, cards, mirror)[0]?.outcome).toBe("kept");
});

test("without a mirror: what our readers read is downloaded, the rest is said by page and name", async () => {
  local.handler = (_request, response) => response.writeHead(200).end(gzipSync(BODY));
  const readable = card("contours-2025", "geo/contours.topojson.gz", local.address);
  const report = await fetchNetwork(local.folder, [readable, card("rp", "census/rp.csv.gz")], {
    longestWait: 5,
  });
  expect(report.downloaded.map(({ id }) => id)).toEqual(["contours-2025"]);
  const text = byHandText(report.byHand);
  expect(text).toContain("https://exemple.fr/page");
  expect(text).toContain("data/raw/census/rp.csv.gz");
});

test("a download that fails says the page of the producer and the name to give to the file", async () => {
  local.handler = (_request, response) => response.writeHead(404).end();
  const { failed } = await fetchNetwork(local.folder, [card("contours-2025", "geo/x.gz", local.address)]);
  expect(failed[0]?.help).toContain("https://exemple.fr/page");
  expect(failed[0]?.help).toContain("data/raw/geo/communes-1000m.geojson.gz");
});
