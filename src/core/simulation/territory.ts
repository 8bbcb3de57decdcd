import { quantileSorted } from "../stats/index.js";
import type { SimulationParameters } from "./parameters.js";
import type { Samplers } from "./samplers.js";

/** Simulated doctors, in columns. */
export interface Doctors {
  readonly length: number;
  /** 0 dense, 1 intermediate, 2 rural, 3 sparse. */
  readonly density: Uint8Array;
  readonly region: Uint16Array;
  /** True deprivation of the commune of the surgery, and its published index. */
  readonly communeDeprivation: Float64Array;
  readonly index: Float64Array;
  /** Mean deprivation of the patients. */
  readonly patientDeprivation: Float64Array;
  /** Insured employees. */
  readonly employees: Uint16Array;
  /** Share of the leaves that the GP prescribes, times what the environment adds. */
  readonly exposure: Float64Array;
  /** Practice style b, and whether the doctor is one of the true over-prescribers. */
  readonly style: Float64Array;
  readonly overPrescriber: Uint8Array;
}

/** Steps 1 to 4, 8 and 9 of §F.1: communes, surgeries, patients' deprivation, lists, attribution, environment, style. */
export function drawDoctors(length: number, p: SimulationParameters, random: Samplers): Doctors {
  const doctors: Doctors = {
    length,
    density: new Uint8Array(length),
    region: new Uint16Array(length),
    communeDeprivation: new Float64Array(length),
    index: new Float64Array(length),
    patientDeprivation: new Float64Array(length),
    employees: new Uint16Array(length),
    exposure: new Float64Array(length),
    style: new Float64Array(length),
    overPrescriber: new Uint8Array(length),
  };
  const drawDensity = categorical(p.densityShare, random);
  for (let i = 0; i < length; i++) doctors.density[i] = drawDensity();
  placeSurgeries(doctors, p, random);
  for (let i = 0; i < length; i++) drawDoctor(doctors, i, p, random);
  return doctors;
}

/** ⌊doctors / doctors per commune⌋ + 1 communes in each class of density; each doctor falls in one of them. */
function placeSurgeries(doctors: Doctors, p: SimulationParameters, random: Samplers): void {
  const inClass = p.densityShare.map(() => 0);
  for (const density of doctors.density) inClass[density] = (inClass[density] ?? 0) + 1;
  const communes = inClass.map((n, density) => {
    const size = Math.floor(n / (p.doctorsPerCommune[density] ?? 1)) + 1;
    const deprivation = Float64Array.from(
      { length: size },
      () =>
        (p.communeDeprivationMean[density] ?? 0) + (p.communeDeprivationSd[density] ?? 0) * random.normal(),
    );
    return {
      size,
      deprivation,
      index: deprivation.map((u) => u + p.indexNoiseSd * random.normal()),
      region: Uint16Array.from({ length: size }, () => Math.floor(random.uniform() * p.regions)),
    };
  });
  for (let i = 0; i < doctors.length; i++) {
    const own = communes[doctors.density[i] ?? 0];
    if (own === undefined) continue;
    const commune = Math.floor(random.uniform() * own.size);
    doctors.communeDeprivation[i] = own.deprivation[commune] ?? 0;
    doctors.index[i] = own.index[commune] ?? 0;
    doctors.region[i] = own.region[commune] ?? 0;
  }
}

function drawDoctor(doctors: Doctors, i: number, p: SimulationParameters, random: Samplers): void {
  const density = doctors.density[i] ?? 0;
  const commune = doctors.communeDeprivation[i] ?? 0;
  const own = p.ownShare[density] ?? 0;
  const rho = p.neighbourCorrelation;
  const within = commune + (p.withinSd[density] ?? 0) * random.normal();
  const around = rho * commune + Math.sqrt(1 - rho * rho) * p.neighbourSd * random.normal();
  doctors.patientDeprivation[i] = own * within + (1 - own) * around;
  const employees = Math.round(p.listMedian * Math.exp(p.listLogSd * random.normal()));
  doctors.employees[i] = Math.round(Math.min(p.listMax, Math.max(p.listMin, employees)));
  const logit =
    Math.log(p.attributionMean / (1 - p.attributionMean)) +
    (p.attributionShift[density] ?? 0) +
    p.attributionSd * random.normal();
  doctors.exposure[i] = meanOneLogNormal(p.environmentSd, random) / (1 + Math.exp(-logit));
  const overPrescriber = random.uniform() < p.overPrescriberShare;
  doctors.overPrescriber[i] = overPrescriber ? 1 : 0;
  doctors.style[i] = meanOneLogNormal(p.neutralSd, random) * (overPrescriber ? p.overPrescriberEffect : 1);
}

function meanOneLogNormal(sd: number, random: Samplers): number {
  return Math.exp(sd * random.normal() - (sd * sd) / 2);
}

/** Draws a position with probability proportional to its share. */
export function categorical(shares: readonly number[], random: Samplers): () => number {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const last = shares.length - 1;
  return () => {
    let rest = random.uniform() * total;
    let at = 0;
    while (at < last && (rest -= shares[at] ?? 0) >= 0) at++;
    return at;
  };
}

/** Class 0 … q − 1 of each value: cuts at the type 7 quantiles, a value on a cut goes up. */
export function quantileClasses(values: Float64Array, classes: number): Uint8Array {
  const sorted = values.slice().sort();
  const cuts = Float64Array.from({ length: classes - 1 }, (_, k) =>
    quantileSorted(sorted, (k + 1) / classes),
  );
  return Uint8Array.from(values, (value) => {
    let at = 0;
    while (at < cuts.length && value >= (cuts[at] ?? 0)) at++;
    return at;
  });
}
