import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { run as courriers } from "../../../src/cli/verbs/courriers.js";
import { run as delais } from "../../../src/cli/verbs/delais.js";
import { findForbiddenClaims } from "../../../src/dossier/forbidden/patterns.js";
import { fullDossier } from "../dossier/letters/samples.js";

let folder = "";
let file = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ij-dossier-"));
  file = join(folder, "cas.json");
  writeFileSync(file, JSON.stringify({ format: "ij-case/1", id: "D-01", dossier: fullDossier }));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Runs a verb and returns what it wrote. */
async function said(
  verb: (args: readonly string[]) => number | Promise<number>,
  ...args: readonly string[]
): Promise<{ code: number; out: string; err: string }> {
  let out = "";
  let err = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => ((out += String(text)), true));
  vi.spyOn(process.stderr, "write").mockImplementation((text) => ((err += String(text)), true));
  const code = await verb(args);
  vi.restoreAllMocks();
  return { code, out: out.replace(/[\u00a0\u202f]/g, " "), err: err.replace(/[\u00a0\u202f]/g, " ") };
}

it("delais: every date, a calendar file, the timeline as JSON", async () => {
  const ics = join(folder, "a.ics");
  const { code, out } = await said(delais, file, "--ics", ics);
  expect(code).toBe(0);
  expect(out).toContain("mardi 8 décembre 2026 (échéance : mercredi 9 décembre 2026), vous");
  expect(findForbiddenClaims(out)).toEqual([]);
  expect(readFileSync(ics, "utf8")).toContain("DTSTAMP:20261201T000000Z");
  const json = JSON.parse((await said(delais, file, "--json")).out) as { deadlines: unknown[] };
  expect(json.deadlines.length).toBeGreaterThan(5);
});

it("courriers: the list, a letter as text, the same Word file twice", async () => {
  expect((await said(courriers)).out).toContain("L11");
  const text = await said(courriers, file, "--lettre", "l3", "--texte");
  expect(text.code).toBe(0);
  expect(text.out).toContain("Commission d’accès aux documents administratifs");
  expect(text.err).toContain("Rien à compléter");
  const [a, b] = [join(folder, "a.docx"), join(folder, "b.docx")];
  await said(courriers, file, "--lettre", "L5", "--docx", a);
  await said(courriers, file, "--lettre", "L5", "--docx", b);
  expect(readFileSync(a).equals(readFileSync(b))).toBe(true);
});

it("a file that is there is kept, and a folder that is not is said", async () => {
  const target = join(folder, "kept.ics");
  writeFileSync(target, "mine");
  expect(await said(delais, file, "--ics", target)).toMatchObject({ code: 1 });
  expect(readFileSync(target, "utf8")).toBe("mine");
  expect((await said(delais, file, "--ics", target, "--remplacer")).code).toBe(0);
  expect(readFileSync(target, "utf8")).toContain("BEGIN:VCALENDAR");
  const lost = await said(courriers, file, "--lettre", "L1", "--docx", join(folder, "none", "L1.docx"));
  expect(lost.code).toBe(1);
  expect(lost.err).toContain("introuvable");
});

it("what is refused is said, with code 2", async () => {
  expect((await said(delais)).code).toBe(2);
  expect((await said(delais, file, "--inconnu")).code).toBe(2);
  expect((await said(delais, join(folder, "absent.json"))).err).toContain("introuvable");
  expect((await said(courriers, file)).err).toContain("--lettre L1");
  expect((await said(courriers, file, "--lettre", "L12")).code).toBe(2);
});
