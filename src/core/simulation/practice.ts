import type { SimulationParameters } from "./parameters.js";
import type { Samplers } from "./samplers.js";
import type { Doctors } from "./territory.js";

const AGES = 4;
const SEXES = 2;
const ALDS = 2;
const OCCUPATIONS = 4;
/** Strata of the rule, age × sex × ALD, and cells of the patients, strata × occupation (occupation fastest). */
export const STRATA_OF_RULE = AGES * SEXES * ALDS;
/** Cells of a practice: strata × occupations. */
export const CELLS = STRATA_OF_RULE * OCCUPATIONS;

/** Patients and days of one doctor, cell by cell. */
export interface Practice {
  readonly patients: Uint16Array;
  readonly days: Float64Array;
}

/** Steps 5 to 7 of §F.1: draws the patients of a doctor, their leaves and the days of these leaves. */
export function practiceSampler(
  p: SimulationParameters,
  random: Samplers,
): (doctors: Doctors, i: number, out: Practice) => void {
  const leaves = leavesModel(p);
  return (doctors, i, out) => {
    const deprivation = doctors.patientDeprivation[i] ?? 0;
    drawPatients(doctors.employees[i] ?? 0, deprivation, p, random, out.patients);
    const level =
      (doctors.exposure[i] ?? 0) * (doctors.style[i] ?? 0) * Math.exp(p.deprivationDirect * deprivation);
    for (let cell = 0; cell < CELLS; cell++) {
      const n = out.patients[cell] ?? 0;
      const mean = n * (leaves.rate[cell] ?? 0) * level;
      const spells = n === 0 ? 0 : random.negativeBinomial(n * p.frailtySize, mean);
      out.days[cell] = spells === 0 ? 0 : drawDays(spells, leaves.bins[cell], random);
    }
  };
}

/** Dirichlet ages, then women, ALD and occupations within, by successive binomials: one multinomial in the product. */
function drawPatients(
  employees: number,
  deprivation: number,
  p: SimulationParameters,
  random: Samplers,
  patients: Uint16Array,
): void {
  const ages = p.ageShare.map((share) => random.gamma(p.ageDirichletSum * share));
  const women = clip(p.womenMean + p.womenSd * random.normal(), p.womenRange);
  const occupations = p.occupationBase.map(
    (base, o) => base * Math.exp((p.occupationSlope[o] ?? 0) * deprivation),
  );
  let cell = 0;
  splitInto(employees, ages, random, (ofAge, age) => {
    const ald = clip((p.aldBase[age] ?? 0) * Math.exp(p.aldSlope * deprivation), p.aldRange);
    splitInto(ofAge, [1 - women, women], random, (ofSex) => {
      splitInto(ofSex, [1 - ald, ald], random, (ofAld) => {
        splitInto(ofAld, occupations, random, (n) => {
          patients[cell++] = n;
        });
      });
    });
  });
}

/** Deals `n` among parts in proportion to their weights and hands each part over, in order. */
function splitInto(
  n: number,
  weights: readonly number[],
  random: Samplers,
  give: (count: number, part: number) => void,
): void {
  let left = n;
  let weightLeft = 0;
  for (const weight of weights) weightLeft += weight;
  for (let part = 0; part < weights.length; part++) {
    const weight = weights[part] ?? 0;
    const last = part === weights.length - 1;
    const count = last ? left : random.binomial(left, weight / weightLeft);
    left -= count;
    weightLeft -= weight;
    give(count, part);
  }
}

interface DurationBins {
  /** Cumulative probabilities of the bins. */
  readonly cumulative: Float64Array;
  /** Shape of one leave of the bin and its scale: a sum of n leaves is Γ(n · shape) · scale. */
  readonly shape: Float64Array;
  readonly scale: Float64Array;
  readonly counts: Int32Array;
}

/** Per cell: leaves per patient of a GP of exposure and style 1, and the durations. */
function leavesModel(p: SimulationParameters): {
  readonly rate: Float64Array;
  readonly bins: readonly DurationBins[];
} {
  const cells = Array.from({ length: CELLS }, (_, cell) => ({
    occupation: cell % OCCUPATIONS,
    ald: Math.floor(cell / OCCUPATIONS) % ALDS,
    sex: Math.floor(cell / (OCCUPATIONS * ALDS)) % SEXES,
    age: Math.floor(cell / (OCCUPATIONS * ALDS * SEXES)),
  }));
  return {
    rate: Float64Array.from(
      cells,
      ({ age, sex, ald, occupation }) =>
        p.spellRateHalfYear *
        (p.ageRate[age] ?? 0) *
        (p.sexRate[sex] ?? 0) *
        (p.aldRate[ald] ?? 0) *
        (p.occupationRatio[occupation] ?? 0),
    ),
    bins: cells.map(({ age, ald }) => durationBins(p, (p.ageLong[age] ?? 1) * (p.aldLong[ald] ?? 1))),
  };
}

function durationBins(p: SimulationParameters, long: number): DurationBins {
  const tilt = [1, 1, Math.sqrt(long), long, long];
  const weights = p.binProbability.map((probability, b) => probability * (tilt[b] ?? 1));
  const total = weights.reduce((sum, w) => sum + w, 0);
  let sum = 0;
  return {
    cumulative: Float64Array.from(weights, (w) => (sum += w / total)),
    shape: Float64Array.from(p.binCv, (cv) => 1 / (cv * cv)),
    scale: Float64Array.from(p.binMean, (mean, b) => mean * (p.binCv[b] ?? 0) ** 2),
    counts: new Int32Array(p.binMean.length),
  };
}

function drawDays(spells: number, bins: DurationBins | undefined, random: Samplers): number {
  if (bins === undefined) return 0;
  const { cumulative, shape, scale, counts } = bins;
  counts.fill(0);
  const last = counts.length - 1;
  for (let leave = 0; leave < spells; leave++) {
    const u = random.uniform();
    let bin = 0;
    while (bin < last && u >= (cumulative[bin] ?? 1)) bin++;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  let days = 0;
  for (let bin = 0; bin <= last; bin++) {
    const n = counts[bin] ?? 0;
    if (n > 0) days += random.gamma(n * (shape[bin] ?? 1)) * (scale[bin] ?? 0);
  }
  return days;
}

function clip(value: number, [low = 0, high = 1]: readonly number[]): number {
  return Math.min(high, Math.max(low, value));
}
