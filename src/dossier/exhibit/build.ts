import { compileGrid, defaultGrid } from "../../core/answer/index.js";
import type { AnswerData, AnswerGrid } from "../../core/answer/index.js";
import type { Case } from "../../core/case/types.js";
import type { ErratumEntry } from "../../core/release/errata.js";
import { exhibitAssumptions } from "./assumptions.js";
import { digest, type Json } from "./canonical.js";
import { SMALLEST_PRINTED_COUNT } from "./merge-cells.js";
import { exhibitResults } from "./results.js";
import { COVER_READING, GROUPING } from "./fr.js";
import { groupSmallCells } from "./small-cells.js";
import { spread } from "./spread.js";
import type { Cover, Exhibit, ExhibitProgress, ExhibitResults, ExhibitSource } from "./types.js";

/** What an exhibit is made from. */
export interface ExhibitInput {
  readonly case: Case;
  readonly cover: Cover;
  readonly data: AnswerData | undefined;
  readonly software: string;
  /** Commit of the code, 7 to 40 hexadecimal digits, when the caller knows it. */
  readonly commit?: string;
  readonly release: { readonly id: string; readonly manifestSha256: string };
  readonly sources: readonly ExhibitSource[];
  /** Corrections published for the release; they are printed, and change no result. */
  readonly errata?: readonly ErratumEntry[];
  readonly grid?: AnswerGrid;
  readonly onProgress?: ExhibitProgress;
}

/** Refusal to make an exhibit, with a French sentence to show. */
export class ExhibitError extends Error {
  override readonly name = "ExhibitError";
}

/**
 * The exhibit of a case (`ij-exhibit/1`): small counts grouped first, results computed from the grouped case, digest
 * over the canonical JSON. The dossier fields of the case (addresses, dated events, free texts) stay out of it.
 * Throws {@link ExhibitError} when the list has fewer than eleven active patients.
 */
export function buildExhibit(input: ExhibitInput): Exhibit {
  const active = input.case.figures?.activePatients?.value;
  if (active !== undefined && active < SMALLEST_PRINTED_COUNT) {
    throw new ExhibitError(GROUPING.tooFewPatients);
  }
  const grid = input.grid ?? defaultGrid;
  const grouped = groupSmallCells(input.case);
  const { dossier: _private, ...printed } = grouped.case;
  const touched = grouped.grouped.length > 0;
  const run = (aCase: Case, rank: number): ExhibitResults =>
    exhibitResults(aCase, input.data, grid, (done, total) =>
      input.onProgress?.(rank * total + done, touched ? 2 * total : total),
    );
  const results = run(printed, 0);
  const before = touched ? run(input.case, 1) : results;
  const errata = (input.errata ?? []).map(({ date, what, effect }) => ({ date, what, effect }));
  const body: Omit<Exhibit, "digest"> = {
    format: "ij-exhibit/1",
    cover: input.cover,
    versions: {
      software: input.software,
      ...(input.commit === undefined ? {} : { commit: input.commit }),
      release: input.release.id,
      releaseManifest: input.release.manifestSha256,
      grid: grid.id,
      gridVersion: grid.version,
      gridSha256: compileGrid(grid).sha256,
    },
    sources: input.sources,
    case: printed,
    grouping: {
      sentences: grouped.grouped,
      ratioBefore: before.fund.ratio,
      ratioAfter: results.fund.ratio,
      ...(touched ? { waysBefore: spread(before) } : {}),
    },
    results,
    assumptions: exhibitAssumptions(printed, input.data, results, grid),
    ...(errata.length === 0 ? {} : { errata }),
  };
  return { ...body, digest: digest(body as unknown as Json) };
}

/** The same exhibit under another cover, digest redone: results do not depend on the cover and are not computed again. */
export function withCover(exhibit: Exhibit, cover: Cover): Exhibit {
  const { digest: _stale, ...body } = exhibit;
  const next = { ...body, cover };
  return { ...next, digest: digest(next as unknown as Json) };
}

/**
 * File name of a piece: its number first, as CJA R414-5 asks, 00 while it has none, then an explicit title and the date;
 * ASCII, no patient data.
 */
export function exhibitFileName(cover: Pick<Cover, "number" | "date">, extension: string): string {
  const typed = cover.number === COVER_READING.numberHole ? "" : cover.number;
  const number = typed.replace(/[^0-9A-Za-z-]/g, "").padStart(2, "0");
  return `${number}_note-statistique_${cover.date.replace(/[^0-9-]/g, "")}.${extension}`;
}
