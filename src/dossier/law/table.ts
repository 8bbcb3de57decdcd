import coj from "../../../data/law/coj.json" with { type: "json" };
import crpa from "../../../data/law/crpa.json" with { type: "json" };
import cja from "../../../data/law/cja.json" with { type: "json" };
import csp from "../../../data/law/csp.json" with { type: "json" };
import css from "../../../data/law/css.json" with { type: "json" };
import loi1971 from "../../../data/law/loi-71-1130.json" with { type: "json" };
import loi1978 from "../../../data/law/loi-78-17.json" with { type: "json" };
import loi2011 from "../../../data/law/loi-2011-333.json" with { type: "json" };
import rgpd from "../../../data/law/rgpd.json" with { type: "json" };
import type { Article, ArticleRef, LawEntry, LawFile, Wording } from "./types.js";

/** The law table, one file per code. The test of the schema `ij-law-1` guarantees the shape asserted here. */
export const LAW_FILES: readonly LawFile[] = [
  css,
  crpa,
  cja,
  loi1978,
  rgpd,
  csp,
  coj,
  loi1971,
  loi2011,
] as readonly LawFile[];

const BY_REF: ReadonlyMap<string, { file: LawFile; article: Article }> = new Map(
  LAW_FILES.flatMap((file) =>
    file.articles.map((article) => [`${file.code}:${article.number}`, { file, article }] as const),
  ),
);

/** All references of the table, in file order. */
export const ARTICLE_REFS: readonly ArticleRef[] = [...BY_REF.keys()] as ArticleRef[];

/** Wording in force on `date` (ISO), the latest that has begun; `undefined` when the article had ended or not begun. */
export function wordingAt(article: Article, date: string): Wording | undefined {
  return article.wordings
    .filter((w) => (w.from === undefined || w.from <= date) && (w.to === undefined || w.to >= date))
    .at(-1);
}

/**
 * Article of the table with the wording to quote. Without a date, the latest wording.
 * @throws RangeError when the reference is not in the table or was not in force on that date: a letter cannot cite it.
 */
export function lawEntry(ref: ArticleRef, date?: string): LawEntry {
  const found = BY_REF.get(ref);
  if (found === undefined) throw new RangeError(`article absent from data/law: ${ref}`);
  const wording = date === undefined ? found.article.wordings.at(-1) : wordingAt(found.article, date);
  if (wording === undefined) throw new RangeError(`no wording of ${ref} in force on ${date ?? "any date"}`);
  return { ref, ...found, wording };
}
