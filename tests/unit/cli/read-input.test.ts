import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { OutputError, OutputFolder, writeFile } from "../../../src/cli/output-folder.js";
import { readInput } from "../../../src/cli/read-input.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "input-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const read = (bytes: Uint8Array | string, limit = 1000) => {
  const file = join(folder, "x");
  writeFileSync(file, bytes);
  return readInput(file, limit, "d'un cas");
};
const problem = (reading: ReturnType<typeof readInput>): string => (reading.ok ? "" : reading.problem);

describe("readInput", () => {
  it("gives UTF-8 as it is, byte order mark kept for the reader of JSON", () => {
    expect(read("é\r\n")).toEqual({ ok: true, text: "é\r\n" });
    expect(read("\uFEFF{}")).toEqual({ ok: true, text: "\uFEFF{}" });
    expect(read("")).toEqual({ ok: true, text: "" });
  });

  it("refuses another encoding rather than replace its letters", () => {
    expect(problem(read(Uint8Array.of(0x63, 0xe9)))).toContain("UTF-8");
    expect(problem(read(Uint8Array.of(0xff, 0xfe, 0x7b, 0)))).toContain("UTF-16");
  });

  it("stops at the limit, without reading the rest", () => {
    expect(problem(read("x".repeat(1001)))).toContain("trop pour être lu");
    expect(problem(readInput("/dev/zero", 1_000_000, "d'un cas"))).toContain("plus de 1 Mo");
  });

  it("tells a missing file from a folder", () => {
    expect(problem(readInput(join(folder, "none"), 9, "d'un cas"))).toContain("introuvable");
    expect(problem(readInput(folder, 9, "d'un cas"))).toContain("répertoire");
  });
});

describe("output", () => {
  it("makes the folder with its parents, and says when it cannot", () => {
    new OutputFolder(join(folder, "a", "b"), false).write("f.txt", "x");
    expect(readInput(join(folder, "a", "b", "f.txt"), 9, "")).toEqual({ ok: true, text: "x" });
    writeFileSync(join(folder, "file"), "");
    expect(() => new OutputFolder(join(folder, "file", "b"), false)).toThrow(OutputError);
    // Node's recursive mkdir never returns there.
    expect(() => new OutputFolder("/proc/contre-expertise/b", false)).toThrow(OutputError);
  });

  it("writes a named file whole, never over another unasked, and says where it cannot", () => {
    const target = join(folder, "nommé par moi.ics");
    writeFile(target, "1", false);
    expect(() => {
      writeFile(target, "2", false);
    }).toThrow(/--remplacer/);
    writeFile(target, "3", true);
    expect(readInput(target, 9, "")).toEqual({ ok: true, text: "3" });
    expect(() => {
      writeFile(join(folder, "none", "f"), "x", false);
    }).toThrow(/introuvable/);
  });
});
