import { absent, present, type Availability } from "../domain/index.js";
import type { CommuneVariable, Release } from "./types.js";

/** Variables that FDep asks for and that are not published overseas. */
const EXPECTED_OF_POPULATION: readonly CommuneVariable[] = [
  "expectedRate",
  "expectedRateLow",
  "expectedRateHigh",
];

/** Value of a variable for a row of the release, or its absence with the reason recorded by the pipeline. */
export function communeValue(
  release: Pick<Release, "communes" | "absences">,
  row: number,
  variable: CommuneVariable,
): Availability<number> {
  const value = release.communes[variable][row] ?? Number.NaN;
  if (Number.isFinite(value)) return present(value);
  const reasons = release.absences.get(row) ?? {};
  const own = reasons[variable];
  if (own !== undefined) return absent(own);
  if (EXPECTED_OF_POPULATION.includes(variable)) return absent(reasons.population ?? "non-disponible");
  if (variable === "occupationalNeed") return absent(reasons.shareWorkers ?? "non-disponible");
  return absent("non-disponible");
}

/** Score or class of a commune under a variant: absent outside the perimeter of FDep, or without a needed value. */
export function indexAbsence(
  release: Pick<Release, "communes">,
  row: number,
): "hors-perimetre-fdep" | "non-disponible" {
  return (release.communes.departement[row] ?? "").startsWith("97")
    ? "hors-perimetre-fdep"
    : "non-disponible";
}
