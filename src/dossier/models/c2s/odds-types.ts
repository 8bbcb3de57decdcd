/** One modality of a published table, with where it was read. */
export interface OddsRow {
  readonly variable: string;
  readonly modality: string;
  readonly reference: string;
  readonly oddsRatio: number;
  readonly source: string;
  readonly page: string;
  readonly sha256: string;
}
/** A table somebody read in a document, each row with its source: the only kind that may be exported. */
export interface ImportedOdds {
  readonly kind: "importé";
  readonly rows: readonly OddsRow[];
}
/** Invented coefficients, for the page « Exemple inventé » only: another type, never exported. */
export interface FictitiousOdds {
  readonly kind: "inventé";
  readonly rows: readonly Pick<OddsRow, "variable" | "modality" | "reference" | "oddsRatio">[];
}
