import { absent, isOverseas, present, type AbsenceReason, type Availability } from "../domain/index.js";
import type { CommuneVariable, Release } from "./types.js";

/** Results that exist wherever the population is known. */
const EXPECTED_OF_POPULATION: readonly CommuneVariable[] = [
  "expectedRate",
  "expectedRateLow",
  "expectedRateHigh",
];

/**
 * Value of a variable for a row of the release, or its absence with the reason recorded by the pipeline; a commune
 * without inhabitants says so, whatever mark each source puts there.
 */
export function communeValue(
  release: Pick<Release, "communes" | "absences">,
  row: number,
  variable: CommuneVariable,
): Availability<number> {
  const value = release.communes[variable][row] ?? Number.NaN;
  if (Number.isFinite(value)) return present(value);
  if (release.communes.population[row] === 0) return absent("commune-sans-habitant");
  const reasons = release.absences.get(row) ?? {};
  const own = reasons[variable];
  // The only share that the pipeline divides itself: its denominator is 0.
  if (own === "non-calculable" && variable === "shareUnemployed") return absent("aucun-actif");
  if (own !== undefined) return absent(own);
  if (EXPECTED_OF_POPULATION.includes(variable)) return absent(reasons.population ?? "non-disponible");
  if (variable === "occupationalNeed") return absent(reasons.shareWorkers ?? "non-disponible");
  return absent("non-disponible");
}

/**
 * Why a commune has no index: outside the perimeter of FDep, else the reason of the first of the index's variables that it
 * lacks, else not given by the source (published indices).
 */
export function indexAbsence(
  release: Pick<Release, "communes" | "absences">,
  row: number,
  variables: readonly CommuneVariable[] = [],
): AbsenceReason {
  if (isOverseas(release.communes.departement[row] ?? "")) return "hors-perimetre-fdep";
  for (const variable of variables) {
    const read = communeValue(release, row, variable);
    if (read.kind === "absent") return read.reason;
  }
  return "non-disponible";
}
