import { expect, test } from "vitest";
import { digest, type Json } from "../../../../src/dossier/exhibit/canonical.js";
import { parseExhibitText } from "../../../../src/dossier/exhibit/parse.js";
import type { Exhibit } from "../../../../src/dossier/exhibit/types.js";
import { verificationTexts } from "../../../../src/dossier/exhibit/verification.fr.js";
import { verifyExhibit, type Verification } from "../../../../src/dossier/exhibit/verify.js";
import { exhibitJson } from "../../../../src/dossier/exhibit/files.js";
import { build, data, known, profile } from "./samples.js";

const DRAWS = 100;
/** Park–Miller: the same hundred digits each time. */
function* draws(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state;
  }
}

// Few ways, so that two hundred verifications stay quick; a commune is grouped.
const exhibit = build({
  ...profile("09-outre-mer.json"),
  residence: [
    { code: "97411", count: 300 },
    { code: "97415", count: 40 },
    { code: "97412", count: 4 },
  ],
});
const text = exhibitJson(exhibit);

/** Path of the value that holds a character of a canonical text, dots between keys and positions. */
function pathAt(offset: number): string {
  const visit = (
    value: Json,
    path: string,
    start: number,
  ): { readonly end: number; readonly found?: string } => {
    if (value === null || typeof value !== "object") {
      const end = start + JSON.stringify(value).length;
      return offset >= start && offset < end ? { end, found: path } : { end };
    }
    let at = start + 1;
    const list = Array.isArray(value);
    const keys = list ? Object.keys(value) : Object.keys(value).sort();
    for (const key of keys) {
      if (!list) at += JSON.stringify(key).length + 1;
      const child = (value as Record<string, Json>)[key] ?? null;
      const { end, found } = visit(child, path === "" ? key : `${path}.${key}`, at);
      if (found !== undefined) return { end, found };
      at = end + 1;
    }
    return { end: keys.length === 0 ? start + 2 : at };
  };
  return visit(JSON.parse(text) as Json, "", 0).found ?? "(clé)";
}

const check = (changed: string): { readonly exhibit: Exhibit; readonly v: Verification } | undefined => {
  const parsed = parseExhibitText(changed);
  return parsed.ok ? { exhibit: parsed.value, v: verifyExhibit(parsed.value, data, known) } : undefined;
};
function bodyOf(changed: Exhibit): Json {
  const { digest: _stated, ...body } = changed;
  return body as unknown as Json;
}
const resealed = (changed: string): string => {
  const body = bodyOf(JSON.parse(changed) as Exhibit);
  return JSON.stringify({ ...(body as object), digest: digest(body) });
};

test("a hundred digits changed one by one: each seen by the digest; with the digest redone, seen or listed as not covered", () => {
  const digits = [...text.matchAll(/\d/g)].map(({ index }) => index);
  const random = draws(20_261_122);
  const unseen: string[] = [];
  let recomputed = 0;
  for (let k = 0; k < DRAWS; k++) {
    const offset = digits[(random.next().value as number) % digits.length] ?? 0;
    const path = pathAt(offset);
    const old = Number(text[offset]);
    const next = (old + 1 + ((random.next().value as number) % 9)) % 10;
    const changed = `${text.slice(0, offset)}${String(next)}${text.slice(offset + 1)}`;
    // A leading zero is no JSON, a date of February 39 no date: refused before any check.
    const parsed = parseExhibitText(changed);
    if (!parsed.ok) continue;
    expect(parsed.value.digest === digest(bodyOf(parsed.value)), path).toBe(false);
    if (path === "digest") continue;
    const second = check(resealed(changed));
    if (second === undefined) continue;
    const { v } = second;
    expect(v.integrity.ok).toBe(true);
    if (!v.recomputation.ok || !v.provenance.ok) {
      recomputed += 1;
      continue;
    }
    // The tenth significant digit may move by less than the tolerance.
    const parts = path.split(".");
    const value = (source: string): Json =>
      parts.reduce<Json>((at, key) => (at as Record<string, Json>)[key] ?? null, JSON.parse(source) as Json);
    const [before, after] = [value(text), value(changed)];
    if (typeof before === "number" && typeof after === "number" && Math.abs(after / before - 1) <= 1e-9)
      continue;
    unseen.push(path);
    const covered = v.recomputation.uncovered.some((part) => path === part || path.startsWith(`${part}.`));
    expect(covered, path).toBe(true);
  }
  expect(recomputed).toBeGreaterThan(DRAWS / 2);
}, 300_000);

test("every number typed in the case, changed and sealed again: seen by the recomputation, or in the report", () => {
  const report = (source: string): string | undefined => {
    const seen = check(source);
    if (seen === undefined || !seen.v.recomputation.ok) return undefined;
    return verificationTexts(seen.v, seen.exhibit)
      .flatMap(({ sentences }) => sentences.filter((sentence) => !/[0-9a-f]{64}/.test(sentence)))
      .join("\n");
  };
  const before = report(text);
  let told = 0;
  const change = (value: Json, rebuilt: (next: Json) => Json): void => {
    if (typeof value === "number") {
      const changed = { ...(JSON.parse(text) as object), case: rebuilt(value + 1) };
      const after = report(resealed(JSON.stringify(changed)));
      if (after !== undefined) {
        told += 1;
        expect(after).not.toBe(before);
      }
    } else if (value !== null && typeof value === "object")
      for (const [key, child] of Object.entries(value) as [string, Json][])
        change(child, (next) =>
          rebuilt(
            Array.isArray(value)
              ? value.map((item: Json, i) => (String(i) === key ? next : item))
              : { ...(value as object), [key]: next },
          ),
        );
  };
  change(exhibit.case as unknown as Json, (next) => next);
  expect(before).toContain("à comparer à la lettre");
  expect(told).toBeGreaterThan(0);
});

test("a change that no recomputation can see is placed: the cover, what was typed, or the digest itself", () => {
  const seen = check(text.replace(exhibit.cover.place, `${exhibit.cover.place} x`));
  if (seen === undefined) throw new Error("refused");
  const [integrity] = verificationTexts(seen.v, seen.exhibit);
  expect(integrity?.ok).toBe(false);
  expect(integrity?.sentences.join(" ")).toMatch(
    /ne se recalcule pas \(la page de garde.*l’empreinte elle-même/,
  );
});

test("another release: what is needed to check it is named", () => {
  const other = check(text.replaceAll(`"release":"${exhibit.versions.release}"`, '"release":"2031.2"'));
  if (other === undefined) throw new Error("refused");
  const said = verificationTexts(other.v, other.exhibit)
    .flatMap(({ sentences }) => sentences)
    .join(" ");
  expect(said).toContain("qui porte les données 2031.2");
  expect(said).toContain("Données\u00a0: version inconnue.");
});

test.each([
  ["grid", "autre"],
  ["gridVersion", "1999.9"],
] as const)(
  "a %s that is not that of its own digest is named, with the digest of the exhibit redone",
  (key, value) => {
    const changed = { ...exhibit, versions: { ...exhibit.versions, [key]: value } };
    expect(check(resealed(JSON.stringify(changed)))?.v.provenance).toMatchObject({
      ok: false,
      grid: "connue",
      differences: [{ path: `versions.${key}`, expected: exhibit.versions[key], found: value }],
    });
  },
);
