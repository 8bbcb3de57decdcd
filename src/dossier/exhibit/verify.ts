import { compileGrid } from "../../core/answer/index.js";
import type { AnswerData, AnswerGrid } from "../../core/answer/index.js";
import { errataFor } from "../../core/release/errata.js";
import type { Errata } from "../../core/release/errata.js";
import { erratumSentence } from "../../core/report/erratum.fr.js";
import { digest, type Json } from "./canonical.js";
import { exhibitResults } from "./results.js";
import type { Exhibit } from "./types.js";

/** Known versions of what a result depends on, and the errata that concern them. */
export interface KnownVersions {
  readonly software: string;
  readonly release: { readonly id: string; readonly manifestSha256: string };
  readonly grids: readonly AnswerGrid[];
  readonly errata: Errata;
}

export interface Difference {
  /** Path of the value, e.g. `results.fund.ratio`. */
  readonly path: string;
  readonly expected: Json;
  readonly found: Json;
}

/** The three checks, reported apart. */
export interface Verification {
  readonly integrity: { readonly ok: boolean; readonly stated: string; readonly computed: string };
  readonly provenance: {
    readonly ok: boolean;
    readonly release: "connue" | "même identifiant, autre contenu" | "inconnue";
    readonly grid: "connue" | "inconnue";
    readonly software: "la même" | "autre version";
    readonly errata: readonly string[];
  };
  /** `done` is false when the release or the grid is not the one of the exhibit: nothing is then claimed. */
  readonly recomputation: {
    readonly done: boolean;
    readonly ok: boolean;
    readonly compared: number;
    readonly differences: readonly Difference[];
  };
}

/** Relative tolerance of the recomputation. */
export const TOLERANCE = 1e-9;

function sameNumber(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

/** Leaves of two JSON values compared one by one; texts, booleans and absences must be identical. */
export function compareJson(expected: Json, found: Json, path: string, out: Difference[]): number {
  if (typeof expected === "number" && typeof found === "number") {
    if (!sameNumber(expected, found)) out.push({ path, expected, found });
    return 1;
  }
  const isObject = (v: Json): v is { readonly [key: string]: Json } => v !== null && typeof v === "object";
  if (isObject(expected) && isObject(found) && Array.isArray(expected) === Array.isArray(found)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
    return keys.reduce(
      (n, key) => n + compareJson(expected[key] ?? null, found[key] ?? null, `${path}.${key}`, out),
      0,
    );
  }
  if (expected !== found) out.push({ path, expected, found });
  return 1;
}

/**
 * Checks an exhibit offline: (1) integrity, its digest; (2) provenance, release, grid and errata; (3) recomputation of
 * every result from the case it holds, within 1e-9 relative, verdicts, classes and counts identical. A digest proves
 * integrity, not a date. The grouping statement (ratio before grouping) cannot be recomputed without the annex.
 */
export function verifyExhibit(
  exhibit: Exhibit,
  data: AnswerData | undefined,
  known: KnownVersions,
): Verification {
  const { digest: stated, ...body } = exhibit;
  const computed = digest(body as unknown as Json);
  const { versions } = exhibit;
  const grid = known.grids.find((g) => compileGrid(g).sha256 === versions.gridSha256);
  const sameId = versions.release === known.release.id;
  const sameRelease = sameId && versions.releaseManifest === known.release.manifestSha256;
  const differences: Difference[] = [];
  let compared = 0;
  const done = sameRelease && grid !== undefined;
  if (done) {
    const again = exhibitResults(exhibit.case, data, grid);
    compared = compareJson(
      again as unknown as Json,
      exhibit.results as unknown as Json,
      "results",
      differences,
    );
  }
  return {
    integrity: { ok: computed === stated, stated, computed },
    provenance: {
      ok: done,
      release: sameRelease ? "connue" : sameId ? "même identifiant, autre contenu" : "inconnue",
      grid: grid === undefined ? "inconnue" : "connue",
      software: versions.software === known.software ? "la même" : "autre version",
      errata: errataFor(known.errata, versions.release).map(erratumSentence),
    },
    recomputation: { done, ok: done && differences.length === 0, compared, differences },
  };
}
