import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { errataText } from "../../../src/cli/verbs/cas-text.fr.js";
import { run } from "../../../src/cli/verbs/cas.js";
import { errataFor } from "../../../src/core/release/index.js";
import { readErrata } from "../../../src/pipeline/load-release.js";
import { traceFromTable } from "../../../src/core/answer/index.js";
import type { TraceTable } from "../../../src/core/answer/index.js";
import { ALBI } from "../core/answer/toy.js";

describe("errata", () => {
  it("are said after the summary, one paragraph each", () => {
    const entry = { date: "2026-12-01", what: "Albi : 3 au lieu de 4.", effect: "classe d'Albi." };
    expect(errataText([entry])).toBe(
      "\nCorrection publiée le 1er\u00a0décembre 2026\u00a0: Albi\u00a0: 3 au lieu de 4. Effet\u00a0: classe d’Albi.\n",
    );
    expect(errataText([])).toBe("");
  });

  it("of a file reach the release that they name, and no other", () => {
    const folder = mkdtempSync(join(tmpdir(), "errata-"));
    const entry = { date: "2026-12-01", what: "x", effect: "y" };
    const entries = [entry, { ...entry, releases: ["2025.9"] }, { ...entry, releases: ["2025.9", "2026.1"] }];
    writeFileSync(
      join(folder, "errata.json"),
      JSON.stringify({ format: "ij-errata/1", release: "2026.1", entries }),
    );
    expect(errataFor(readErrata(folder), "2026.1")).toEqual([entries[0], entries[2]]);
    expect(errataFor(readErrata(folder), "2025.9")).toEqual([entries[1], entries[2]]);
    rmSync(folder, { recursive: true });
  });
});

describe("contre-expertise cas", () => {
  let folder = "";
  let out = "";
  let err = "";
  const file = (json: unknown): string => {
    const path = join(folder, "cas.json");
    writeFileSync(path, typeof json === "string" ? json : JSON.stringify(json));
    return path;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "cas-"));
    out = "";
    err = "";
    vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      out += String(text);
      return true;
    });
    vi.spyOn(process.stderr, "write").mockImplementation((text) => {
      err += String(text);
      return true;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  it("answers in French, marked fictional, the sentence first", async () => {
    expect(await run([file(ALBI)])).toBe(0);
    expect(out).toMatch(/^EXEMPLE FICTIF/);
    expect(out).toContain("Signalé, à 2,10 fois l’attendu.");
    expect(out).toContain("Albi (81004)");
    expect(out).toContain("Bassin de vie (Albi)");
    expect(out).not.toContain("NaN");
  });

  it("gives the whole answer as JSON and one line per way as CSV", async () => {
    expect(await run([file(ALBI), "--json"])).toBe(0);
    const { answer, multiverse, trace } = JSON.parse(out) as {
      answer: { verdict: { kind: string }; ratio: { value: { value: number } } };
      multiverse: { specifications: { columns: string[]; rows: unknown[][] } };
      trace: TraceTable;
    };
    expect(answer.verdict.kind).toBe("signalé");
    expect(traceFromTable(trace).value).toEqual(answer.ratio.value);
    expect(Buffer.byteLength(out)).toBeLessThan(300_000);
    out = "";
    expect(await run([file(ALBI), "--csv"])).toBe(0);
    expect(out.trimEnd().split("\n")).toHaveLength(multiverse.specifications.rows.length + 1);
  });

  it("lists every fault and ends with code 2", async () => {
    const path = file({ format: "ij-case/1", truc: 1, spells: [0] });
    expect(await run([path])).toBe(2);
    expect(err).toContain("2 fautes");
    expect(err).toContain("truc");
    expect(err).toContain("spells[0]");
  });

  it("says beside the answer what a commune code also is, or became", async () => {
    const at = (commune: string): unknown => ({ ...ALBI, practice: { commune } });
    expect(await run([file(at("13001")), "--json"])).toBe(0);
    expect(err).toMatch(/aussi un code postal.: Marseille 1er/);
    expect(JSON.parse(out)).toMatchObject({ format: "ij-answer/1", fictional: true });
    out = "";
    expect(await run([file(at("81000"))])).toBe(0);
    expect(err).toContain("81004 (Albi, Tarn)");
    expect(out).toMatch(/code postal.; il faut le code Insee.: Albi \(81004\)/);
  });

  it("says where each number comes from, and what rounding leaves open", async () => {
    expect(await run([file(ALBI)])).toBe(0);
    expect(out).toMatch(/Journées observées.: saisi, champ figures\.sickLeaveDays/);
    expect(out).toMatch(
      /\[Patients actifs.: 1.240 patients, documenté\] × \[Moyenne.*2,46 jours par patient actif/,
    );
    expect(out).toMatch(/Ratio de 2,095 à 2,104.: arrondi/);
    expect(out).toMatch(/Données 2026\.1\. Grille/);
  });

  it("two means alone: rates are not rounded to whole days, and no number of days is proposed", async () => {
    const source = "lettre";
    const letter = { doctorRate: { value: 5.2, source }, comparatorRate: { value: 2.6, source } };
    expect(await run([file({ format: "ij-case/1", letter })])).toBe(0);
    expect(out).toContain("5,20 jours");
    expect(out).toMatch(/à celle qui est retenue\.$/m);
  });

  it("prints no straight apostrophe, nor an ordinary space before a double sign", async () => {
    expect(await run([file({ format: "ij-case/1" })])).toBe(0);
    expect(out).not.toMatch(/'| [:;?!%»]|« /);
  });

  it.each([
    [[]],
    [["a.json", "b.json"]],
    [["--jsn", "a.json"]],
    [["absent.json"]],
    [["--json", "--csv", "a"]],
  ])("refuses %j", async (args) => {
    expect(await run(args)).toBe(2);
    expect(err).not.toBe("");
  });
});
