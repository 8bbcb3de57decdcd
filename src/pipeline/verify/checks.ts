import type { SourceCard } from "../../core/domain/index.js";
import { ABSENCE_REASONS, isOverseas } from "../../core/domain/index.js";
import { deprivationVariant } from "../../core/deprivation/variant.js";
import {
  communeRates,
  modelOf,
  nationalTotals,
  ratesPerInhabitant,
  type ExpectedModel,
} from "../../core/expected/index.js";
import { communeValue } from "../../core/release/access.js";
import { lineageOf } from "../../core/release/lineage.js";
import type { Release } from "../../core/release/types.js";
import { formatPercent } from "../../core/report/format.fr.js";
import type { RateParameters } from "../../core/expected/index.js";
import { invariants } from "../fr.js";
import { POPULATION_TOLERANCE } from "../release/remarks.fr.js";
import { SOURCED_VARIABLES } from "./origins.js";

/** One line of `verify`. */
export interface Check {
  readonly label: string;
  readonly ok: boolean;
  /** What was found, when it is not what was expected. */
  readonly detail?: string;
}

const UNITS = { communes: 34_875, arrondissements: 45 } as const;
const NATIONAL_TOLERANCE = 0.001;

function unitsCheck(release: Release): Check {
  const { code, kind } = release.communes;
  const sorted = code.every((c, i) => i === 0 || (code[i - 1] ?? "") < c);
  const formed = code.every((c) => /^(?:\d{5}|2[AB]\d{3})$/.test(c));
  const arrondissements = kind.filter((k) => k === "arrondissement").length;
  const ok =
    sorted &&
    formed &&
    arrondissements === UNITS.arrondissements &&
    code.length - arrondissements === UNITS.communes;
  return {
    label: invariants.units(UNITS.communes, UNITS.arrondissements),
    ok,
    detail: `${String(code.length)} lignes`,
  };
}

/** Every missing cell has a reason of the closed list. */
function absencesCheck(release: Release): Check {
  const bad: string[] = [];
  for (let row = 0; row < release.communes.length; row++)
    for (const variable of SOURCED_VARIABLES) {
      const value = release.communes[variable][row] ?? Number.NaN;
      const reason = release.absences.get(row)?.[variable];
      const expected = Number.isFinite(value)
        ? reason === undefined
        : reason !== undefined && ABSENCE_REASONS.includes(reason);
      const read = communeValue(release, row, variable);
      if (!expected || (read.kind === "present") !== Number.isFinite(value))
        bad.push(`${release.communes.code[row] ?? ""} ${variable}`);
    }
  return { label: invariants.absences, ok: bad.length === 0, detail: bad.slice(0, 3).join(", ") };
}

function sharesCheck(release: Release): Check {
  const { communes } = release;
  const columns = [
    communes.shareBac,
    communes.shareWorkers,
    communes.shareUnemployed,
    communes.shareUnemployed2022,
  ];
  const inside = columns.every((column) => column.every((v) => Number.isNaN(v) || (v >= 0 && v <= 1)));
  const unlike = communes.code.filter(
    (_, row) =>
      Math.abs(communes.ageShares.reduce((s, band) => s + (band[row] ?? Number.NaN), 0) - 1) >= 0.006,
  );
  return { label: invariants.shares, ok: inside && unlike.length === 0, detail: invariants.differ(unlike) };
}

function populationChecks(release: Release): readonly Check[] {
  const perimeters = [
    { name: "France métropolitaine", keep: (d: string) => !isOverseas(d) },
    { name: "outre-mer hors Mayotte", keep: (d: string) => isOverseas(d) && d !== "976" },
  ];
  return perimeters.map(({ name, keep }) => {
    let ours = 0;
    release.communes.population.forEach((p, row) => {
      if (release.communes.kind[row] !== "city" && keep(release.communes.departement[row] ?? "")) ours += p;
    });
    const published = release.departments
      .filter((d) => keep(d.departement))
      .reduce((sum, d) => sum + [...d.men, ...d.women].reduce((a, b) => a + b, 0), 0);
    const gap = ours / published - 1;
    return {
      label: invariants.population(name, formatPercent(gap, 4)),
      ok: Math.abs(gap) <= POPULATION_TOLERANCE,
    };
  });
}

/** Days that the communes return under a scenario: Σ inhabitants × rate. */
function nationalDays(release: Release, model: ExpectedModel, scenario: "low" | "central" | "high"): number {
  const rates = ratesPerInhabitant(release.referenceRates, scenario).days;
  return model.total.reduce((sum, people, s) => sum + people * (rates[s] ?? 0), 0);
}

function expectedChecks(release: Release, parameters: RateParameters): readonly Check[] {
  const model = modelOf(release);
  const days = (["low", "central", "high"] as const).map((scenario) =>
    nationalDays(release, model, scenario),
  );
  const gap = (days[1] ?? 0) / parameters.totalDays.value - 1;
  const employees = release.referenceRates.reduce(
    (sum, r, s) => sum + (model.total[s] ?? 0) * r.insuredShare,
    0,
  );
  const employeesGap = employees / parameters.insuredEmployees.value - 1;
  const worst = largestAldGap(release, model);
  const spread = Math.max(...days) / Math.min(...days) - 1;
  return [
    {
      label: invariants.days(formatPercent(gap, 4), parameters.totalDays.status),
      ok: Math.abs(gap) <= NATIONAL_TOLERANCE,
    },
    ...nationalTotals(release, parameters).map((total): Check => {
      const difference = total.returned / total.cited - 1;
      return {
        label: invariants.daysOf(total, formatPercent(difference, 4)),
        ok: Math.abs(difference) <= NATIONAL_TOLERANCE,
      };
    }),
    {
      label: invariants.employees(formatPercent(employeesGap, 4), parameters.insuredEmployees.status),
      ok: Math.abs(employeesGap) <= NATIONAL_TOLERANCE,
    },
    { label: invariants.ald(formatPercent(worst, 6)), ok: worst <= 1e-9 },
    { label: invariants.scenarios, ok: spread <= NATIONAL_TOLERANCE },
  ];
}

/** Largest difference between the ALD share of a bassin de vie and the published one. */
function largestAldGap(release: Release, model: ExpectedModel): number {
  const sums = new Map<string, [number, number]>();
  for (let row = 0; row < release.communes.length; row++) {
    if (release.communes.kind[row] === "city" || !Number.isFinite(release.communes.population[row] ?? NaN))
      continue;
    const code = release.communes.bassinDeVie[row] ?? "";
    const sum = sums.get(code) ?? [0, 0];
    sums.set(code, sum);
    for (let s = 0; s < model.total.length; s++) {
      const people = model.inhabitants(row, s);
      sum[0] += people;
      if (s % 2 === 1) sum[1] += people;
    }
  }
  const gaps = release.territories
    .filter((t) => t.level === "bassinDeVie" && t.aldShare !== undefined && sums.has(t.code))
    .map((t) => {
      const [people, ald] = sums.get(t.code) ?? [1, 0];
      return Math.abs(ald / people - (t.aldShare ?? 0));
    });
  return Math.max(...gaps);
}

/** Rows whose stored number is not the recomputed one, at the decimals of the release. */
function differingRows(
  stored: ArrayLike<number>,
  computed: ArrayLike<number>,
  decimals: number,
): readonly number[] {
  return Array.from(stored, (value, row) =>
    Object.is(value, Number((computed[row] ?? Number.NaN).toFixed(decimals)) + 0) ? -1 : row,
  ).filter((row) => row >= 0);
}

/** A stored result against its recomputation; the first communes that differ when some do. */
function sameCheck(label: string, release: Release, rows: readonly number[]): Check {
  const codes = [...new Set(rows)].sort((a, b) => a - b).map((row) => release.communes.code[row] ?? "");
  return { label, ok: codes.length === 0, detail: invariants.differ(codes) };
}

function recomputedChecks(release: Release): readonly Check[] {
  const stored = (id: "fdep3" | "fdep4"): readonly number[] => {
    const variant = deprivationVariant(release, { index: id });
    const kept = release.indices.find((s) => s.id === id);
    if (kept === undefined) return release.communes.code.map((_, row) => row);
    return [
      ...differingRows(kept.score, variant.scores, 3),
      ...differingRows(kept.fifthOfPopulation, variant.classes, 0),
    ];
  };
  const model = modelOf(release);
  const rates = (["central", "low", "high"] as const).map((scenario) =>
    communeRates(model, ratesPerInhabitant(release.referenceRates, scenario)),
  );
  const { expectedRate, expectedRateLow, expectedRateHigh } = release.communes;
  const unlike = [expectedRate, expectedRateLow, expectedRateHigh].flatMap((c, i) =>
    differingRows(c, rates[i] ?? [], 3),
  );
  return [
    sameCheck(invariants.index, release, [...stored("fdep3"), ...stored("fdep4")]),
    sameCheck(invariants.rates, release, unlike),
  ];
}

/** No released column may come from a source kept for verification or without a clear licence. */
export function licenceCheck(release: Release, cards: readonly SourceCard[]): Check {
  const origins = new Set(
    release.columns.flatMap(({ table, name }) => lineageOf(release.columns, table, name)),
  );
  const bad = [...origins].filter((id) => {
    const card = cards.find((c) => c.id === id);
    return card === undefined || card.use !== "release" || card.official.licence === "non précisée";
  });
  return { label: invariants.origins, ok: bad.length === 0, detail: bad.join(", ") };
}

/** All invariants of a release that need no raw data. */
export function releaseChecks(
  release: Release,
  cards: readonly SourceCard[],
  parameters: RateParameters,
): readonly Check[] {
  return [
    unitsCheck(release),
    absencesCheck(release),
    sharesCheck(release),
    ...populationChecks(release),
    ...expectedChecks(release, parameters),
    ...recomputedChecks(release),
    licenceCheck(release, cards),
  ];
}
