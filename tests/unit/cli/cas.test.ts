import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { loadErrata } from "../../../src/cli/load-errata.js";
import { errataText } from "../../../src/cli/verbs/cas-text.js";
import { run } from "../../../src/cli/verbs/cas.js";
import { traceFromTable } from "../../../src/core/answer/index.js";
import type { TraceTable } from "../../../src/core/answer/index.js";
import { ALBI } from "../core/answer/toy.js";

describe("errata", () => {
  it("are those of the release in use, by name or by default", () => {
    const folder = mkdtempSync(join(tmpdir(), "errata-"));
    const entries = [
      { id: "E1", text: "Albi : 3 au lieu de 4" },
      { id: "E2", releases: ["2025.9"], text: "ancienne" },
      { id: "E3", releases: ["2025.9", "2026.1"], text: "les deux" },
    ];
    writeFileSync(join(folder, "errata.json"), JSON.stringify({ release: "2026.1", entries }));
    const found = loadErrata("2026.1", pathToFileURL(`${folder}/`));
    expect(found.map(({ id }) => id)).toEqual(["E1", "E3"]);
    expect(errataText(found)).toContain("Correction publiée E1\u00a0: Albi\u00a0: 3 au lieu de 4");
    expect(errataText([])).toBe("");
    rmSync(folder, { recursive: true });
    expect(loadErrata("2026.1", pathToFileURL(`${folder}/`))).toEqual([]);
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

  it.each([[[]], [["a.json", "b.json"]], [["--jsn", "a.json"]], [["absent.json"]]])(
    "refuses %j",
    async (args) => {
      expect(await run(args)).toBe(2);
      expect(err).not.toBe("");
    },
  );
});
