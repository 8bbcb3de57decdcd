import file from "../../../data/parameters/published-levels.json" with { type: "json" };
import { absent, compute, leaf } from "../domain/index.js";
import type { Quantity, Status } from "../domain/index.js";
import { needLabels } from "./fr.js";
import { missing } from "./missing.js";

interface Level {
  readonly territory: string;
  readonly name: string;
  readonly value: number;
  readonly status: Status;
  readonly source: string;
}
interface Series {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly year: number;
  readonly levels: readonly Level[];
}
const SERIES = file.series as readonly Series[];

/** `FR`, `region/76` or `departement/81`. */
export type TerritoryKey = string;

/**
 * Relative need of one territory against another: the quotient of two published levels **of the same series** (same
 * measure, year, producer). Absent when no series holds both: a figure with another denominator is refused, not
 * converted. Same territory: absent too, the option would change nothing.
 */
export function publishedNeed(other: TerritoryKey, funds: TerritoryKey): Quantity {
  const description = { id: "need", label: needLabels.published, unit: "sans unité" };
  if (other === funds) return missing(description, absent("non-calculable", "meme-territoire"));
  for (const series of SERIES) {
    const mine = series.levels.find(({ territory }) => territory === other);
    const theirs = series.levels.find(({ territory }) => territory === funds);
    if (mine === undefined || theirs === undefined) continue;
    return compute({ ...description, period: String(series.year), note: needLabels.crude }, "other / fund", [
      level("other", series, mine),
      level("fund", series, theirs),
    ]);
  }
  return missing(description, absent("non-disponible", `${funds} → ${other}`));
}

function level(id: string, series: Series, { name, value, status, source, territory }: Level): Quantity {
  return leaf(
    { id, label: `${series.label} : ${name}`, unit: series.unit, period: String(series.year), note: source },
    value,
    status,
    { kind: "parameter", id: `published-levels/${series.id}/${territory}` },
  );
}
