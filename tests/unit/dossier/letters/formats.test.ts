import { strFromU8, unzipSync } from "fflate";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  composeLetter,
  LETTER_IDS,
  parseDossier,
  renderHtml,
  renderText,
} from "../../../../src/dossier/letters/index.js";
import { renderDocx } from "../../../../src/dossier/letters/render-docx.js";
import { fullDossier, HOSTILE, INPUTS } from "./samples.js";

const STAMP = "2026-11-22T00:00:00Z";
const inputs = new Map(INPUTS);
const full = inputs.get("full");
const hostile = inputs.get("hostile");
if (full === undefined || hostile === undefined) throw new Error("samples");

const part = (bytes: Uint8Array, name: string): string =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
/** Text of the runs of a Word document, entities decoded. */
const docxText = (bytes: Uint8Array): string =>
  [...part(bytes, "word/document.xml").matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<\/w:p>|<w:br\/>/g)]
    .map((m) => m[1] ?? "\n")
    .join("")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
const words = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Refuses anything but matched tags and legal characters: enough to know that a reader will open the part. */
function expectWellFormed(xml: string): void {
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
  const open: string[] = [];
  for (const [, close, name = "", self] of xml
    .replace(/<\?[^>]*\?>/, "")
    .matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (self === "/") continue;
    if (close === "/") expect(open.pop()).toBe(name);
    else open.push(name);
  }
  expect(open).toEqual([]);
  expect(xml.replace(/<[^<>]*>/g, "")).not.toMatch(/[<>]|&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[\da-f]+);)/i);
}

afterEach(() => {
  vi.useRealTimers();
});

describe("Word document", () => {
  it.each(LETTER_IDS)("%s: byte-identical whatever the clock says", async (id) => {
    const letter = composeLetter(id, full);
    vi.useFakeTimers({ toFake: ["Date"] });
    vi.setSystemTime(new Date("2001-02-03T04:05:06Z"));
    const before = await renderDocx(letter, STAMP);
    vi.setSystemTime(new Date("2031-07-08T22:10:11Z"));
    const after = await renderDocx(letter, STAMP);
    expect(Buffer.compare(before, after)).toBe(0);
    const core = part(before, "docProps/core.xml");
    expect(core.match(/2026-11-22T00:00:00Z/g)).toHaveLength(2);
    expect(core).not.toMatch(/20(?:01|31)-/);
  });

  it.each(LETTER_IDS)("%s: the same words as the plain text, in the same order", async (id) => {
    const letter = composeLetter(id, full);
    expect(words(docxText(await renderDocx(letter, STAMP)))).toBe(words(renderText(letter)));
  });

  it("an A4 page, in French, with every part well formed", async () => {
    const bytes = await renderDocx(composeLetter("L5", full), STAMP);
    const entries = unzipSync(bytes);
    for (const name of Object.keys(entries))
      if (/\.(xml|rels)$/.test(name)) expectWellFormed(part(bytes, name));
    expect(part(bytes, "word/document.xml")).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(part(bytes, "word/styles.xml")).toContain('w:val="fr-FR"');
    expect(Object.keys(entries)[0]).toBe("[Content_Types].xml");
  });
});

describe("hostile fields", () => {
  const cleaned = parseDossier(hostile.dossier);
  const input = { ...hostile, dossier: cleaned.dossier };

  it("hidden characters are removed, and it is said", () => {
    expect(cleaned.dossier.sender?.lastName).not.toMatch(/[\u202e\ufffe\ud800]/);
    expect(cleaned.problems.join(" ")).toContain("caractères invisibles");
  });

  it.each(LETTER_IDS)("%s: stays text in Word, without field code, link or macro", async (id) => {
    const bytes = await renderDocx(composeLetter(id, input), STAMP);
    const xml = part(bytes, "word/document.xml");
    expectWellFormed(xml);
    expect(xml).not.toMatch(/w:instrText|w:fldSimple|w:fldChar|w:hyperlink|<script|<img/);
    expect(Object.keys(unzipSync(bytes)).join(" ")).not.toMatch(/vba|embed|oleObject/i);
    expect(docxText(bytes)).toContain('<img src=x onerror="alert(1)">');
  });

  it.each(LETTER_IDS)("%s: stays text in HTML", (id) => {
    const html = renderHtml(composeLetter(id, input));
    expect(html).not.toMatch(/<img|<script|onerror="/);
    expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
    expect(html).toContain("default-src 'none'");
  });

  it("is refused when it is a megabyte long, and said; the letter shows a hole", () => {
    const { dossier, problems } = parseDossier({ ...fullDossier, texts: { facts: "a".repeat(1_000_000) } });
    expect(dossier.texts?.facts).toBeUndefined();
    expect(problems.join(" ").replace(/\u202f/g, " ")).toContain("1 000 000 caractères");
    expect(composeLetter("L8", { ...full, dossier }).holes.map((h) => h.path)).toContain(
      "dossier.texts.facts",
    );
  });

  it("unknown keys, __proto__, wrong types and impossible dates are left aside and said", () => {
    const raw: unknown = JSON.parse(
      '{"__proto__":{"polluted":1},"nir":"1850578006084","sender":{"lastName":12},"date":"2026-02-30","events":[{"kind":"rien","date":"2026-01-01"},{"kind":"letterReceived","date":"2026-11-09","stated":{"value":0,"unit":"jours"}}],"letterAnswers":{"purpose":"peut-être","__proto__":"absent"},"texts":{"facts":"ok","autre":"x"}}',
    );
    const { dossier, problems } = parseDossier(raw);
    expect(dossier).toEqual({
      sender: {},
      events: [{ kind: "letterReceived", date: "2026-11-09" }],
      letterAnswers: {},
      texts: { facts: "ok" },
    });
    expect(problems).toHaveLength(9);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    for (const value of [null, 3, "x", []]) expect(parseDossier(value).dossier).toEqual({});
  });

  it("a dossier that is right is kept whole, twice over", () => {
    const once = parseDossier(fullDossier);
    expect(once).toEqual({ dossier: fullDossier, problems: [] });
    expect(parseDossier(parseDossier({ texts: { facts: HOSTILE } }).dossier).problems).toEqual([]);
  });
});
