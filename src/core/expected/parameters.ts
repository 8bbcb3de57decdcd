import type { Status } from "../domain/index.js";

/** Dated parameters of `data/parameters/reference-rates.json`, given by the caller. */
export interface RateParameters {
  /** National days of a five-year age (or of the ages of one band that cannot be told apart). */
  readonly daysByAge: readonly {
    readonly ages: readonly string[];
    readonly band: string;
    readonly days: number;
    readonly status: Status;
  }[];
  /** Totals published for several ages together, whose split is supposed. */
  readonly publishedTotals: readonly {
    readonly ages: readonly string[];
    readonly days: number;
    readonly status: Status;
  }[];
  readonly totalDays: { readonly value: number; readonly status: Status };
  readonly insuredEmployees: { readonly value: number; readonly status: Status };
  /** Insured share at 15-19 divided by that at 20-24, which splits the band of the under 25. */
  readonly under20InsuredWeight: { readonly value: number };
  readonly aldRatio: {
    readonly low: { readonly under60: number; readonly from60: number };
    readonly high: { readonly under60: number; readonly from60: number };
  };
  readonly aldPrevalence: {
    readonly byAge: Readonly<Record<string, number>>;
    readonly womenToMen: Readonly<Record<string, number>>;
  };
}

/** Cell of `reference_rates_assumed.csv`: band × sex × ALD. */
export interface AssumedCell {
  readonly band: string;
  readonly sex: "M" | "F";
  readonly ald: 0 | 1;
  readonly days12: number;
  readonly days12Low: number;
  readonly days12High: number;
  readonly days6: number;
  readonly insuredEmployees: number;
}
