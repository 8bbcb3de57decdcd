import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { Validator } from "@cfworker/json-schema";
import { describe, expect, it } from "vitest";
import {
  ARTICLE_REFS,
  articleLabel,
  cite,
  citeShort,
  isStale,
  LAW_FILES,
  LAW_SOURCE,
  lawEntry,
  staleRules,
  wordingAt,
  YARDSTICKS,
} from "../../../../src/dossier/law/index.js";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const TEXTS = `${root}../shared/law/articles-2026-03.json`;
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const wordings = LAW_FILES.flatMap((file) =>
  file.articles.flatMap((article) => article.wordings.map((wording) => ({ file, article, wording }))),
);

describe("law table", () => {
  it("follows its schema and loads every file of data/law", () => {
    const schema = JSON.parse(readFileSync(`${root}data/schemas/ij-law-1.schema.json`, "utf8")) as object;
    const validator = new Validator(schema, "2020-12", false);
    for (const file of LAW_FILES) expect(validator.validate(file).errors, file.code).toEqual([]);
    const onDisk = readdirSync(`${root}data/law`).filter((name) => !name.startsWith("argument-"));
    expect(onDisk.sort()).toEqual(LAW_FILES.map((file) => `${file.code}.json`).sort());
  });

  it("numbers are unique within a code and wordings follow one another", () => {
    expect(new Set(ARTICLE_REFS).size).toBe(ARTICLE_REFS.length);
    for (const { article } of wordings)
      article.wordings.slice(1).forEach((next, i) => {
        const previous = article.wordings[i];
        if (previous?.to !== undefined && next.from !== undefined) expect(previous.to < next.from).toBe(true);
      });
  });

  it("no quotation was edited since it was compared with the text: its own digest still holds", () => {
    for (const { article, wording } of wordings)
      for (const quotation of wording.quotations)
        expect(sha256(quotation.text), article.number).toBe(quotation.sha256);
  });

  it("says where each wording was read", () => {
    for (const { wording } of wordings) expect(LAW_SOURCE[wording.source]).toBeTypeOf("string");
  });

  it.skipIf(!existsSync(TEXTS))(
    "quotations of texts read are substrings of the articles of shared/law",
    () => {
      const { articles } = JSON.parse(readFileSync(TEXTS, "utf8")) as {
        articles: { id: string; texte: string; dateDebut: string }[];
      };
      const byId = new Map(articles.map((a) => [a.id, a]));
      const read = wordings.filter(({ wording }) => wording.reading === "texte lu");
      expect(read.length).toBeGreaterThan(60);
      for (const { article, wording } of read) {
        const source = byId.get(wording.legifranceId ?? "");
        if (source === undefined) throw new Error(`${article.number}: identifier not found in shared/law`);
        expect(sha256(source.texte), article.number).toBe(wording.textSha256);
        expect(source.dateDebut).toBe(wording.from);
        for (const { text } of wording.quotations) expect(source.texte).toContain(text);
      }
    },
  );
});

describe("wordings and marks", () => {
  it("gives the wording in force at a date", () => {
    const { article } = lawEntry("css:L162-1-15");
    expect(wordingAt(article, "2026-11-22")?.legifranceId).toBe("LEGIARTI000048712194");
    expect(wordingAt(article, "2023-06-17")?.quotations[0]?.text).toContain("nombre de consultations");
    // the last day of a wording is still its own
    expect(wordingAt(article, "2024-01-31")?.to).toBe("2024-01-31");
    expect(wordingAt(article, "2024-02-01")?.from).toBe("2024-02-01");
    expect(() => lawEntry("css:R147-8-1", "2026-01-01")).toThrow(/in force/);
    expect(lawEntry("css:R147-8-1", "2023-06-17").wording.from).toBe("2023-04-29");
  });

  it("an article below « texte lu », or that the loi of June 2026 may have changed, carries its mark", () => {
    for (const ref of ARTICLE_REFS) {
      const { wording } = lawEntry(ref);
      const { mark } = cite(ref);
      if (wording.affectedByLoi2026534 === true) expect(mark).toContain("2026-534");
      else expect(mark).toBe(wording.reading === "texte lu" ? "" : wording.reading);
      if (mark !== "") expect(citeShort(ref)).toContain(`(${mark})`);
    }
    const affected = ARTICLE_REFS.filter((ref) => /^css:L(162-1-|114-17)/.test(ref));
    expect(affected.length).toBeGreaterThanOrEqual(3);
    for (const ref of affected) expect(cite(ref).mark).toContain("à vérifier");
  });

  it("writes numbers as they are printed", () => {
    expect(articleLabel("R148-1")).toBe("R.\u00a0148-1");
    expect(articleLabel("R*311-12")).toBe("R.\u00a0*311-12");
    expect(cite("crpa:L311-3-1").label).toBe(
      "L.\u00a0311-3-1 du code des relations entre le public et l'administration",
    );
    expect(citeShort("rgpd:12")).toBe("art.\u00a012 RGPD (à vérifier)");
    expect(() => cite("css:R999-9")).toThrow(/absent/);
  });
});

describe("freshness", () => {
  const wording = {
    reading: "texte lu",
    lastChecked: "2024-02-29",
    source: "legi-2026-03",
    quotations: [],
  } as const;
  it("twelve months later is still fresh, the day after is stale", () => {
    expect(isStale(wording, "2025-02-28")).toBe(false);
    expect(isStale(wording, "2025-03-01")).toBe(true);
  });
  it("lists nothing at the date of this check and every current rule two years later", () => {
    expect(staleRules("2026-11-22")).toEqual([]);
    const later = staleRules("2028-11-22");
    expect(later.map((rule) => rule.ref)).toEqual(
      ARTICLE_REFS.filter((ref) => lawEntry(ref).wording.to === undefined),
    );
    for (const rule of later) expect(rule.line).toContain("à revérifier");
  });
});

describe("yardsticks", () => {
  it("each argument has its answer, of comparable length, and cites an article of the table", () => {
    for (const row of YARDSTICKS.rows) {
      expect(() => cite(row.statute.article)).not.toThrow();
      expect(row.answer.length).toBeGreaterThan(row.argument.length / 2);
    }
    expect(YARDSTICKS.note).toContain("n'est pas une règle");
  });
});
