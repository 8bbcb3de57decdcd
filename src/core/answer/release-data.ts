import { MethodError, STRATA, absent, isOverseas, present } from "../domain/index.js";
import type { Absent, Availability, Stratum } from "../domain/index.js";
import { resolutionAbsence, resolveCommune } from "../release/resolve.js";
import type { Release } from "../release/types.js";
import { deprivationVariant } from "../deprivation/variant.js";
import type { IndexVariant } from "../deprivation/variant.js";
import { classCount } from "./data.js";
import type { AnswerData, AreaLevel, Ranking, Scenario, SourcedNumber } from "./data.js";
import { inhabitantsOf } from "./inhabitants.js";
import { INSIDE_GRID } from "./inside-grid.js";
import { releaseOriginNote } from "./fr.js";

const cache = new WeakMap<Release, AnswerData>();

/** What the answer room reads of a release. The same object for the same release: caches hang on it. */
export function releaseData(release: Release): AnswerData {
  let data = cache.get(release);
  if (data === undefined) cache.set(release, (data = adapt(release)));
  return data;
}

function adapt(release: Release): AnswerData {
  const inhabitants = inhabitantsOf(release);
  return {
    id: release.id,
    communes: release.communes,
    rowOf: (code) => release.rowOf.get(code) ?? -1,
    absenceOf: (code) => absenceOf(release, code),
    rate: (stratum, scenario) => rate(release, stratum, scenario),
    insuredShare: (stratum) => insuredShare(release, stratum),
    inhabitants: inhabitants.ofCommune,
    population: inhabitants.populationOf,
    allInhabitants: inhabitants.ofAll,
    classes: (ranking) => variantOf(release, ranking)?.classes ?? new Int32Array(release.communes.length),
    irisClass: (ranking, iris) => irisClass(release, ranking, iris),
    areaOf: (row, level) => areaOf(release, row, level),
  };
}

const BASES = {
  "fifths-population": "population",
  "fifths-communes": "communes",
  "fifths-practitioners": "practitioners",
  "tenths-population": "population",
} as const;

const variants = new WeakMap<Release, Map<string, IndexVariant | undefined>>();

/** A ranking by the one function that fits an index, kept; undefined when the data do not allow it (GPs by IRIS…). */
function variantOf(release: Release, ranking: Ranking): IndexVariant | undefined {
  const { index, weighting, classes, unit, imputation } = { ...INSIDE_GRID, ...ranking };
  let byKey = variants.get(release);
  if (byKey === undefined) variants.set(release, (byKey = new Map<string, IndexVariant | undefined>()));
  const key = [index, weighting, classes, unit, imputation].join("/");
  if (!byKey.has(key)) {
    const size = classCount(classes) === 10 ? 10 : 5;
    const choices = { index, weighting, unit, imputation, classes: size, base: BASES[classes] } as const;
    byKey.set(
      key,
      attempt(() => deprivationVariant(release, choices)),
    );
  }
  return byKey.get(key);
}

function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof MethodError && error.code === "E_OPTION") return undefined;
    throw error;
  }
}

function irisClass(release: Release, ranking: Ranking, iris: string): Availability<number> {
  const commune = release.rowOf.get(iris.slice(0, 5));
  if (commune === undefined) return absenceOf(release, iris.slice(0, 5));
  if (release.communes.kind[commune] === "city") return absent("ville-a-arrondissements");
  if (isOverseas(release.communes.departement[commune] ?? "")) return absent("hors-perimetre-fdep");
  if (!release.iris.commune.includes(commune)) return absent("commune-non-decoupee-iris");
  if (!release.iris.code.includes(iris)) return absent("code-inconnu", "practice.iris");
  const variant = variantOf(release, { ...ranking, unit: "iris" });
  if (variant === undefined) return absent("non-disponible", "indice-par-iris");
  const value = variant.unitClasses[variant.unitCodes.indexOf(iris)] ?? 0;
  return value > 0 ? present(value) : absent("non-disponible", "sans-imputation");
}

function areaOf(release: Release, row: number, level: AreaLevel): ReturnType<AnswerData["areaOf"]> {
  const code = release.communes[level][row] ?? "";
  const area = release.territories.find((territory) => territory.level === level && territory.code === code);
  return code === "" ? undefined : { code, name: area?.name ?? code };
}

/** Why a code is not a unit of the release, from a closed list; a merged commune carries its new code. */
function absenceOf(release: Release, code: string): Absent {
  return resolutionAbsence(code, resolveCommune(release, code)) ?? absent("code-inconnu", code);
}

const RATE_COLUMN: Readonly<Record<Scenario, readonly [key: "low" | "central" | "high", column: string]>> = {
  low: ["low", "daysPerInsuredEmployeeLow"],
  central: ["central", "daysPerInsuredEmployee"],
  high: ["high", "daysPerInsuredEmployeeHigh"],
};

function rate(release: Release, stratum: number, scenario: Scenario): SourcedNumber {
  const row = release.referenceRates[stratum];
  const [key, column] = RATE_COLUMN[scenario];
  return rateCell(row?.[key], row?.status ?? "inconnu", stratum, column);
}

function insuredShare(release: Release, stratum: number): SourcedNumber {
  const row = release.referenceRates[stratum];
  return rateCell(row?.insuredShare, "supposé", stratum, "insuredShare");
}

function rateCell(
  value: number | undefined,
  status: SourcedNumber["status"],
  stratum: number,
  column: string,
): SourcedNumber {
  const known = value !== undefined && Number.isFinite(value);
  return {
    value: known ? present(value) : absent("non-disponible", column),
    status,
    note: releaseOriginNote,
    origin: {
      kind: "cell",
      source: "release",
      file: "reference-rates.csv",
      rowKey: stratumKey(STRATA[stratum]),
      column,
      text: known ? String(value) : "",
    },
  };
}

function stratumKey(stratum: Stratum | undefined): string {
  return stratum === undefined ? "" : `${stratum.age}/${stratum.sex}/${String(stratum.ald)}`;
}
