import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { differences } from "../../src/build/vectors/match.js";
import { packPackage } from "../../src/build/package/pack.js";

/** Program of a statistician, in another project, who knows the package by its doors only. */
const PROGRAM = `
import { readFileSync } from "node:fs";
import { answerCase, deprivation, headline, inference, parseCaseText } from "contre-expertise-ij/core";
import type { CaseAnswer } from "contre-expertise-ij/core";
import { deadlines, law } from "contre-expertise-ij/dossier";

const [, , casePath = "", vectorPath = ""] = process.argv;
const parsed = parseCaseText(readFileSync(casePath, "utf8"));
if (!parsed.ok) throw new Error(parsed.faults.map(({ path, problem }) => path + " " + problem).join("; "));
const answer: CaseAnswer = answerCase(parsed.value);
const ratio: number | undefined = answer.ratio.value.kind === "present" ? answer.ratio.value.value : undefined;

const { cases } = JSON.parse(readFileSync(vectorPath, "utf8")) as { cases: { input: deprivation.DeprivationPcaInput }[] };
const [first] = cases;
if (first === undefined) throw new Error("no vector");
const { eigenvalues } = deprivation.deprivationPca(first.input);
const { exact } = inference.poissonLimits({ observed: 5 });

// The declarations are real types: each of these must be refused by the compiler.
// @ts-expect-error a number is not a case
const refused: () => unknown = () => answerCase(3);
// @ts-expect-error no such function
const missing: () => unknown = () => deprivation.notAFunction;

console.log(JSON.stringify({
  ratio, verdict: answer.verdict.kind, headline: headline(answer), eigenvalues: Array.from(eigenvalues), exact,
  refusers: [typeof refused, typeof missing], dossier: [typeof deadlines.computeTimeline, typeof law],
}));
`;
/** First case of `deprivation-pca.json` (numpy), and the limits of 5 events in the table of Garwood (1936). */
const EIGENVALUES = [3.326569223637267, 0.4975880849103793, 0.15451690002848278, 0.02132579142387067];
const GARWOOD_5 = [1.62, 11.67];
const TSCONFIG = {
  compilerOptions: {
    ...{
      target: "ES2022",
      module: "NodeNext",
      moduleResolution: "NodeNext",
      lib: ["ES2023"],
      types: ["node"],
    },
    ...{
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
    },
    outDir: "out",
  },
  files: ["program.ts"],
};

describe("the package, from another TypeScript project", () => {
  const project = mkdtempSync(join(tmpdir(), "contre-expertise-consumer-"));
  const modules = join(project, "node_modules");
  const link = (name: string): void => {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(resolve("node_modules", name), join(modules, name), "junction");
  };

  beforeAll(async () => {
    const folder = join(modules, "contre-expertise-ij");
    expect(await packPackage(folder, { check: false })).toBe(0);
    const { dependencies } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
      dependencies: Record<string, string>;
    };
    Object.keys(dependencies).forEach(link);
    link("@types/node");
    link("undici-types");
    writeFileSync(join(project, "package.json"), '{ "type": "module", "private": true }');
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify(TSCONFIG));
    writeFileSync(join(project, "program.ts"), PROGRAM);
  });
  afterAll(() => {
    rmSync(project, { recursive: true });
  });

  test("compiles strictly, declarations checked, then runs under plain node with the declared dependencies", () => {
    const compiled = spawnSync(process.execPath, [resolve("node_modules/typescript/bin/tsc"), "-p", "."], {
      cwd: project,
      encoding: "utf8",
    });
    expect(compiled.stdout).toBe("");
    expect(compiled.status).toBe(0);
    const profile = resolve("data/profiles/01-grande-liste.json");
    const run = spawnSync(
      process.execPath,
      ["out/program.js", profile, resolve("tests/vectors/deprivation-pca.json")],
      { cwd: project, encoding: "utf8" },
    );
    expect(run.stderr).toBe("");
    const printed = JSON.parse(run.stdout) as Record<string, unknown>;
    expect(printed).toMatchObject({ ratio: 3.5, verdict: "signalé", dossier: ["function", "object"] });
    expect(String(printed["headline"]).replaceAll(/\s/gu, " ")).toBe("Signalé, à 3,50 fois l’attendu.");
    const tolerance = { relative: 1e-10, absolute: 0 };
    expect(differences(printed["eigenvalues"], EIGENVALUES, tolerance)).toEqual([]);
    expect(differences(printed["exact"], GARWOOD_5, { relative: 0, absolute: 0.005 })).toEqual([]);
  });
});
