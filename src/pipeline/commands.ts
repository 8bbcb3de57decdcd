import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { messageOf } from "../core/domain/index.js";
import type { Derived } from "./derive.js";
import { diffReleases } from "./diff.js";
import { diffText } from "./diff-text.js";
import { fetchMirror } from "./fetch/mirror.js";
import { byHandText, fetchNetwork } from "./fetch/network.js";
import { diffWords, messages } from "./fr.js";
import { deriveFrom, rateParameters, readJson, refuseBreaks } from "./inputs.js";
import { loadRelease, RELEASE_FOLDER } from "./load-release.js";
import { manifestText } from "./release/manifest.js";
import { loadCards } from "./sources/cards.js";
import { shuffledTexts } from "./sources/shuffle.js";
import { hasRaw, loadRaw } from "./sources/raw.js";
import { expectedText } from "./verify/expected-text.js";
import { releaseChecks, type Check } from "./verify/checks.js";
import { originsCheck } from "./verify/origins.js";
import { meets, reproductionText } from "./verify/reproduction-text.js";
import { verifyFolder, type FolderInput } from "./verify/verify-release.js";

type Print = (text: string) => void;

/** `fetch`: from a mirror folder, or from the network. Exit code 1 when a file cannot be had, 2 without the folder. */
export async function runFetch(root: string, mirror: string | undefined, print: Print): Promise<number> {
  const cards = loadCards(root);
  if (mirror !== undefined) {
    if (!existsSync(mirror) || !statSync(mirror).isDirectory()) {
      print(messages.noMirror(mirror));
      return 2;
    }
    const reports = fetchMirror(root, cards, resolve(mirror), ({ card, sentence }, index) => {
      print(messages.step(index + 1, cards.length, card.obtained.mirrorPath, card.obtained.bytes, sentence));
    });
    const bad = reports.filter(({ outcome }) => outcome !== "kept" && outcome !== "copied").length;
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

/** Version of the code that a new derivation bears: that of the manifest already there when nothing else changes. */
function deriveAgain(root: string, folder: string): Derived {
  const raw = loadRaw(root, loadCards(root));
  const { version } = readJson(root, "package.json") as { readonly version: string };
  const derived = deriveFrom(root, raw, version);
  const path = join(folder, "manifest.json");
  if (!existsSync(path)) return derived;
  const kept = readFileSync(path, "utf8");
  const { codeVersion } = JSON.parse(kept) as { readonly codeVersion?: string };
  const same = manifestText({ ...derived.manifest, codeVersion: codeVersion ?? version });
  return same === kept
    ? { ...derived, files: new Map([...derived.files, ["manifest.json", kept]]) }
    : derived;
}

/** Writes the files that differ and names them; all are written aside first, so that a full disk spoils no release. */
function writeChanged(folder: string, files: ReadonlyMap<string, string>): readonly string[] {
  const changed = [...files.keys()].filter((name) => {
    const path = join(folder, name);
    return !existsSync(path) || readFileSync(path, "utf8") !== files.get(name);
  });
  const part = (name: string): string => join(folder, `${name}.part`);
  try {
    for (const name of changed) writeFileSync(part(name), files.get(name) ?? "");
    for (const name of changed) renameSync(part(name), join(folder, name));
  } finally {
    for (const name of changed) rmSync(part(name), { force: true });
  }
  return changed;
}

/** `derive`: writes the files of the release that changed. Exit code 1 when what was derived breaks an invariant. */
export function runDerive(root: string, print: Print, clock: () => number): number {
  const start = clock();
  print(messages.deriveStart);
  const folder = join(root, RELEASE_FOLDER);
  const { files, release, manifest } = deriveAgain(root, folder);
  mkdirSync(folder, { recursive: true });
  const changed = writeChanged(folder, files);
  let total = 0;
  for (const [name, text] of files) {
    total += Buffer.byteLength(text);
    print(messages.written(name, Buffer.byteLength(text), changed.includes(name)));
  }
  const faults = releaseChecks(release, loadCards(root), rateParameters(root)).filter(({ ok }) => !ok);
  const missed = manifest.reproduction.filter((row) => meets(row) === false);
  print(faults.map(line).join("") + reproductionText(missed));
  print(
    messages.deriveDone(
      total,
      changed.length,
      (clock() - start) / 1000,
      process.resourceUsage().maxRSS * 1024,
    ),
  );
  if (faults.length + missed.length === 0) return 0;
  print(messages.notPublishable(faults.length + missed.length));
  return 1;
}

const line = ({ label, ok, detail }: Check): string =>
  `${ok ? messages.checks.ok : messages.checks.fault}${label}${!ok && detail !== undefined && detail !== "" ? ` (${detail})` : ""}\n`;

/**
 * `verify`: files, hashes, schemas, invariants; with the raw files, derives again and compares byte for byte. With a seed,
 * the rows of every raw table are shuffled before: the bytes must still be the same.
 */
export function runVerify(root: string, print: Print, shuffleSeed?: number): number {
  const folder = join(root, RELEASE_FOLDER);
  const cards = loadCards(root);
  const { checks: found, release } = verifyFolder(folder, {
    schema: readJson(root, "data/schemas/ij-release-1.schema.json") as FolderInput["schema"],
    published: (
      readJson(root, "data/parameters/published-releases.json") as {
        readonly releases: FolderInput["published"];
      }
    ).releases,
  });
  const checks = [
    ...found,
    ...(release === undefined ? [] : releaseChecks(release, cards, rateParameters(root))),
  ];
  const recomputed = release !== undefined && hasRaw(root, cards);
  if (shuffleSeed !== undefined && !recomputed) {
    print(messages.shuffleWithoutRaw);
    return 2;
  }
  let rows = release?.manifest.reproduction ?? [];
  if (recomputed) {
    const raw = loadRaw(root, cards);
    const given = shuffleSeed === undefined ? raw : shuffledTexts(raw, shuffleSeed);
    const again = deriveFrom(root, given, release.manifest.codeVersion);
    checks.push(originsCheck(raw, release));
    for (const [name, text] of again.files) {
      const ok = readFileSync(join(folder, name), "utf8") === text;
      checks.push({ label: ok ? messages.same(name) : messages.different(name), ok });
    }
    rows = again.manifest.reproduction;
  }
  print(checks.map(line).join(""));
  if (shuffleSeed !== undefined) print(messages.shuffled(shuffleSeed));
  if (release !== undefined) {
    print(recomputed ? messages.withRaw : messages.withoutRaw);
    print(reproductionText(rows));
    print(expectedText(release, rateParameters(root).aldRatio));
  }
  const faults = checks.filter(({ ok }) => !ok).length + rows.filter((row) => meets(row) === false).length;
  print(faults === 0 ? messages.verifyOk(checks.length + rows.length) : messages.verifyFault(faults));
  return faults === 0 ? 0 : 1;
}

/** `diff A B`: communes that change class between two release folders. Exit code 2 when one cannot be read. */
export function runDiff(root: string, a: string, b: string, print: Print): number {
  const releases = [a, b].map((path) => {
    try {
      return loadRelease(resolve(path));
    } catch (error) {
      print(diffWords.folder(path, messageOf(error)));
      return undefined;
    }
  });
  const [before, after] = releases;
  if (before === undefined || after === undefined) return 2;
  refuseBreaks(root, [...before.manifest.sources, ...after.manifest.sources]);
  print(diffText(diffReleases(before, after)));
  return 0;
}
