import type { Reading } from "../../core/domain/status.js";

/** A short quotation and the SHA-256 of its UTF-8 bytes, written when it was compared with the text read. */
export interface Quotation {
  readonly text: string;
  readonly sha256: string;
}

/** One wording of an article between two dates. `from` is absent when the notes do not give it. */
export interface Wording {
  /** First day in force, ISO. */
  readonly from?: string;
  /** Last day in force, ISO; absent = in force when last checked. */
  readonly to?: string;
  readonly legifranceId?: string;
  readonly reading: Reading;
  /** State of the text that was read (not the day somebody opened it), ISO. */
  readonly lastChecked: string;
  /** Key of `LAW_SOURCE` in `fr.ts`: where the wording was read. */
  readonly source: string;
  readonly quotations: readonly Quotation[];
  /** SHA-256 of the whole text read, when the project holds it outside the repository. */
  readonly textSha256?: string;
  /** Loi n° 2026-534 of 25 June 2026 may have changed it: shown « à vérifier » whatever the reading. */
  readonly affectedByLoi2026534?: true;
  readonly note?: string;
}

/** An article of law, with the wordings that the project quotes. */
export interface Article {
  /** As Légifrance writes it, e.g. `R148-1`, `R*311-12`; bare number for a loi or the RGPD. */
  readonly number: string;
  readonly subject: string;
  /** Oldest first. */
  readonly wordings: readonly Wording[];
}

/** File of `data/law`, format `ij-law/1`. */
export interface LawFile {
  readonly format: "ij-law/1";
  readonly code: string;
  readonly title: string;
  /** Genitive form used after an article number: « du code de la sécurité sociale ». */
  readonly of: string;
  readonly short: string;
  readonly articles: readonly Article[];
}

/** Reference to an article: `css:R148-1`, `crpa:R*311-12`, `rgpd:15`. */
export type ArticleRef = `${string}:${string}`;

/** An article found in the table, with the wording in force at the date asked. */
export interface LawEntry {
  readonly ref: ArticleRef;
  readonly file: LawFile;
  readonly article: Article;
  readonly wording: Wording;
}
