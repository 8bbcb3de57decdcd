import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { loadVerb } from "../../../src/cli/verbs.js";

const good = readFileSync("data/profiles/09-outre-mer.json", "utf8");
const exhibit = readFileSync("tests/fixtures/exhibits/09-outre-mer-0.1.0.json", "utf8");
const changed = (more: object): string => JSON.stringify({ ...(JSON.parse(good) as object), ...more });
const megabyte = "x".repeat(1_000_000);
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hostile-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a verb and returns its exit code and what it wrote; a verb that throws fails the test. */
async function run(
  name: string,
  ...args: readonly string[]
): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ["", ""];
  const spies = [
    vi.spyOn(process.stdout, "write").mockImplementation((text) => ((out += String(text)), true)),
    vi.spyOn(process.stderr, "write").mockImplementation((text) => ((err += String(text)), true)),
  ];
  const verb = await loadVerb(name);
  const code = (await verb?.run(args)) ?? -1;
  for (const spy of spies) spy.mockRestore();
  const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
  return { code, out: plain(out), err: plain(err) };
}
const file = (content: string | Uint8Array, name = "x.json"): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** What no verb that takes a case may read; `exhibit` texts are for `verifier` as well. */
const REFUSED: readonly (readonly [string, string | Uint8Array])[] = [
  ["nothing", ""],
  ["a zero byte", "\u0000"],
  ["another value", "[null]"],
  ["a text cut short", good.slice(0, -9)],
  ["words after the end", `${good}{}`],
  ["__proto__", `{"__proto__":{"polluted":1},${good.slice(1)}`],
  ["constructor, deep in the dossier", changed({ dossier: { exhibit: { constructor: { x: 1 } } } })],
  ["a key given twice, once in disguise", `{"f\\u006frmat":"ij-case/1",${good.slice(1)}`],
  ["two hundred thousand levels", "[".repeat(200_000) + "]".repeat(200_000)],
  ["sixty thousand levels in the dossier", `{"dossier":${'{"a":'.repeat(60_000)}1${"}".repeat(60_001)}`],
  ["a huge exponent", good.replace(/"value":\s*\d+/, '"value": 1e400')],
  ["a hundred thousand digits", good.replace(/"value":\s*\d+/, `"value": 1${"0".repeat(100_000)}`)],
  ["a megabyte in a field", changed({ id: megabyte })],
  ["a megabyte in a name of field", changed({ [megabyte]: 1 })],
  ["fifty megabytes", Buffer.alloc(50_000_000, 0x20)],
  ["letters that are not UTF-8", Buffer.from('{"format":"ij-case/1","id":"é"}', "latin1")],
  ["UTF-16", Buffer.from(`\uFEFF${good}`, "utf16le")],
];

describe.each(REFUSED)("%s", (name, content) => {
  test.each([
    ["cas", []],
    ["delais", ["--ics", "refused.ics"]],
    ["courriers", ["--lettre", "L1", "--docx", "refused.docx"]],
    ["piece", ["--numero", "7", "--sortie", "refused"]],
    ["verifier", []],
  ])("is refused by %s: code 2, a sentence, nothing written", async (verb, more) => {
    const before = readdirSync(folder);
    const path = file(content);
    const options = more.map((option) => (option.startsWith("refused") ? join(folder, option) : option));
    const { code, out, err } = await run(verb, path, ...options);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/ : .{3,200}(?:Exemple : \S|Enregistrez|trop pour être lu)/su);
    expect(err).not.toMatch(/\n\s+at |Error:/);
    expect(err.length).toBeLessThan(20_000);
    expect(readdirSync(folder).filter((entry) => !before.includes(entry) && entry !== "x.json")).toEqual([]);
    expect(({} as { polluted?: number }).polluted, name).toBeUndefined();
  });
});

describe("a folder of cases that are all refused", () => {
  test("lot lists every fault, one line at least for each file, and ends", async () => {
    const cases = join(folder, "cases");
    mkdirSync(cases);
    REFUSED.forEach(([, content], i) => {
      writeFileSync(join(cases, `${String(i).padStart(2, "0")}.json`), content);
    });
    const { code } = await run("lot", cases, "--sortie", join(folder, "lot"));
    expect(code).toBe(0);
    const errors = readFileSync(join(folder, "lot", "lot-erreurs.csv"), "utf8");
    REFUSED.forEach((_, i) => {
      expect(errors).toContain(`${String(i).padStart(2, "0")}.json;`);
    });
    expect(errors.length).toBeLessThan(40_000);
  });
});

describe("exhibits", () => {
  test.each([
    ["an unknown key", exhibit.replace("{", '{"extra":1,')],
    ["__proto__", exhibit.replace("{", '{"__proto__":{"polluted":1},')],
    ["a ratio beyond all numbers", exhibit.replace(/"ratio":[\d.]+/, '"ratio":1e400')],
    ["a date that is none", exhibit.replace(/"date":"[^"]*"/, '"date":"2026-13-45"')],
    ["a rank below zero", exhibit.replace('"ways":[', '"ways":[[-1,1,true,true],')],
    ["a megabyte on the cover", exhibit.replace(/"author":"[^"]*"/, `"author":"${megabyte}"`)],
  ])("%s is refused", async (_, content) => {
    const { code, err } = await run("verifier", file(content));
    expect([code, /n’est pas une pièce/.test(err)]).toEqual([2, true]);
  });

  test.each([
    ["a ratio below all numbers", exhibit.replace(/"ratio":[\d.]+/, '"ratio":1e-320')],
    ["half a letter", exhibit.replace(/"author":"[^"]*"/, '"author":"\\ud800"')],
    ["a rank out of the grid", exhibit.replace('"ways":[', '"ways":[[999999,1,true,true],')],
  ])("%s is read and found different", async (_, content) => {
    const { code, out } = await run("verifier", file(content));
    expect([code, out.startsWith("Différent")]).toEqual([1, true]);
  });
});

describe("names of files", () => {
  const odd = "l'été n°7 ; « a » : 50% d'IJ.json";
  test("are echoed as typed, whatever the typography of the sentence", async () => {
    const path = join(folder, odd);
    for (const [verb = "", ...args] of [
      ["cas", path],
      ["lot", path, "--sortie", folder],
      ["verifier", path],
    ])
      expect((await run(verb, ...args)).err).toContain(`« ${path} »`);
    writeFileSync(path, "{");
    expect((await run("cas", path)).err).toContain(path);
  });

  test("that would move the cursor or reverse the line are shown, not obeyed", async () => {
    const { err } = await run("cas", join(folder, "a\u001b[2J\u202eb"));
    expect(err).toContain("a\\u{1b}[2J\\u{202e}b");
    expect(err).not.toMatch(/[\u001b\u202e]/);
  });

  test("may be systems and letters too", async () => {
    expect((await run("registre", "l'autre")).err).toContain("l'autre");
    expect((await run("courriers", "x", "--lettre", "l'un")).err).toContain("l'un");
  });
});

describe("where nothing can be written", () => {
  const piece = (out: string): Promise<{ code: number; err: string }> =>
    run("piece", file(good), "--numero", "7", "--date", "2026-11-22", "--sortie", out);

  test("a file in the place of the folder, a folder in the place of a file, a broken link: code 1 and why", async () => {
    const busy = file("mine", "busy");
    expect(await piece(busy)).toMatchObject({
      code: 1,
      err: expect.stringContaining("impossible") as unknown,
    });
    expect(await piece(join(busy, "below"))).toMatchObject({ code: 1 });
    expect(readFileSync(busy, "utf8")).toBe("mine");
    const out = join(folder, "out");
    mkdirSync(join(out, "07_note-statistique_2026-11-22.csv"), { recursive: true });
    expect((await piece(out)).err).toContain("Déjà là");
    const links = join(folder, "links");
    mkdirSync(links);
    symlinkSync(join(folder, "elsewhere"), join(links, "07_note-statistique_2026-11-22.json"));
    symlinkSync(join(folder, "elsewhere"), join(links, "refaire.py"));
    expect((await piece(links)).code).toBe(1);
    rmSync(join(links, "07_note-statistique_2026-11-22.json"));
    expect(await piece(links)).toMatchObject({
      code: 1,
      err: expect.stringContaining("refaire.py") as unknown,
    });
    expect(readdirSync(folder)).not.toContain("elsewhere");
  });

  test.skipIf(process.getuid?.() === 0)("a folder without the right to write", async () => {
    const closed = join(folder, "closed");
    mkdirSync(closed);
    chmodSync(closed, 0o500);
    expect(await piece(closed)).toMatchObject({
      code: 1,
      err: expect.stringContaining("droit d’écrire") as unknown,
    });
    expect(await run("lot", "data/profiles", "--sortie", closed)).toMatchObject({ code: 1 });
    chmodSync(closed, 0o700);
  });

  test("no name at all, a folder for a file, no folder: said before anything is written", async () => {
    for (const args of [
      ["piece", file(good), "--numero", "7", "--sortie", ""],
      ["lot", "data/profiles", "--sortie="],
      ["delais", file(good), "--ics", ""],
    ]) {
      const [verb = "", ...rest] = args;
      expect(await run(verb, ...rest)).toMatchObject({
        code: 2,
        err: expect.stringContaining("attend une valeur") as unknown,
      });
    }
    const html = (path: string): ReturnType<typeof run> =>
      run("courriers", file(good), "--lettre", "L1", "--html", path, "--remplacer");
    expect((await html(folder)).err).toContain("est un dossier");
    expect((await html(join(folder, "none", "x.html"))).err).toContain("Créez-le");
  });

  test("a device without room: said, and no half file stays", async () => {
    const { code, err } = await run("courriers", file(good), "--lettre", "L1", "--html", "/dev/full/x.html");
    expect([code, err.includes("introuvable")]).toEqual([1, true]);
  });
});

test("no event, no calendar: refused with what to do, and no file", async () => {
  const target = join(folder, "vide.ics");
  for (const dossier of [{}, { events: [] }, { events: [{ kind: "letterReceived", date: "9999-99-99" }] }]) {
    const { code, err } = await run("delais", file(changed({ dossier })), "--ics", target);
    expect([code, err.includes("l’agenda serait vide")]).toEqual([2, true]);
  }
  expect(readdirSync(folder)).not.toContain("vide.ics");
  expect((await run("delais", file(good))).code).toBe(0);
});

test("what is no table, no commune, no date is said in a sentence of its own", async () => {
  expect((await run("lot", file(good), "--sortie", folder)).err).toContain("c’est un cas");
  const long = await run("commune", "x".repeat(5000));
  expect([long.code, long.err.length < 200]).toEqual([2, true]);
  const dated = await run("piece", file(good), "--numero", "7", "--date", "2026-13-01", "--sortie", folder);
  expect([dated.code, dated.err]).toEqual([
    2,
    "--date : « 2026-13-01 » n’est pas une date. Exemple : --date 2026-11-22\n",
  ]);
  expect((await run("verifier", folder)).err).not.toContain("verbe lot");
});
