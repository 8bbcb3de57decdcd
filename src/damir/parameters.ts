import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Status } from "../core/domain/index.js";
import type { Month } from "./months.js";

/** A code of the descriptive file, and what it means. */
export interface CodeLabel {
  readonly code: string;
  readonly label: string;
}
/** A block of codes with its status and the text it was read in. */
export interface CodeBlock<T extends CodeLabel = CodeLabel> {
  readonly status: Status;
  readonly source: string;
  readonly note?: string;
  readonly list: readonly T[];
}
/** Column names of the published file, in order, and the payment months that use them. */
export interface Layout {
  readonly id: string;
  readonly from: Month;
  readonly to: Month;
  readonly columns: readonly string[];
  readonly note?: string;
}
/** A limit chosen by the project, with its status and source. */
export interface Threshold {
  readonly value: number;
  readonly unit: string;
  readonly status: Status;
  readonly source: string;
}
/** A nature of benefit: family it is counted in, and rate of the allowance. */
export interface NatureCode extends CodeLabel {
  readonly family: "ij" | "maternite";
  readonly rate: string;
}
/** `data/parameters/damir.json`: codes, layouts and thresholds, each with its status and source. */
export interface DamirParameters {
  readonly version: string;
  readonly layouts: {
    readonly separator: string;
    readonly list: readonly Layout[];
  };
  readonly natures: CodeBlock<NatureCode>;
  readonly insurance: CodeBlock;
  readonly payment: CodeBlock;
  readonly age: CodeBlock;
  readonly sex: CodeBlock;
  readonly exemption: CodeBlock;
  readonly region: CodeBlock;
  readonly prescribers: {
    readonly specialities: readonly string[];
    readonly legalStatuses: readonly string[];
    readonly categories: readonly string[];
  };
  readonly thresholds: {
    readonly maxUndeterminedExemption: Threshold;
    readonly maxIncompleteRows: Threshold;
    readonly followingPaymentMonths: Threshold;
  };
  readonly plausibility: { readonly days: Threshold };
}

/** Path of a file of the repository, whatever the working folder. */
export function repositoryPath(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** The parameters of the repository. */
export function readDamirParameters(): DamirParameters {
  return JSON.parse(readFileSync(repositoryPath("data/parameters/damir.json"), "utf8")) as DamirParameters;
}
