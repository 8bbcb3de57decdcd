/** Error codes of the statistical specification (reference `statistics.md` §0.2). */
export const METHOD_ERROR_CODES = [
  "E_INPUT_SHAPE",
  "E_NOT_FINITE",
  "E_NEGATIVE",
  "E_DOMAIN",
  "E_COUNT",
  "E_OPTION",
  "E_WEIGHTS",
  "E_TOO_FEW_UNITS",
  "E_ZERO_VARIANCE",
  "E_PCA_DEGENERATE",
  "E_PCA_SIGN",
  "E_IMPUTE_NO_DONOR",
  "E_UNKNOWN_COMMUNE",
  "E_EMPTY_DISTRIBUTION",
  "E_EMPTY_POPULATION",
  "E_EMPTY_CATCHMENT",
  "E_UNKNOWN_DOCTOR",
  "E_COMPARATOR_TOO_SMALL",
  "E_REFERENCE_TOO_SMALL",
  "E_MISSING_RATE",
  "E_ZERO_EXPECTED",
  "E_EMPTY_STRATUM",
  "E_MARGINS_INCONSISTENT",
  "E_IPF_STRUCTURAL_ZERO",
  "E_IPF_NOT_CONVERGED",
  "E_LP_INFEASIBLE",
  "E_NO_SPELLS",
  "E_PROBABILITY",
  "E_ZERO_DURATION",
  "E_LOG_OF_ZERO",
  "E_GRID_EMPTY",
  "E_GRID_TOO_LARGE",
  "E_NO_COMPUTABLE_SPEC",
] as const;
/** Code of a refusal. */
export type MethodErrorCode = (typeof METHOD_ERROR_CODES)[number];

/** Codes of the warnings of the statistical specification. */
export const WARNING_CODES = [
  "W_LOADING_SIGN",
  "W_WEAK_AXIS",
  "W_IMPUTED",
  "W_SMALL_COMPARATOR",
  "W_SMALL_EFFECTIVE",
  "W_RELIABILITY",
  "W_COVERAGE",
  "W_ROUNDED",
] as const;
/** Code of a warning. */
export type WarningCode = (typeof WARNING_CODES)[number];

/** A warning that travels with a result up to the screen and the printed exhibit. */
export interface Warning {
  readonly code: WarningCode;
  readonly [detail: string]: string | number | boolean;
}

/** Refusal of a canonical function: typed code, message in plain English, path of the faulty input when known. */
export class MethodError extends Error {
  override readonly name = "MethodError";
  constructor(
    readonly code: MethodErrorCode,
    message: string,
    readonly path?: string,
    readonly detail?: unknown,
  ) {
    super(message);
  }
}

/** What was thrown, in words: the message of an error, anything else as text. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** Closes a switch over a union: a new member that is not handled is a compile-time error. */
export function unreachable(value: never): never {
  throw new Error(`unexpected value: ${String(value)}`);
}
