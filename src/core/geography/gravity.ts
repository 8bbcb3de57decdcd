import { MethodError, asList, asRecord, finite, nonNegative } from "../domain/index.js";
import { checkedPoint, distanceKm } from "./haversine.js";
import { kernelFunction } from "./kernel.js";
import type { Kernel } from "./kernel.js";
import { sum } from "./sums.js";

/** A place where patients live, in degrees. */
export interface GravityCommune {
  readonly code: string;
  readonly lat: number;
  readonly lon: number;
  /** Persons of working age where available. */
  readonly population: number;
  readonly index?: number | null | undefined;
}

/** A place of care, in degrees. */
export interface GravitySite {
  readonly id: string;
  readonly lat: number;
  readonly lon: number;
  /** Number of doctors, or of hours. */
  readonly supply: number;
}

/** Modelled use of each site by each commune; kilometres, shares 0–1. */
export interface GravityCatchment {
  /** [commune][site]. */
  readonly distanceKm: readonly (readonly number[])[];
  readonly kernel: readonly (readonly number[])[];
  /** Huff: probability that an inhabitant of the commune uses the site; 0 everywhere when no site is in reach. */
  readonly choiceProbability: readonly (readonly number[])[];
  /** [site][commune]: where the patients of the site come from, without and with the other sites. */
  readonly sharesNoCompetition: readonly (readonly number[])[];
  readonly sharesHuff: readonly (readonly number[])[];
  /** Supply per person in reach, by site; accessibility of two-step floating catchments, by commune. */
  readonly supplyRatio: readonly number[];
  readonly accessibility2SFCA: readonly number[];
  /** Mean index of the catchment of each site over communes that have one; null when none has. */
  readonly catchmentIndexNoCompetition: readonly (number | null)[];
  readonly catchmentIndexHuff: readonly (number | null)[];
}

/**
 * Modelled catchments (statistics §B.3; Huff 1963, Luo and Wang 2003). An assumption, to be shown with at least three
 * distances. Errors: `E_INPUT_SHAPE`, `E_OPTION`, `E_DOMAIN` (coordinates, kernel), `E_NOT_FINITE`, negative population
 * or supply `E_NEGATIVE`; a site that nobody can reach `E_EMPTY_CATCHMENT`.
 */
export function gravityCatchment(input: {
  readonly communes: readonly GravityCommune[];
  readonly sites: readonly GravitySite[];
  readonly kernel: Kernel;
}): GravityCatchment {
  const communes = Array.from(asList(input.communes, "communes"), (item, i) =>
    checkCommune(item, `communes[${String(i)}]`),
  );
  const sites = Array.from(asList(input.sites, "sites"), (item, i) => checkSite(item, `sites[${String(i)}]`));
  const decay = kernelFunction(input.kernel);
  const distances = communes.map((c) => sites.map((s) => distanceKm(c.lat, c.lon, s.lat, s.lon)));
  const kernel = distances.map((row) => row.map(decay));
  const choiceProbability = kernel.map((row) => {
    const pull = row.map((f, j) => f * (sites[j]?.supply ?? 0));
    const total = sum(pull);
    return pull.map((value) => (total > 0 ? value / total : 0));
  });
  const population = communes.map((commune) => commune.population);
  const sharesOf = (weights: readonly (readonly number[])[]): readonly (readonly number[])[] =>
    sites.map((site, j) =>
      normalised(
        population.map((persons, c) => persons * (weights[c]?.[j] ?? 0)),
        site.id,
      ),
    );
  const sharesNoCompetition = sharesOf(kernel);
  const sharesHuff = sharesOf(choiceProbability);
  const supplyRatio = sites.map(
    (site, j) => site.supply / sum(population.map((persons, c) => persons * (kernel[c]?.[j] ?? 0))),
  );
  const meanIndex = (shares: readonly number[]): number | null => weightedIndex(communes, shares);
  return {
    distanceKm: distances,
    kernel,
    choiceProbability,
    sharesNoCompetition,
    sharesHuff,
    supplyRatio,
    accessibility2SFCA: kernel.map((row) => sum(row.map((f, j) => f * (supplyRatio[j] ?? 0)))),
    catchmentIndexNoCompetition: sharesNoCompetition.map(meanIndex),
    catchmentIndexHuff: sharesHuff.map(meanIndex),
  };
}

/**
 * Share of each commune in the catchment of one surgery without competition, P f(d) / Σ P f: one pass over columns,
 * for all the communes of France. Communes beyond `maxKm` of latitude are skipped. Nobody in reach:
 * `E_EMPTY_CATCHMENT`; an infinite population `E_NOT_FINITE`.
 */
export function gravityShares(
  columns: { readonly lat: Float64Array; readonly lon: Float64Array; readonly population: Float64Array },
  surgery: { readonly lat: number; readonly lon: number },
  kernel: Kernel,
  maxKm: number,
): Float64Array {
  const [lat, lon] = checkedPoint([surgery.lat, surgery.lon], "surgery");
  const decay = kernelFunction(kernel);
  const band = maxKm / 111;
  const shares = new Float64Array(columns.lat.length);
  let total = 0;
  for (let c = 0; c < shares.length; c++) {
    const latitude = columns.lat[c] ?? NaN;
    if (!(Math.abs(latitude - lat) <= band)) continue;
    const km = distanceKm(lat, lon, latitude, columns.lon[c] ?? NaN);
    if (!(km <= maxKm)) continue;
    const persons = columns.population[c] ?? 0;
    const weight = persons > 0 ? persons * decay(km) : 0;
    shares[c] = weight;
    total += weight;
  }
  if (!(total > 0))
    throw new MethodError("E_EMPTY_CATCHMENT", "surgery: nobody lives within reach", "surgery");
  finite(total, "population");
  return shares.map((weight) => weight / total);
}

function checkCommune(commune: GravityCommune, path: string): GravityCommune {
  asRecord(commune, path);
  checkedPoint([commune.lat, commune.lon], path);
  nonNegative(commune.population, `${path}.population`);
  if (commune.index !== null && commune.index !== undefined) finite(commune.index, `${path}.index`);
  return commune;
}

function checkSite(site: GravitySite, path: string): GravitySite {
  asRecord(site, path);
  checkedPoint([site.lat, site.lon], path);
  nonNegative(site.supply, `${path}.supply`);
  return site;
}

function normalised(weights: readonly number[], site: string): readonly number[] {
  const total = sum(weights);
  if (total > 0) return weights.map((weight) => weight / total);
  throw new MethodError("E_EMPTY_CATCHMENT", `sites: nobody can reach ${site}`, "sites");
}

function weightedIndex(communes: readonly GravityCommune[], shares: readonly number[]): number | null {
  const known = communes.flatMap((commune, c) =>
    typeof commune.index === "number" ? [{ index: commune.index, share: shares[c] ?? 0 }] : [],
  );
  const total = sum(known.map((item) => item.share));
  return total > 0 ? sum(known.map((item) => item.share * item.index)) / total : null;
}
