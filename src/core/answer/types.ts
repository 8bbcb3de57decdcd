import type { Absent, Availability, Quantity, Standing, Status } from "../domain/index.js";

/**
 * One option per axis: a complete way of comparing. Every key is an axis of `data/grids`; `answerCase` accepts
 * any combination that the grid does not forbid.
 */
export interface SpecificationChoice {
  /** Scale of the expected number: the letter's own mean, or public rates under one of three coherent scenarios. */
  readonly reference: "letter" | "rebuilt-low" | "rebuilt-central" | "rebuilt-high";
  /** Adjustment on the patients: as the letter states it, or recomputed from the typed patients. */
  readonly strata: "as-stated" | "age-sex-ald" | "age-sex" | "age";
  readonly numerator:
    | "days"
    | "days-without-work-accidents"
    | "days-without-long"
    | "days-without-replacements"
    | "sick-leaves"
    | "patients-with-leave";
  readonly denominator: "active-patients" | "working-age" | "insured-employees" | "consultations";
  /** Relative need g of a group: none (g = 1), published territorial level, occupational structure, user's slider. */
  readonly gradient: "none" | "published-level" | "occupational" | "user";
  /** Group of colleagues: index class inside a perimeter (disclosed), or a whole perimeter (statute). */
  readonly comparator:
    "class-region" | "class-departement" | "class-national" | "region" | "departement" | "national";
  readonly index: "fdep3" | "fdep4" | "f-edi" | "occupation";
  readonly weighting: "population" | "none";
  readonly classes: "fifths-population" | "fifths-communes" | "fifths-practitioners" | "tenths-population";
  readonly place:
    "surgery" | "patients" | "radius" | "nearest" | "gravity-short" | "gravity-middle" | "gravity-long";
  /**
   * Geography on which the index is cut in classes: the commune, the IRIS of the surgery, or the larger area that holds
   * the commune (mean index of its communes, weighted by inhabitants). Outside the grid: never counted in K.
   */
  readonly unit:
    "commune" | "iris" | "cantonVille" | "bassinDeVie" | "epci" | "zoneEmploi" | "departement" | "region";
  /** Communes that fill a value missing in the index, or no class without it. Outside the grid. */
  readonly imputation: "cantonVille" | "epci" | "departement" | "none";
}
/** Name of a choice of the specification. */
export type AxisName = keyof SpecificationChoice;

/** Closed list of the reasons of a verdict; sentences in `report/sentences.fr.ts`. */
export const VERDICT_REASONS = [
  "ratio-atteint-seuil",
  "ratio-sous-seuil",
  "arrondi",
  "donnee-manquante",
  "comparateur-trop-petit",
  "fourchette-a-cheval",
  "fourchette-au-dessus",
  "fourchette-au-dessous",
  "seuil-inconnu",
] as const;
/** Why the verdict is what it is. */
export type VerdictReason = (typeof VERDICT_REASONS)[number];

/** The flag, decided by `decideVerdict` and nowhere else. */
export interface Verdict {
  readonly kind: "signalé" | "non signalé" | "indéterminé";
  readonly reasons: readonly VerdictReason[];
  /** Unrounded ratio compared with the threshold, and its range (rounding, scenarios). Absent = with its reason. */
  readonly ratio: Availability<number>;
  readonly range?: Range;
  readonly threshold: number;
  readonly comparison: ">=" | ">";
}

/** Two ends of a ratio, `low` ≤ `high`, without unit. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Warning shown with the answer: a code, the fields it concerns, numbers for its sentence. */
export interface CaseWarning {
  readonly code:
    | "riap-et-lettre"
    | "periodes-differentes"
    | "regimes-differents"
    | "couverture-faible"
    | "petite-liste"
    | "journees-impossibles"
    | "lettre-incoherente"
    | "total-incoherent"
    | "centre-de-sante"
    | "installation-recente"
    | "residence-partielle"
    | "commune-approchee"
    | "comparateur-petit"
    | "grille-modifiee";
  readonly fields: readonly string[];
  readonly numbers?: Readonly<Record<string, number>>;
}

/** Share of the list that reference rates cover. */
export interface Coverage {
  /** Share of active patients aged 20–69 (bands of the rates), 0–1, or why unknown. */
  readonly workingAge: Availability<number>;
  /** Share of active patients entitled as insured employees, 0–1 (supposé). */
  readonly entitled: Availability<number>;
  /** Where the structure of the list comes from. */
  readonly structure: "strates" | "marges" | "commune" | "aucune";
}

/**
 * Without any assumption: what change of the group's mean, or of the days, turns the result over.
 * `direction` says what the change would do.
 */
export interface BreakEven {
  readonly direction: "tombe" | "apparaît";
  /**
   * Relative change of the group's mean that reaches the threshold: O / (T·E) − 1. Positive when flagged; absent, as the
   * mean itself, without any observed day: no mean flags then.
   */
  readonly meanChange: Quantity;
  /** Mean of the group, per unit of the denominator, at which the result turns. */
  readonly meanAtThreshold: Quantity;
  /** Days to remove (flagged) or to add (not flagged), integer. */
  readonly days: Quantity;
}

/** 95 % interval for the ratio, sampling alone; `naive` is the one that would be wrong (each day an event). */
export interface SamplingInterval extends Range {
  readonly method: "score";
  readonly dispersion: number;
  readonly naive: Range;
  /** Effective leaves E/φ; under 10 the interval says little. */
  readonly effectiveSpells: number;
  readonly status: Status;
}

/** One of the six readings of « significativement supérieur »; ranges because τ² is one. */
export interface SignificanceReading {
  readonly id:
    | "pointRule"
    | "testAboveOne"
    | "testAboveThreshold"
    | "randomEffectsOutlier"
    | "randomEffectsBonferroni"
    | "posteriorAboveThreshold";
  /** p-value or probability; a range over τ² for the last three, a single number for the tests; the ratio for the rule. */
  readonly value: Range;
  /** True, false, or undefined when the range of τ² straddles the level. */
  readonly flagged?: boolean;
}

/** Class of a territory under one ranking, out of `of` classes; or why it has none. */
export interface TerritoryClass extends Pick<
  SpecificationChoice,
  "index" | "weighting" | "classes" | "unit" | "imputation"
> {
  /** 1 = least deprived. */
  readonly value: Availability<number>;
  readonly of: number;
}

/** Class of the area of one geography that holds the surgery. */
export interface TerritoryUnit extends TerritoryClass {
  /** Code and name of the area; absent when there is none. A typed IRIS has no name here. */
  readonly code?: string;
  readonly name?: string;
}

/** What is known of the commune of the surgery: its place, its classes, and those of the areas that hold it. */
export interface Territory {
  readonly commune?: {
    readonly code: string;
    readonly name: string;
    readonly departement: string;
    readonly region: string;
  };
  /** Why there is no commune, or what the typed code became. */
  readonly absence?: Absent;
  readonly classes: readonly TerritoryClass[];
  /** Class under the specification of the answer; absent without commune. */
  readonly own?: TerritoryClass;
  /** Class of the area that holds the surgery under each geography, the specification's index and cut being kept. */
  readonly units: readonly TerritoryUnit[];
}

/** Everything computed for one case under one specification. */
export interface CaseAnswer {
  readonly specification: SpecificationChoice;
  /** Comparison stated by the fund (preset + letter), whose result always comes first. */
  readonly isFundSpecification: boolean;
  readonly observed: Quantity;
  readonly expected: Quantity;
  /** Root of the trace: the ratio observed / expected. */
  readonly ratio: Quantity;
  readonly threshold: Quantity;
  /** Ratio over the stated scenarios when the reference is rebuilt, over the rounding interval with the letter. */
  readonly range?: Range;
  readonly interval?: SamplingInterval;
  /**
   * What typed margins (ages, women, ALD without their crossing) cannot exclude: ratio over all lists with these totals,
   * and over those whose ALD shares are plausible. Bounds, not an interval. Only when the structure is used.
   */
  readonly marginBounds?: { readonly raw: Range; readonly plausible?: Range };
  readonly verdict: Verdict;
  readonly readings: readonly SignificanceReading[];
  readonly breakEven: Availability<BreakEven>;
  readonly coverage: Coverage;
  readonly territory: Territory;
  readonly warnings: readonly CaseWarning[];
  /** Same object as `ratio`: walks down to source cells, case fields and parameters. */
  readonly trace: Quantity;
}

/** An option of an axis, for one case: can it be computed, and what does it give alone around the fund's choice. */
export interface OptionReport {
  readonly id: string;
  readonly label: string;
  readonly standing: Standing;
  readonly justification: string;
  readonly reference: string;
  /** Present = ratio when this option alone replaces the fund's; absent = why it cannot be computed. */
  readonly ratio: Availability<number>;
  readonly isFund: boolean;
  /** On the axes that rank territories: class of the surgery under this option, which may change when the ratio does not. */
  readonly territoryClass?: { readonly value: Availability<number>; readonly of: number };
}
/** A choice and all its options, for one case. */
export interface AxisReport {
  readonly name: AxisName;
  readonly label: string;
  /** True: « hors grille », shown but never counted in K. */
  readonly outsideGrid: boolean;
  readonly options: readonly OptionReport[];
  /** « sans effet » for this doctor: no option that can be computed changes the ratio. */
  readonly effectless: boolean;
}
