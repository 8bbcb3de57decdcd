import { limitsOfAreas, limitsOfRatio } from "../../src/core/inference/index.js";
import { gravityShares, haversineKm } from "../../src/core/geography/index.js";
import { createPrng } from "../../src/core/stats/index.js";
import { expectedOfAreas } from "../../src/core/standardisation/index.js";
import type { Bench } from "../../src/build/bench/types.js";
import { fictionalCountry } from "./territory.js";

const AREAS = 35_000;
const STRATA = 38;
const source = createPrng(38);
const rates = Float64Array.from({ length: STRATA }, () => 0.05 + 0.4 * source.uniform());
const patients = Float64Array.from({ length: AREAS * STRATA }, () => source.int(12));
const observed = Float64Array.from(expectedOfAreas(patients, rates), (e) =>
  Math.floor(e * (0.6 + 0.9 * source.uniform())),
);

/** Expected number, ratio and limits at 95 % and 99.8 % of every area. */
function allAreas(): unknown {
  const expected = expectedOfAreas(patients, rates);
  const ratio = observed.map((days, area) => days / (expected[area] ?? 1));
  return [ratio, limitsOfAreas(observed, expected, [0.95, 0.998])];
}

const byRow = Array.from({ length: AREAS }, (_, area) =>
  Array.from({ length: STRATA }, (_, s) => ({
    stratum: `s${String(s)}`,
    patients: patients[area * STRATA + s] ?? 0,
  })),
);
const rateOf = new Map(Array.from(rates, (rate, s) => [`s${String(s)}`, rate]));

/** One object per stratum and a lookup by name, as a first version would do; the limits are the same. */
function limitsByRows(): unknown {
  return byRow
    .map((strata, area) => {
      const expected = strata
        .map((row) => row.patients * (rateOf.get(row.stratum) ?? 0))
        .reduce((a, b) => a + b, 0);
      const pair = { observed: observed[area] ?? 0, expected };
      return limitsOfRatio({ ...pair, level: 0.95 }).lower + limitsOfRatio({ ...pair, level: 0.998 }).upper;
    })
    .reduce((a, b) => a + b, 0);
}

const { lat, lon, population } = fictionalCountry();
const surgery = { lat: 43.93, lon: 2.15 };
const kernel = { type: "exponential", scaleKm: 6 } as const;

function gravityOverAll(): readonly number[] {
  const weights = Array.from(lat, (latitude, c) => {
    const km = haversineKm([surgery.lat, surgery.lon], [latitude, lon[c] ?? 0]);
    return km <= 60 ? (population[c] ?? 0) * Math.exp(-km / 6) : 0;
  });
  const total = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / total);
}

export const benches: readonly Bench[] = [
  {
    name: "O/E, limites à 95 % et à 99,8 %, 35 000 territoires × 38 strates",
    run: allAreas,
    peer: { name: "une ligne par strate, taux cherché par son nom", run: limitsByRows },
    goalMs: 100,
  },
  {
    name: "Bassin de patientèle d’un cabinet parmi 35 000 communes (gravité, 60 km)",
    run: () => gravityShares({ lat, lon, population }, surgery, kernel, 60),
    peer: { name: "toutes les distances", run: gravityOverAll },
    goalMs: 3,
  },
];
