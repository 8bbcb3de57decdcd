import { breakSentence } from "./fr.js";

/** A break in a published series: vintages on both sides are not comparable. */
export interface SeriesBreak {
  readonly series: string;
  /** First year of the new series. */
  readonly firstAfter: number;
  readonly reason: string;
}

/** A source and its vintage, e.g. "Filosofi 2021" or "RP 2022, Filosofi 2021". */
export interface DatedSource {
  readonly id: string;
  readonly vintage: string;
}

/** Years of a series named in a vintage: `Filosofi 2014, 2015` → 2014, 2015; a vintage of other series has none. */
export function yearsOf(series: string, vintage: string): readonly number[] {
  const named = new RegExp(`${series}((?:[ ,]+\\d{4})+)`, "g");
  return [...vintage.matchAll(named)].flatMap(([, years = ""]) =>
    [...years.matchAll(/\d{4}/g)].map(([y]) => Number(y)),
  );
}

/** One French sentence per break that the sources straddle; empty when they can be used together. */
export function straddledBreaks(
  sources: readonly DatedSource[],
  breaks: readonly SeriesBreak[],
): readonly string[] {
  return breaks.flatMap(({ series, firstAfter, reason }) => {
    const dated = sources.flatMap(({ id, vintage }) =>
      yearsOf(series, vintage).map((year) => ({ id, year })),
    );
    const before = dated.filter(({ year }) => year < firstAfter);
    const after = dated.filter(({ year }) => year >= firstAfter);
    if (before.length === 0 || after.length === 0) return [];
    const list = (side: typeof dated): string =>
      side.map(({ id, year }) => `${id} (${String(year)})`).join(", ");
    return [breakSentence(reason, list(before), list(after))];
  });
}
