import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Validator } from "@cfworker/json-schema";
import { describe, expect, test } from "vitest";
import { exhibitJsonSchema } from "../../../../src/dossier/exhibit/shape.js";
import { MAX_EXHIBIT_CHARACTERS, parseExhibitText } from "../../../../src/dossier/exhibit/parse.js";
import { exhibitSources, manifestSha256 } from "../../../../src/dossier/exhibit/sources.js";
import { buildProfile, profiles, release } from "./samples.js";

const good = JSON.stringify(buildProfile("02-arrondi.json"));
const edited = (change: (json: Record<string, unknown>) => void): string => {
  const json = JSON.parse(good) as Record<string, unknown>;
  change(json);
  return JSON.stringify(json);
};
function problems(text: string): string {
  const parsed = parseExhibitText(text);
  return parsed.ok ? "" : parsed.faults.map((f) => `${f.path}: ${f.problem}`).join("\n");
}

test("a field given twice is refused: the digest would cover only the last", () => {
  const parsed = parseExhibitText(good.replace(/\}\s*$/, ',"format":"ij-exhibit/1"}'));
  expect(parsed).toMatchObject({ ok: false, faults: [{ path: "format" }] });
});

test("an exhibit of a newer version is said to be one", () => {
  const parsed = parseExhibitText(good.replace("ij-exhibit/1", "ij-exhibit/2"));
  expect(parsed.ok ? [] : parsed.faults.map(({ problem }) => problem)).toEqual([
    expect.stringMatching(/plus récente.*rien n'a été vérifié/),
  ]);
});

describe("parseExhibitText", () => {
  test.each(profiles)("%s: what was built is read back, unchanged", (name) => {
    const exhibit = buildProfile(name);
    const parsed = parseExhibitText(JSON.stringify(exhibit));
    expect(parsed).toEqual({ ok: true, value: exhibit });
  });

  test("refuses what is not an exhibit, and says where", () => {
    expect(problems("{")).toMatch(/pas du JSON/);
    expect(problems("[]")).toMatch(/objet est attendu/);
    expect(problems('{"format":"ij-case/1"}')).toMatch(/dossier de saisie/);
    expect(problems(edited((e) => delete e["digest"]))).toBe("digest: champ obligatoire absent");
    expect(problems(edited((e) => (e["digest"] = "abc")))).toMatch(/^digest: .*SHA-256/);
    expect(problems(edited((e) => (e["extra"] = 1)))).toBe("extra: champ inconnu");
    expect(
      problems(edited((e) => ((e["cover"] as { title: string }).title = "x".repeat(1_000_000)))),
    ).toMatch(/^cover\.title: texte de plus de 300/);
  });

  test("refuses hostile JSON without harm", () => {
    expect(problems(good.replace("{", '{"__proto__":{"polluted":true},'))).toMatch(
      /__proto__: champ inconnu/,
    );
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(problems(good.replace('"case":{', '"case":{"constructor":{},'))).toMatch(
      /constructor: champ inconnu/,
    );
    expect(problems("[".repeat(5000) + "]".repeat(5000))).not.toBe("");
    expect(
      problems(edited((e) => (e["sources"] = JSON.parse(`${"[".repeat(40)}${"]".repeat(40)}`)))),
    ).toMatch(/niveaux emboîtés/);
    expect(problems(" ".repeat(MAX_EXHIBIT_CHARACTERS + 1))).toMatch(/vingt millions/);
  });

  test("refuses a case that contradicts itself or carries its dossier", () => {
    const inCase = (key: string, value: unknown): string =>
      edited((e) => ((e["case"] as Record<string, unknown>)[key] = value));
    expect(problems(inCase("window", { start: "2026-02-28", end: "2025-09-01" }))).toMatch(/^case\.window/);
    expect(problems(inCase("dossier", { sender: { name: "X" } }))).toMatch(/^case\.dossier/);
  });
});

describe("the JSON Schema", () => {
  const file = JSON.parse(readFileSync("data/schemas/ij-exhibit-1.schema.json", "utf8")) as object;
  test("is the one of the code, and accepts every profile", () => {
    expect(file).toEqual(JSON.parse(JSON.stringify(exhibitJsonSchema())));
    const validator = new Validator(file, "2020-12");
    for (const name of profiles) expect(validator.validate(buildProfile(name)).errors).toEqual([]);
    expect(validator.validate({ ...buildProfile("02-arrondi.json"), extra: 1 }).valid).toBe(false);
  });
});

describe("provenance", () => {
  test("the digest of the manifest is that of the file", () => {
    const bytes = readFileSync("data/release/manifest.json");
    expect(manifestSha256(release.manifest)).toBe(createHash("sha256").update(bytes).digest("hex"));
  });
  test("every source of the release has its card", () => {
    const sources = exhibitSources(release.manifest);
    expect(sources.map((s) => s.id)).toEqual(release.manifest.sources.map((s) => s.id));
    for (const source of sources) expect(Object.values(source).every((v) => v !== "")).toBe(true);
  });
});
