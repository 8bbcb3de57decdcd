import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { frenchSentencesOf, importsOf, impuritiesOf, readSources } from "./imports.js";
import type { SourceFile } from "./imports.js";

/** Rooms of the core, each may import those before it (docs/architecture.md). */
const CORE = [
  "domain",
  "stats",
  "case",
  "deprivation",
  "geography",
  "standardisation",
  "expected",
  "release",
  "inference",
  "multiverse",
  "simulation",
  "answer",
  "report",
];
/** Rooms of `src`, and those that each may import besides itself. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  dossier: ["core"],
  pipeline: ["core", "dossier"],
  damir: ["core", "dossier", "pipeline"],
  cli: ["core", "dossier", "pipeline", "damir"],
  site: ["core", "dossier"],
  build: ["core", "dossier", "pipeline", "damir", "cli", "site"],
};
const PURE = ["core", "dossier"];
/** Packages that only one room may load. */
const RESERVED: Readonly<Record<string, string>> = { arquero: "pipeline", "@duckdb/node-api": "damir" };

const roomOf = (path: string): string => path.split("/")[1] ?? "";
/** Contracts: shapes that every room may name, whatever the room that keeps them. */
const CONTRACTS = ["src/core/release/types.ts", "src/core/case/types.ts"];
/** Place of a file in the core; its own files (`index.ts`, `canonical.ts`) stand above all rooms. */
const coreRank = (path: string): number => {
  const [, , room = "", inner] = path.split("/");
  if (CONTRACTS.includes(path)) return CORE.indexOf("domain");
  return inner === undefined ? CORE.length : CORE.indexOf(room);
};

/** Every arrow of a file that the architecture forbids, as a sentence. */
function violations(file: SourceFile): readonly string[] {
  const room = roomOf(file.path);
  const allowed = ROOMS[room];
  if (allowed === undefined) return [`${file.path}: ${room} is not a room of src`];
  const forbidden = importsOf(file).filter((target) => {
    if (target.startsWith("data/")) return !target.endsWith(".json");
    if (!target.startsWith("src/")) return isForbiddenPackage(target, room);
    const other = roomOf(target);
    if (other !== room) return !allowed.includes(other);
    if (room !== "core") return false;
    const [from, to] = [coreRank(file.path), coreRank(target)];
    return from < 0 || to < 0 || to > from;
  });
  const impure = PURE.includes(room) ? impuritiesOf(file) : [];
  return [...forbidden, ...impure].map((what) => `${file.path}: ${what}`);
}

function isForbiddenPackage(target: string, room: string): boolean {
  if (PURE.includes(room) && (target.startsWith("node:") || target.startsWith("."))) return true;
  if (room === "site" && target.startsWith("node:")) return true;
  const owner = Object.entries(RESERVED).find(
    ([name]) => target === name || target.startsWith(`${name}/`),
  )?.[1];
  return owner !== undefined && owner !== room;
}

describe("architecture", () => {
  const files = readSources(join(import.meta.dirname, "..", ".."), "src");
  test("arrows only go downwards, pure rooms stay pure", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap(violations)).toEqual([]);
  });
});

describe("French sentences live in the catalogues of their room", () => {
  /** `fr.ts`, `<name>.fr.ts`, and the words of the scales, which have one file of their own. */
  const isCatalogue = (path: string): boolean =>
    /[/.]fr\.ts$/.test(path) || path === "src/core/domain/status.ts";
  const files = readSources(join(import.meta.dirname, "..", ".."), "src");
  test.each(["core", "cli", "site"])("src/%s", (room) => {
    const ours = files.filter(({ path }) => roomOf(path) === room && !isCatalogue(path));
    expect(
      ours.flatMap((file) => frenchSentencesOf(file).map((sentence) => `${file.path}: ${sentence}`)),
    ).toEqual([]);
  });
  test("a sentence is seen in quotes and in a template; a value, a comment and a type are let through", () => {
    const path = "src/cli/a.ts";
    const text = (code: string): readonly string[] => frenchSentencesOf({ path, text: code });
    expect(text('refuse("Le fichier est déjà là.");')).toHaveLength(1);
    expect(text("const s = `Écrit dans ${folder} sans rien changer`;")).toHaveLength(1);
    expect(
      text('const kind = "non signalé"; // déjà vu ici\ntype K = "même identifiant, autre contenu";'),
    ).toEqual([]);
  });
});

describe("the check sees a violation", () => {
  test.each([
    ["src/core/stats/a.ts", 'import { x } from "../deprivation/index.js";'],
    ["src/core/stats/a.ts", 'export * from "../answer/index.js";'],
    ["src/core/domain/a.ts", 'import type { X } from "../stats/index.js";'],
    ["src/core/answer/a.ts", 'import { h } from "../../site/dom.js";'],
    ["src/dossier/letters/a.ts", 'const page = await import("../../site/dom.js");'],
    ["src/core/answer/a.ts", 'import { readFileSync } from "node:fs";'],
    ["src/dossier/a.ts", 'import { table } from "arquero";'],
    ["src/site/a.ts", 'import { table } from "arquero";'],
    ["src/cli/a.ts", 'import { DuckDBInstance } from "@duckdb/node-api";'],
    ["src/site/a.ts", 'import { derive } from "../pipeline/derive.js";'],
    ["src/core/unknown/a.ts", 'import { finite } from "../domain/index.js";'],
    ["src/helpers/a.ts", ""],
    ["src/core/answer/a.ts", "const now = Date.now();"],
    ["src/core/answer/a.ts", "const today = new Date();"],
    ["src/core/answer/a.ts", "const u = Math\n.random();".replace("\n", "")],
    ["src/dossier/a.ts", 'console.log("x");'],
    ["src/dossier/a.ts", 'await fetch("https://example.org");'],
  ])("%s: %s", (path, text) => {
    expect(violations({ path, text })).toHaveLength(1);
  });
  test.each([
    [
      "src/core/answer/a.ts",
      'import { finite } from "../domain/index.js"; const d = new Date(iso); const p = lot.process;',
    ],
    [
      "src/core/answer/a.ts",
      "// Date.now() and console.log are forbidden here\nexport const text = 'Math.random()';",
    ],
    [
      "src/core/answer/a.ts",
      'import parameters from "../../../data/parameters/x.json" with { type: "json" };',
    ],
    ["src/cli/a.ts", 'import { derive } from "../pipeline/derive.js"; console.log(Date.now());'],
  ])("and lets through %s: %s", (path, text) => {
    expect(violations({ path, text })).toEqual([]);
  });
});
