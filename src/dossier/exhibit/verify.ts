import { compileGrid } from "../../core/answer/index.js";
import type { AnswerData, AnswerGrid } from "../../core/answer/index.js";
import type { Case } from "../../core/case/types.js";
import { errataFor } from "../../core/release/errata.js";
import type { Errata, ErratumEntry } from "../../core/release/errata.js";
import { erratumSentence } from "../../core/report/erratum.fr.js";
import { exhibitAssumptions } from "./assumptions.js";
import { digest, type Json } from "./canonical.js";
import { compareJson, type Difference } from "./compare.js";
import { exhibitResults } from "./results.js";
import type { Exhibit, ExhibitSource } from "./types.js";
import { compareGrouping } from "./verify-grouping.js";

/** Known versions of what a result depends on, and the errata that concern them. */
export interface KnownVersions {
  readonly software: string;
  readonly release: { readonly id: string; readonly manifestSha256: string };
  /** Files behind the known release; those of an exhibit on the same release must be these. */
  readonly sources?: readonly ExhibitSource[];
  readonly grids: readonly AnswerGrid[];
  readonly errata: Errata;
}

/** The three checks, reported apart. */
export interface Verification {
  readonly integrity: { readonly ok: boolean; readonly stated: string; readonly computed: string };
  readonly provenance: {
    readonly ok: boolean;
    readonly release: "connue" | "même identifiant, autre contenu" | "inconnue";
    readonly grid: "connue" | "inconnue";
    readonly software: "la même" | "autre version";
    /** What the exhibit says of the files and of the grid, where this copy knows otherwise. */
    readonly differences: readonly Difference[];
    readonly errata: readonly string[];
  };
  /** `done` is false when the release or the grid is not the one of the exhibit: nothing is then claimed. */
  readonly recomputation: {
    readonly done: boolean;
    readonly ok: boolean;
    readonly compared: number;
    readonly differences: readonly Difference[];
    /** True when the ungrouped case was given, so that the grouping too is recomputed. */
    readonly annex: boolean;
    /** Parts of the file that no recomputation can check. */
    readonly uncovered: readonly string[];
  };
}

const json = (value: unknown): Json => value as Json;

/** What the exhibit says of its grid, files and errata against what is known; keys that it does not carry are not asked. */
function provenanceDifferences(
  { versions, sources, errata = [] }: Exhibit,
  grid: AnswerGrid | undefined,
  known: readonly ExhibitSource[] | undefined,
  published: readonly ErratumEntry[],
): readonly Difference[] {
  const out: Difference[] = [];
  if (grid !== undefined) {
    compareJson(grid.id, versions.grid, "versions.grid", out);
    compareJson(grid.version, versions.gridVersion, "versions.gridVersion", out);
  }
  errata.forEach(({ date, what, effect }, i) => {
    const same = published.some((e) => e.date === date && e.what === what && e.effect === effect);
    if (!same) out.push({ path: `errata.${String(i)}`, expected: null, found: what });
  });
  if (known === undefined) return out;
  const ids = (list: readonly ExhibitSource[]): Json => list.map(({ id }) => id);
  compareJson(ids(known), ids(sources), "sources", out);
  sources.forEach((source, i) => {
    const card = known.find(({ id }) => id === source.id);
    if (card === undefined) return;
    const carried = Object.keys(source) as (keyof ExhibitSource)[];
    const expected = Object.fromEntries(carried.map((key) => [key, card[key] ?? null]));
    compareJson(expected, json(source), `sources.${String(i)}`, out);
  });
  return out;
}

/** Parts of an exhibit that only a reader, or the confidential annex, can check. */
function uncovered({ grouping, versions }: Exhibit, annex: boolean): readonly string[] {
  return [
    "cover",
    "case",
    "versions.software",
    ...(versions.commit === undefined ? [] : ["versions.commit"]),
    ...(annex || grouping.sentences.length === 0
      ? []
      : ["grouping.sentences", "grouping.ratioBefore", "grouping.waysBefore"]),
  ];
}

/**
 * Checks an exhibit offline: (1) integrity, its digest; (2) provenance, release, files, grid and errata; (3) recomputation
 * of every result and assumption from the case it holds, within 1e-9 relative, verdicts, classes and counts identical. A
 * digest proves integrity, not a date. What the grouping changed is recomputed when the ungrouped case is given.
 */
export function verifyExhibit(
  exhibit: Exhibit,
  data: AnswerData | undefined,
  known: KnownVersions,
  ungrouped?: Case,
): Verification {
  const { digest: stated, ...body } = exhibit;
  const computed = digest(json(body));
  const { versions } = exhibit;
  const grid = known.grids.find((g) => compileGrid(g).sha256 === versions.gridSha256);
  const sameId = versions.release === known.release.id;
  const sameRelease = sameId && versions.releaseManifest === known.release.manifestSha256;
  const provenance = provenanceDifferences(
    exhibit,
    grid,
    sameRelease ? known.sources : undefined,
    known.errata.entries,
  );
  const differences: Difference[] = [];
  let compared = 0;
  const done = sameRelease && grid !== undefined;
  if (done) {
    const again = exhibitResults(exhibit.case, data, grid);
    compared = compareJson(json(again), json(exhibit.results), "results", differences);
    if (exhibit.assumptions !== undefined)
      compared += compareJson(
        json(exhibitAssumptions(exhibit.case, data, again, grid)),
        json(exhibit.assumptions),
        "assumptions",
        differences,
      );
    compared += compareGrouping(exhibit, again, ungrouped, data, grid, differences);
  }
  const annex = done && ungrouped !== undefined;
  return {
    integrity: { ok: computed === stated, stated, computed },
    provenance: {
      ok: done && provenance.length === 0,
      release: sameRelease ? "connue" : sameId ? "même identifiant, autre contenu" : "inconnue",
      grid: grid === undefined ? "inconnue" : "connue",
      software: versions.software === known.software ? "la même" : "autre version",
      differences: provenance,
      errata: errataFor(known.errata, versions.release).map(erratumSentence),
    },
    recomputation: {
      done,
      ok: done && differences.length === 0,
      compared,
      differences,
      annex,
      uncovered: uncovered(exhibit, annex),
    },
  };
}
