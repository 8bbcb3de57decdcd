import type { AnswerData } from "../../../../src/core/answer/index.js";
import { STRATA, absent, leaf, present } from "../../../../src/core/domain/index.js";
import type { Case, Figure } from "../../../../src/core/case/index.js";
import type { CommuneColumns } from "../../../../src/core/release/types.js";

/** A figure printed in the letter, with as many decimals as given. */
export const printed = (value: number, decimals?: number): Figure => ({
  value,
  source: "lettre",
  ...(decimals === undefined ? {} : { decimals }),
});

/** A figure read elsewhere than in the letter. */
export const own = (value: number): Figure => ({ value, source: "logiciel" });

const ROWS = [
  // code, name, département, région, inhabitants, latitude, need, general practitioners, class
  ["01001", "Amont", "01", "84", 1000, 46, 0.8, 2, 1],
  ["01002", "Bourg", "01", "84", 3000, 46.05, 1.2, 6, 2],
  ["01003", "Côte", "01", "84", 1000, 46.5, NaN, 0, 2],
  ["69001", "Dombes", "69", "84", 25000, 46.2, 1, NaN, 3],
  ["75056", "Paris", "75", "11", 9000, 48.9, 5, 99, 0],
  ["97411", "Saint-Denis", "974", "04", 6000, -20.9, 1.5, 10, 0],
  ["01004", "Désert", "01", "84", NaN, 46.01, 1, 0, 0],
] as const;

const communes = {
  length: ROWS.length,
  code: ROWS.map(([code]) => code),
  name: ROWS.map(([, name]) => name),
  departement: ROWS.map(([, , departement]) => departement),
  region: ROWS.map(([, , , region]) => region),
  kind: ROWS.map(([code]) => (code === "75056" ? "city" : "commune")),
  population: Float64Array.from(ROWS, (row) => row[4]),
  lat: Float64Array.from(ROWS, (row) => row[5]),
  lon: Float64Array.from(ROWS, () => 5),
  occupationalNeed: Float64Array.from(ROWS, (row) => row[6]),
  generalPractitioners: Float64Array.from(ROWS, (row) => row[7]),
} as unknown as CommuneColumns;

const cell = { kind: "parameter", id: "essai" } as const;
const DAYS = { low: 8, central: 10, high: 12 } as const;

/**
 * Seven communes small enough to be worked by hand. A man without ALD has 10 days a year if he is insured (8 and 12 in the
 * other scenarios); a woman twice as many, an ALD three times, the age of 50 to 59 twice; half of the patients are
 * insured. So, per patient: 5, 15, 10, 30 (man, man with ALD, woman, woman with ALD), doubled from 50 to 59. A commune
 * has as many inhabitants in each of the 28 strata; in the whole country three quarters of each age and sex have no ALD.
 */
export const VILLAGE: AnswerData = {
  id: "essai",
  communes,
  rowOf: (code) => communes.code.indexOf(code),
  absenceOf: (code) =>
    code === "01999" ? absent("commune-fusionnee", "01002") : absent("code-inconnu", code),
  rate: (s, scenario) => ({
    value: present(
      DAYS[scenario] *
        (STRATA[s]?.age === "50-59" ? 2 : 1) *
        (STRATA[s]?.sex === "F" ? 2 : 1) *
        (STRATA[s]?.ald === 1 ? 3 : 1),
    ),
    status: "supposé",
    origin: cell,
  }),
  insuredShare: () => ({ value: present(0.5), status: "supposé", origin: cell }),
  inhabitants: (row) =>
    leaf(
      { id: "inhabitants", label: "Habitants", unit: "habitants" },
      (communes.population[row] ?? NaN) / 28,
      "calculé",
    ),
  population: (row) =>
    leaf(
      { id: "population", label: "Habitants", unit: "habitants" },
      communes.population[row] ?? NaN,
      "documenté",
    ),
  allInhabitants: (s) => ({
    value: present(STRATA[s]?.ald === 1 ? 100 : 300),
    status: "supposé",
    origin: cell,
  }),
  classes: () => Int32Array.from(ROWS, (row) => row[8]),
  irisClass: (_, iris) => (iris === "010010101" ? present(4) : absent("code-inconnu", "practice.iris")),
  areaOf: (row, level) =>
    level === "departement"
      ? { code: communes.departement[row] ?? "", name: `département ${communes.departement[row] ?? ""}` }
      : undefined,
};

/** 4,200 days for 1,200 patients over six months, mean of the letter 2: expected 2,400, ratio 1.75. */
export const DOCTOR: Case = {
  format: "ij-case/1",
  campaign: "2025-2026-vague-1",
  practice: { commune: "01001" },
  window: { start: "2025-09-01", end: "2026-02-28" },
  figures: { activePatients: printed(1200), sickLeaveDays: printed(4200) },
  letter: { comparatorRate: printed(2, 1) },
};

/** True when two numbers differ by rounding alone. */
export const close = (value: number | undefined, expected: number): boolean =>
  value !== undefined && Math.abs(value - expected) <= 1e-12 * Math.abs(expected);
