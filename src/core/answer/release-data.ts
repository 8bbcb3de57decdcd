import { STRATA, absent, present } from "../domain/index.js";
import type { AbsenceReason, Absent, Stratum } from "../domain/index.js";
import type { Release } from "../release/types.js";
import { deprivationVariant } from "../deprivation/variant.js";
import { classCount } from "./data.js";
import type { AnswerData, Ranking, Scenario, SourcedNumber } from "./data.js";
import { inhabitantsOf } from "./inhabitants.js";
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
    classes: (ranking) => classesOf(release, ranking),
  };
}

const BASES = {
  "fifths-population": "population",
  "fifths-communes": "communes",
  "fifths-practitioners": "practitioners",
  "tenths-population": "population",
} as const;

const classCache = new WeakMap<Release, Map<string, Int32Array>>();

/** Classes of a ranking, by the one function that fits an index; computed once per release and ranking. */
function classesOf(release: Release, { index, weighting, classes }: Ranking): Int32Array {
  let byKey = classCache.get(release);
  if (byKey === undefined) classCache.set(release, (byKey = new Map()));
  const key = `${index}/${weighting}/${classes}`;
  let table = byKey.get(key);
  if (table === undefined) {
    const choices = {
      index,
      weighting,
      classes: classCount(classes) === 10 ? 10 : 5,
      base: BASES[classes],
    } as const;
    byKey.set(key, (table = deprivationVariant(release, choices).classes));
  }
  return table;
}

/** Why a code is not a unit of the release, from a closed list; a merged commune carries its new code. */
function absenceOf(release: Release, code: string): Absent {
  const former = release.formerCommunes.find((commune) => commune.code === code);
  if (former !== undefined) return absent("commune-fusionnee", former.becomes);
  const reason: AbsenceReason = /^(?:\d{2}|2[AB])\d{3}$/.test(code) ? "code-inconnu" : "code-mal-forme";
  return absent(reason, code);
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
