import type { Case } from "../../core/case/types.js";
import type { ErratumEntry } from "../../core/release/errata.js";

/** Who signs the note, who asked for it, who paid: printed on the cover (links of interest declared). */
export interface Cover {
  /** Piece number in the inventory; the file name starts with it (CJA R414-5). */
  readonly number: string;
  readonly title: string;
  readonly author: string;
  readonly qualification: string;
  readonly requestedBy: string;
  readonly paidBy: string;
  readonly links: string;
  /** Training, posts and works of the author, in short; absent from the exhibits made before version 0.1.0. */
  readonly curriculum?: string;
  /** Piece number under which the letter of the fund is filed; same remark. */
  readonly fundLetter?: string;
  readonly place: string;
  /** ISO date of the note, typed by the author: a digest does not prove it. */
  readonly date: string;
}

/** A data file behind the release, as its card describes it. */
export interface ExhibitSource {
  readonly id: string;
  readonly producer: string;
  readonly title: string;
  readonly vintage: string;
  readonly licence: string;
  readonly page: string;
  readonly sha256: string;
  /** List of communes that the file follows; absent from the exhibits made before version 0.1.0. */
  readonly communes?: string;
  /** Copy that was read: repository and commit, what was done to the values. Same remark. */
  readonly copy?: string;
  /** Day the copy was taken, ISO, or « inconnue ». Same remark. */
  readonly retrieved?: string;
}

/** Versions that the results depend on. */
export interface ExhibitVersions {
  readonly software: string;
  /** Commit of the code when it is known; printed « inconnue » otherwise. */
  readonly commit?: string;
  readonly release: string;
  /** SHA-256 of `data/release/manifest.json`. */
  readonly releaseManifest: string;
  readonly grid: string;
  readonly gridVersion: string;
  readonly gridSha256: string;
}

/** Two ends of a ratio. */
export interface ExhibitRange {
  readonly low: number;
  readonly high: number;
}

/** Result of the comparison stated by the fund. A number that cannot be computed is null, with its reason. */
export interface FundResult {
  readonly specification: string;
  readonly observed: number | null;
  readonly expected: number | null;
  readonly ratio: number | null;
  readonly missing: string | null;
  readonly unit: string;
  readonly status: string;
  readonly threshold: number;
  readonly thresholdStatus: string;
  readonly comparison: string;
  readonly verdict: string;
  readonly reasons: readonly string[];
  readonly range: ExhibitRange | null;
  readonly interval:
    (ExhibitRange & { readonly dispersion: number; readonly effectiveSpells: number }) | null;
}

/** A reading of « significantly above », with both ends of its value. */
export interface ExhibitReading {
  readonly id: string;
  readonly low: number;
  readonly high: number;
  /** True, false, or null when the range of τ² straddles the level. */
  readonly flagged: boolean | null;
}

/** Class of the commune under one ranking, 1 = least deprived; null when it has none. */
export interface ExhibitClass {
  readonly index: string;
  readonly weighting: string;
  readonly classes: string;
  readonly value: number | null;
  readonly of: number;
}

/** k of K, and how many ways raise or lower the ratio. */
export interface ExhibitCount {
  readonly flagged: number;
  readonly total: number;
  readonly raise: number | null;
  readonly lower: number | null;
}

/** Spread of the ratios of all computable ways, and how many flag. */
export interface ExhibitSpread {
  readonly flagged: number;
  readonly total: number;
  readonly min: number;
  readonly max: number;
}

/** The ways that hold one option; ratios without unit. */
export interface ExhibitOption {
  readonly axis: string;
  readonly option: string;
  readonly standing: string;
  readonly ways: number;
  readonly flagged: number;
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** Everything recomputed by « vérifier »: numbers rounded to ten significant digits. */
export interface ExhibitResults {
  readonly fund: FundResult;
  readonly breakEven: {
    readonly direction: string;
    /** Null without any observed day: no mean of the group flags then. */
    readonly meanChange: number | null;
    /** Null too when the number of patients is not known. */
    readonly meanAtThreshold: number | null;
    readonly days: number;
  } | null;
  readonly readings: readonly ExhibitReading[];
  readonly classes: readonly ExhibitClass[];
  readonly headline: ExhibitCount;
  readonly all: ExhibitCount;
  readonly restOnSupposedNeed: number;
  readonly notComputable: readonly { readonly reason: string; readonly count: number }[];
  readonly effectless: readonly string[];
  /** One row per way: index in the grid, ratio, flagged, in the headline count. */
  readonly ways: readonly (readonly [index: number, ratio: number, flagged: boolean, headline: boolean])[];
  readonly options: readonly ExhibitOption[];
  readonly shapley: readonly { readonly axis: string; readonly share: number }[];
}

/** A result at the low end of an assumption, at the value taken, at the high end. */
export interface AssumptionMove {
  /** `ratio`, `ways.flagged`, `interval.low`, `interval.high`, `readings.flagged`, `options.median` or a reading. */
  readonly result: string;
  readonly low: number;
  readonly taken: number;
  readonly high: number;
}

/** What the exhibit takes by default, neither the fund nor the doctor having said it. */
export interface ExhibitAssumption {
  /** File and name of the parameter, e.g. `inference/tau2`; `step/<axis>` for a step of the fund's comparison. */
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** Number, or words when it is a choice or a table. */
  readonly value: number | string;
  /** Plausible range; null for a choice, which has none. */
  readonly low: number | null;
  readonly high: number | null;
  readonly status: string;
  readonly source: string;
  /** What rests on it, in words. */
  readonly effect: string;
  /** True when a result of this exhibit rests on it. */
  readonly used: boolean;
  /** Computed ways that rest on it. */
  readonly ways: number;
  /** How results move over the plausible range, when that can be computed here. */
  readonly moves: readonly AssumptionMove[];
}

/** A correction of the release, as an exhibit carries it: day, what was wrong, what it changes. */
export type ExhibitErratum = Pick<ErratumEntry, "date" | "what" | "effect">;

/** Format `ij-exhibit/1`: what is filed, beside its HTML twin. */
export interface Exhibit {
  readonly format: "ij-exhibit/1";
  readonly cover: Cover;
  readonly versions: ExhibitVersions;
  readonly sources: readonly ExhibitSource[];
  /** Case after grouping of small counts: everything printed is computed from it. */
  readonly case: Case;
  /** What was grouped, in words, and the ratio before and after (not recomputable without the confidential annex). */
  readonly grouping: {
    readonly sentences: readonly string[];
    readonly ratioBefore: number | null;
    readonly ratioAfter: number | null;
    /** All ways before grouping, when something was grouped: how far they go and how many flag. */
    readonly waysBefore?: ExhibitSpread | null;
  };
  readonly results: ExhibitResults;
  /** Everything taken by default; absent from the exhibits made before version 0.1.0 was published. */
  readonly assumptions?: readonly ExhibitAssumption[];
  /** Corrections published for the release when the exhibit was made; absent when there was none. */
  readonly errata?: readonly ExhibitErratum[];
  /** SHA-256 of the canonical JSON (RFC 8785) of everything above. */
  readonly digest: string;
}

/** Called while an exhibit is computed: ways evaluated, ways to evaluate in all. */
export type ExhibitProgress = (done: number, total: number) => undefined;
