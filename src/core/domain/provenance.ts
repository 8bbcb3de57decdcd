/**
 * Card of a source file (`data/sources/<id>.json`). `official` describes what the producer published, `obtained`
 * the bytes that were actually read. Pages, exhibits and release columns read these cards; nobody retypes them.
 */
export interface SourceCard {
  readonly id: string;
  readonly official: {
    readonly producer: string;
    readonly title: string;
    readonly page: string;
    readonly file?: string;
    readonly publishedFormat: string;
    /** Period or year that the data describe, in French, e.g. "RP 2022". */
    readonly vintage: string;
    readonly licence: "Licence Ouverte 2.0" | "non précisée" | "CC0" | "MIT";
    /** List of communes used, e.g. "COG 2024"; "sans objet" for national tables. */
    readonly communeList: string;
  };
  readonly obtained: {
    /** Path inside a mirror folder, e.g. `census/rp2022_communes_metro.csv.gz`. */
    readonly mirrorPath: string;
    readonly sha256: string;
    readonly bytes: number;
    /** Rows of data of a table, titles and header apart; absent for other files. */
    readonly rows?: number;
    readonly repository?: string;
    readonly commit?: string;
    /** Day this copy was taken, ISO; « inconnue » when nobody wrote it down, which is said wherever the copy is named. */
    readonly retrieved: string;
    /** Who transformed the published file and how; "aucune transformation" when the bytes are the producer's. */
    readonly transformation: string;
    /** True when percentages were computed by a third party from the producer's counts. */
    readonly thirdPartyPercentages: boolean;
  };
  /** "release" may enter the release; "verify" serves reproduction only. */
  readonly use: "release" | "verify";
  readonly notes?: readonly string[];
}

/** Where a leaf value was read: file, row key, column and the text exactly as published. */
export interface CellOrigin {
  readonly kind: "cell";
  readonly source: string;
  readonly file: string;
  readonly rowKey: string;
  readonly column: string;
  readonly text: string;
}
/** A value typed by the user in a field of the case. */
export interface CaseOrigin {
  readonly kind: "case";
  readonly field: string;
}
/** A dated parameter of `data/parameters`. */
export interface ParameterOrigin {
  readonly kind: "parameter";
  readonly id: string;
}
/** A number computed over many rows of the release (mean of a group of communes…), not listed one by one. */
export interface ReleaseOrigin {
  readonly kind: "release";
  readonly release: string;
  readonly table: string;
  readonly columns: readonly string[];
  /** French description of the rows, e.g. "communes de la classe 4 sur 5, Occitanie". */
  readonly rows: string;
  readonly rowCount: number;
}
/** Where a leaf of the trace comes from. */
export type Origin = CellOrigin | CaseOrigin | ParameterOrigin | ReleaseOrigin;
