import type { AgeBand, Ald, Sex } from "../domain/index.js";

/** Where a figure typed by the doctor was read. Decides its status: `lettre` is documenté, the others supposé. */
export type FigureSource = "lettre" | "riap" | "dam" | "logiciel" | "autre";

/** A figure as typed: value, decimals as typed (rounding interval), source, and period and schemes when they differ. */
export interface Figure {
  readonly value: number;
  /** Decimals printed in the document; absent = as many as the value shows. */
  readonly decimals?: number;
  readonly source: FigureSource;
  readonly period?: Window;
  readonly schemes?: "regime-general" | "tous-regimes";
}

/** Period of care, both ends included, ISO dates. */
export interface Window {
  readonly start: string;
  readonly end: string;
}

/** Patients of one stratum. */
export interface StratumCount {
  readonly age: AgeBand;
  readonly sex: Sex;
  readonly ald: Ald;
  readonly count: number;
}

/**
 * Format `ij-case/1`: everything a doctor may know, every field optional except `format` (JSON Schema in
 * `data/schemas/ij-case-1.schema.json`). No patient identifier exists in it. Same file for the site, the command
 * line and the exhibits.
 */
export interface Case {
  readonly format: "ij-case/1";
  /** Pseudonym chosen by the user. */
  readonly id?: string;
  /** True for the demonstration profiles: printed on every page. */
  readonly fictional?: boolean;
  /** Preset of `data/presets`: what is known of the campaign. */
  readonly campaign?: string;
  readonly practice?: {
    readonly commune?: string;
    readonly iris?: string;
    readonly structure?: "cabinet" | "centre-de-sante" | "msp" | "sos" | "ehpad" | "autre";
    /** Date of installation when recent. */
    readonly since?: string;
  };
  readonly window?: Window;
  readonly figures?: {
    readonly activePatients?: Figure;
    /** Days of sick leave attributed to the doctor over the window (IJ). */
    readonly sickLeaveDays?: Figure;
    /** Part of `sickLeaveDays` under work accidents (AT/MP). */
    readonly sickLeaveDaysWorkAccident?: Figure;
    /** Days due to replacements counted on the doctor. */
    readonly sickLeaveDaysReplacement?: Figure;
    /** Days of leaves longer than six months. */
    readonly sickLeaveDaysLong?: Figure;
    readonly sickLeaves?: Figure;
    readonly patientsWithLeave?: Figure;
    /** Per cent of active patients with an ALD, 0–100. */
    readonly aldPercent?: Figure;
    /** Per cent of active patients with C2S, 0–100. */
    readonly c2sPercent?: Figure;
    readonly consultations?: Figure;
    readonly registeredPatients?: Figure;
    readonly workingAgePatients?: Figure;
    readonly insuredEmployees?: Figure;
  };
  /** What the letter prints. */
  readonly letter?: {
    /** Days per active patient of the doctor. */
    readonly doctorRate?: Figure;
    /** Mean of the comparable doctors, days per active patient. */
    readonly comparatorRate?: Figure;
    readonly ratio?: Figure;
    readonly threshold?: Figure;
    /** The letter says that the mean takes age, sex and ALD into account. */
    readonly comparatorAdjusted?: "oui" | "non" | "inconnu";
    readonly groupLabel?: string;
    readonly groupSize?: Figure;
    /** Objective proposed (mise sous objectif, R148-3 of the CSS), as days per active patient. */
    readonly objectiveRate?: Figure;
    /** The same, as days over the period of the objective. */
    readonly objectiveDays?: Figure;
    /** The same, as a reduction of the doctor's present figure, per cent, 0–100. */
    readonly objectiveReduction?: Figure;
  };
  /** Patients by stratum, or margins only, or nothing. */
  readonly patients?: {
    readonly strata?: readonly StratumCount[];
    readonly ageBands?: readonly { readonly age: AgeBand; readonly count: number }[];
    readonly women?: number;
    readonly ald?: number;
    readonly source?: FigureSource;
  };
  /** Communes (or nine-character IRIS) of residence of the patients, counts. */
  readonly residence?: readonly { readonly code: string; readonly count: number }[];
  /** Durations of the leaves inside the window, days. */
  readonly spells?: readonly number[];
  /** Dated events, letter checks and texts of the dossier: shape owned by `src/dossier`. */
  readonly dossier?: Readonly<Record<string, unknown>>;
}
