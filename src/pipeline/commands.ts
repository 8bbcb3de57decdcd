import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { SourceCard } from "../core/domain/index.js";
import type { RateParameters } from "../core/expected/index.js";
import { derive, type Derived } from "./derive.js";
import { diffReleases, diffText } from "./diff.js";
import { fetchMirror } from "./fetch/mirror.js";
import { byHandText, fetchNetwork } from "./fetch/network.js";
import { messages } from "./fr.js";
import { loadRelease, RELEASE_FOLDER } from "./load-release.js";
import { releaseOrigins } from "./release/datapackage.js";
import type { NeedParameters } from "./release/need.js";
import { straddledBreaks, type DatedSource, type SeriesBreak } from "./series-breaks.js";
import { loadCards } from "./sources/cards.js";
import { hasRaw, loadRaw, type RawTexts } from "./sources/raw.js";
import { expectedText } from "./verify/expected-text.js";
import { releaseChecks, type Check } from "./verify/checks.js";
import { fileChecks, schemaCheck } from "./verify/files.js";
import { originsCheck } from "./verify/origins.js";
import { meets, reproductionText } from "./verify/reproduction-text.js";

/** Identifier of the release that this code derives. */
export const RELEASE_ID = "2026.1";

type Print = (text: string) => void;

const readJson = (root: string, path: string): unknown => JSON.parse(readFileSync(join(root, path), "utf8"));

/** Parameters of the reference rates. */
export function rateParameters(root: string): RateParameters {
  return readJson(root, "data/parameters/reference-rates.json") as RateParameters;
}

/** `fetch`: from a mirror folder, or from the network. Exit code 1 when a file is missing or has changed. */
export async function runFetch(root: string, mirror: string | undefined, print: Print): Promise<number> {
  const cards = loadCards(root);
  if (mirror !== undefined) {
    const reports = fetchMirror(root, cards, resolve(mirror), ({ card, sentence }, index) => {
      print(messages.step(index + 1, cards.length, card.obtained.mirrorPath, card.obtained.bytes, sentence));
    });
    const bad = reports.filter(({ outcome }) => outcome === "absent" || outcome === "changed").length;
    print(bad === 0 ? messages.fetchDone(reports.length) : messages.fetchFailed(bad));
    return bad === 0 ? 0 : 1;
  }
  const report = await fetchNetwork(root, cards, {
    onProgress: (received, total) => {
      print(`\r  ${messages.progress(received, total)}   `);
    },
  });
  for (const { sentence } of report.downloaded) print(`\n${sentence}\n`);
  for (const { error, help } of report.failed) print(`\n${error.message}\n${help}\n`);
  print(byHandText(report.byHand));
  return report.failed.length === 0 ? 0 : 1;
}

function deriveFrom(root: string, raw: RawTexts): Derived {
  const cards = loadCards(root);
  refuseBreaks(root, releaseSources(cards));
  const { version } = readJson(root, "package.json") as { readonly version: string };
  return derive({
    raw,
    cards,
    rates: rateParameters(root),
    need: readJson(root, "data/parameters/relative-need.json") as NeedParameters,
    releaseId: RELEASE_ID,
    codeVersion: version,
  });
}

function releaseSources(cards: readonly SourceCard[]): readonly DatedSource[] {
  const used = releaseOrigins();
  return cards
    .filter((card) => used.includes(card.id))
    .map((card) => ({ id: card.id, vintage: card.official.vintage }));
}

/** @throws Error when the sources straddle a break of series. */
function refuseBreaks(root: string, sources: readonly DatedSource[]): void {
  const { breaks } = readJson(root, "data/parameters/series-breaks.json") as {
    readonly breaks: readonly SeriesBreak[];
  };
  const straddled = straddledBreaks(sources, breaks);
  if (straddled.length > 0) throw new Error(straddled.join("\n"));
}

/** `derive`: writes the files of the release that changed. */
export function runDerive(root: string, print: Print, clock: () => number): number {
  const start = clock();
  print(messages.deriveStart);
  const { files } = deriveFrom(root, loadRaw(root, loadCards(root)));
  const folder = join(root, RELEASE_FOLDER);
  mkdirSync(folder, { recursive: true });
  let changed = 0;
  let total = 0;
  for (const [name, text] of files) {
    const path = join(folder, name);
    const different = !existsSync(path) || readFileSync(path, "utf8") !== text;
    if (different) writeFileSync(path, text);
    changed += different ? 1 : 0;
    total += Buffer.byteLength(text);
    print(messages.written(name, Buffer.byteLength(text), different));
  }
  print(messages.deriveDone(total, changed, (clock() - start) / 1000, process.resourceUsage().maxRSS * 1024));
  return 0;
}

/** `verify`: hashes, schemas, invariants; with the raw files, derives again and compares byte for byte. */
export function runVerify(root: string, print: Print): number {
  const folder = join(root, RELEASE_FOLDER);
  const release = loadRelease(folder);
  const cards = loadCards(root);
  const schema = readJson(root, "data/schemas/ij-release-1.schema.json") as {
    readonly $defs: { errata: unknown };
  };
  const checks: Check[] = [
    ...fileChecks(folder, release.manifest),
    schemaCheck("manifest.json", release.manifest, schema),
    schemaCheck("errata.json", readJson(root, `${RELEASE_FOLDER}/errata.json`), schema.$defs.errata),
    ...releaseChecks(release, cards, rateParameters(root)),
  ];
  let rows = release.manifest.reproduction;
  const recomputed = hasRaw(root, cards);
  if (recomputed) {
    const raw = loadRaw(root, cards);
    const again = deriveFrom(root, raw);
    checks.push(originsCheck(raw, release));
    for (const [name, text] of again.files) {
      const ok = readFileSync(join(folder, name), "utf8") === text;
      checks.push({ label: ok ? messages.same(name) : messages.different(name), ok });
    }
    rows = again.manifest.reproduction;
  }
  for (const { label, ok, detail } of checks) {
    const more = !ok && detail !== undefined && detail !== "" ? ` (${detail})` : "";
    print(`${ok ? messages.checks.ok : messages.checks.fault}${label}${more}\n`);
  }
  print(recomputed ? messages.withRaw : messages.withoutRaw);
  print(reproductionText(rows));
  print(expectedText(release));
  const faults = checks.filter(({ ok }) => !ok).length + rows.filter((row) => meets(row) === false).length;
  print(faults === 0 ? messages.verifyOk(checks.length + rows.length) : messages.verifyFault(faults));
  return faults === 0 ? 0 : 1;
}

/** `diff A B`: communes that change class between two release folders. */
export function runDiff(root: string, a: string, b: string, print: Print): number {
  const [before, after] = [loadRelease(resolve(a)), loadRelease(resolve(b))];
  refuseBreaks(root, [...before.manifest.sources, ...after.manifest.sources]);
  print(diffText(diffReleases(before, after)));
  return 0;
}
