import { areaIndex } from "../../core/deprivation/area-index.js";
import {
  DEFAULT_INDEX,
  deprivationVariant,
  variablesOf as indexVariables,
} from "../../core/deprivation/variant.js";
import type { Availability, CellOrigin, SourceCard, Status } from "../../core/domain/index.js";
import { absent, present } from "../../core/domain/index.js";
import { communeRatePerEmployee, modelOf } from "../../core/expected/index.js";
import {
  cellOrigins,
  columnCard,
  communeValue,
  exceptionOf,
  indexAbsence,
  resolutionSentence,
  resolveCommune,
} from "../../core/release/index.js";
import type { Release, Resolution } from "../../core/release/index.js";
import { aldLevelLabels, shownIndices, shownVariables, words, type ShownIndex } from "./fr.js";

/** A source named under a value. */
export interface NamedSource {
  readonly id: string;
  readonly text: string;
  readonly thirdPartyPercentages: boolean;
}

/** A variable of the sheet, with the sources of its cell. */
export interface SheetVariable {
  readonly id: string;
  readonly label: string;
  readonly value: Availability<number>;
  readonly unit: string;
  readonly decimals: number;
  readonly vintage: string;
  readonly status: Status;
  readonly exception?: string;
  readonly sources: readonly NamedSource[];
  /** Cells read as they are; empty when the value was formed by us. */
  readonly cells: readonly CellOrigin[];
}

/** A variant of the index on the sheet. */
export interface SheetIndex {
  readonly label: string;
  readonly score: Availability<number>;
  readonly class: Availability<number>;
  readonly of: number;
  readonly status: Status;
}

/** Where the inhabitants of a commune split in IRIS stand, IRIS by IRIS. */
export interface SheetIris {
  readonly count: number;
  /** Share 0–1 of the inhabitants in each class of population, first class first. */
  readonly shares: readonly number[];
  /** Share 0–1 of those whose IRIS is of another class than their commune. */
  readonly elsewhere: number;
}

/** An expected rate on the sheet. */
export interface SheetRate {
  readonly label: string;
  readonly value: Availability<number>;
  readonly unit: string;
  readonly status: Status;
  readonly note?: string;
}

/** Everything that the release says of a place. */
export interface CommuneSheet {
  readonly typed: string;
  readonly resolution: Resolution["kind"];
  /** French sentence when the text is not the plain code of a commune. */
  readonly sentence?: string;
  readonly release: string;
  readonly code?: string;
  readonly name?: string;
  readonly territories?: readonly { readonly level: string; readonly code: string; readonly name: string }[];
  readonly variables: readonly SheetVariable[];
  readonly indices: readonly SheetIndex[];
  readonly expected: readonly SheetRate[];
  /** Variables of the index that are missing and were filled by imputation. */
  readonly imputed?: readonly string[];
  /** Absent when the commune is not split. */
  readonly iris?: SheetIris;
}

/** Variables of the four-variable index. */
const FDEP: readonly string[] = ["medianIncome", "shareBac", "shareWorkers", "shareUnemployed"];

function sourcesOf(
  release: Release,
  cards: readonly SourceCard[],
  [table, name]: readonly [string, string],
  all: boolean,
): readonly NamedSource[] {
  const origins = columnCard(release, table, name)?.origins ?? [];
  return (all ? origins : origins.slice(0, 1)).flatMap((id) => {
    const card = cards.find((c) => c.id === id);
    if (card === undefined) return [];
    const { producer, title, vintage } = card.official;
    return [
      {
        id,
        text: `${producer}, ${title} (${vintage})`,
        thirdPartyPercentages: card.obtained.thirdPartyPercentages,
      },
    ];
  });
}

function variablesOf(release: Release, cards: readonly SourceCard[], row: number): readonly SheetVariable[] {
  return shownVariables.map((shown) => {
    const read = communeValue(release, row, shown.variable);
    const exception = exceptionOf(release, row, shown.variable);
    const factor = shown.unit === "%" ? 100 : 1;
    const supposed = shown.variable === "occupationalNeed";
    const formed = exception !== undefined || supposed;
    return {
      id: shown.variable,
      label: shown.label,
      value: read.kind === "present" ? present(factor * read.value) : read,
      unit: shown.unit,
      decimals: shown.decimals,
      vintage: shown.vintage,
      status: read.kind === "absent" ? "inconnu" : supposed ? "supposé" : formed ? "calculé" : "documenté",
      ...(exception === undefined ? {} : { exception }),
      sources: sourcesOf(release, cards, shown.column, formed),
      cells: cellOrigins(release, row, shown.variable),
    };
  });
}

/** Score and class of a commune in a variant of the sheet, and the reason when it has none. */
function placeIn(release: Release, row: number, shown: ShownIndex): Omit<SheetIndex, "label" | "status"> {
  const found = ((): { readonly score: number; readonly class: number; readonly of: number } => {
    if ("area" in shown) {
      const areas = areaIndex(release, shown.area);
      const at = areas.positionOf.get(release.communes[shown.area.level][row] ?? "") ?? -1;
      return { score: areas.scores[at] ?? Number.NaN, class: areas.classes[at] ?? 0, of: shown.area.classes };
    }
    const variant = deprivationVariant(release, shown.spec);
    const [score, value] = [variant.scores[row] ?? Number.NaN, variant.classes[row] ?? 0];
    return { score, class: value, of: variant.spec.classes };
  })();
  const needed =
    "spec" in shown && shown.spec.index !== "f-edi"
      ? indexVariables({ ...DEFAULT_INDEX, ...shown.spec })
      : [];
  const missing = absent(indexAbsence(release, row, needed));
  return {
    score: Number.isFinite(found.score) ? present(found.score) : missing,
    class: found.class > 0 ? present(found.class) : missing,
    of: found.of,
  };
}

function indicesOf(release: Release, row: number): readonly SheetIndex[] {
  return shownIndices.map((shown) => {
    const place = placeIn(release, row, shown);
    const supposed = "spec" in shown && shown.spec.index === "occupation";
    const status = place.class.kind === "absent" ? "inconnu" : supposed ? "supposé" : "calculé";
    return { label: shown.label, ...place, status };
  });
}

function expectedOf(release: Release, row: number): readonly SheetRate[] {
  const model = modelOf(release);
  const population = communeValue(release, row, "population");
  const computed = (value: number): Availability<number> => {
    if (population.kind === "absent") return population;
    return population.value > 0 ? present(value) : absent("commune-sans-habitant");
  };
  const rate = (label: string, value: Availability<number>, note?: string): SheetRate => ({
    label,
    value,
    unit: words.unitDays,
    status: value.kind === "absent" ? "inconnu" : "supposé",
    ...(note === undefined || value.kind === "absent" ? {} : { note }),
  });
  let people = 0;
  let ald = 0;
  for (let s = 0; s < model.total.length; s++) {
    const inhabitants = model.inhabitants(row, s);
    people += inhabitants;
    ald += s % 2 === 1 ? inhabitants : 0;
  }
  const level = model.ald.level[row] ?? "national";
  return [
    rate(words.inhabitant, communeValue(release, row, "expectedRate")),
    rate(words.inhabitantLow, communeValue(release, row, "expectedRateLow")),
    rate(words.inhabitantHigh, communeValue(release, row, "expectedRateHigh")),
    rate(words.employee, computed(communeRatePerEmployee(model, release.referenceRates, row))),
    { ...rate(words.ald, computed((100 * ald) / people), aldLevelLabels[level]), unit: "%" },
  ];
}

function irisOf(release: Release, row: number): SheetIris | undefined {
  const variant = deprivationVariant(release, { unit: "iris" });
  const own = deprivationVariant(release).classes[row] ?? 0;
  const shares = [0, 0, 0, 0, 0];
  let count = 0;
  for (let i = 0; i < release.iris.length; i++) {
    const value = variant.unitClasses[i] ?? 0;
    if (release.iris.commune[i] !== row || value === 0) continue;
    count++;
    shares[value - 1] = (shares[value - 1] ?? 0) + (release.iris.population[i] ?? 0);
  }
  if (count === 0) return undefined;
  const total = shares.reduce((a, b) => a + b, 0);
  const elsewhere = shares.reduce((sum, people, i) => sum + (i + 1 === own ? 0 : people), 0);
  return { count, shares: shares.map((people) => people / total), elsewhere: elsewhere / total };
}

/** The sheet of a typed code: what it designates, variables, index and class under each variant, expected rate. */
export function communeSheet(release: Release, cards: readonly SourceCard[], typed: string): CommuneSheet {
  const resolution = resolveCommune(release, typed);
  const sentence = resolutionSentence(typed, resolution);
  const base = {
    typed,
    resolution: resolution.kind,
    release: release.id,
    ...(sentence === undefined ? {} : { sentence }),
  };
  if (!("row" in resolution)) return { ...base, variables: [], indices: [], expected: [] };
  const { row } = resolution;
  const variables = variablesOf(release, cards, row);
  const metropolitan = indexAbsence(release, row) !== "hors-perimetre-fdep";
  const inIndex = variables.filter(({ id }) => FDEP.includes(id) && metropolitan);
  const iris = irisOf(release, row);
  const levels = ["departement", "region", "cantonVille", "bassinDeVie", "epci", "zoneEmploi"] as const;
  return {
    ...base,
    code: resolution.code,
    name: resolution.name,
    territories: levels.map((level) => {
      const code = release.communes[level][row] ?? "";
      const named = release.territories.find((t) => t.level === level && t.code === code);
      return { level, code, name: named?.name ?? "" };
    }),
    variables,
    indices: indicesOf(release, row),
    expected: expectedOf(release, row),
    imputed: inIndex.filter(({ value }) => value.kind === "absent").map(({ label }) => label),
    ...(iris === undefined ? {} : { iris }),
  };
}
