import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { run } from "../../../src/cli/verbs/cas.js";
import { ALBI } from "../core/answer/toy.js";

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
    expect(out).not.toContain("NaN");
  });

  it("gives the whole answer as JSON and one line per way as CSV", async () => {
    expect(await run([file(ALBI), "--json"])).toBe(0);
    const { answer, multiverse } = JSON.parse(out) as {
      answer: { verdict: { kind: string } };
      multiverse: { specifications: unknown[] };
    };
    expect(answer.verdict.kind).toBe("signalé");
    out = "";
    expect(await run([file(ALBI), "--csv"])).toBe(0);
    expect(out.trimEnd().split("\n")).toHaveLength(multiverse.specifications.length + 1);
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
