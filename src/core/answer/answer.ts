import type { Case } from "../case/types.js";
import { numberOf } from "../domain/index.js";
import { breakEven } from "./break-even.js";
import { coverageOf } from "./coverage.js";
import type { AnswerData } from "./data.js";
import { marginFactors } from "./margins.js";
import { relativeNeed } from "./need.js";
import { activePatients } from "./observed.js";
import { compareCase, rangeOf } from "./ratio.js";
import { samplingOf } from "./sampling.js";
import { fundSpecification, resolveSpecification, specificationKey } from "./specification.js";
import { territoryOf } from "./territory.js";
import { comparisonOf, thresholdNumber, thresholdOf } from "./threshold.js";
import type { CaseAnswer, Range, SpecificationChoice } from "./types.js";
import { decideVerdict } from "./verdict.js";
import { warningsOf } from "./warnings.js";

/** What the reader may change, over the campaign's options and the assumptions of `data/parameters`. */
export interface AnswerOptions {
  readonly specification?: Partial<SpecificationChoice>;
  /** Slider of the relative need, used when `specification.gradient` is `user`. */
  readonly userNeed?: number;
  /** Dispersion of days φ for the window; absent = the parameter of six or twelve months. */
  readonly dispersion?: number;
  /** Plausible range of τ²; absent = that of `data/parameters/inference.json`. */
  readonly tau2?: { readonly low: number; readonly high: number };
  readonly doctors?: number;
}

/**
 * One case under one specification (the fund's own by default): observed, expected, ratio, verdict, what would turn
 * it over, and the trace of the ratio down to its sources. Pure and quick: called at each keystroke. Without `data`
 * (release not loaded yet) what needs it is absent with its reason; an answer anchored on the letter does not.
 */
export function answerCase(aCase: Case, data?: AnswerData, options: AnswerOptions = {}): CaseAnswer {
  const fund = fundSpecification(aCase);
  const specification = resolveSpecification(aCase, options.specification);
  const need = relativeNeed(aCase, data, specification, fund, options.userNeed);
  const { observed, expected, ratio } = compareCase(aCase, data, specification, need);
  const threshold = thresholdOf(aCase);
  const comparison = comparisonOf(aCase);
  const margins = marginBoundsOf(aCase, data, specification, numberOf(ratio));
  const g = need === undefined ? 1 : numberOf(need);
  const open = g === undefined ? undefined : rangeOf(aCase, data, specification, g);
  const range = widened(open, margins?.plausible ?? margins?.raw);
  const comparators = aCase.letter?.groupSize?.value;
  const verdict = decideVerdict({
    ratio: ratio.value,
    ...(range === undefined ? {} : { range }),
    threshold: thresholdNumber(aCase),
    comparison,
    ...(comparators === undefined ? {} : { comparators }),
  });
  const coverage = coverageOf(aCase, data);
  const sampling = samplingOf(aCase, { observed, expected, threshold }, options);
  return {
    specification,
    isFundSpecification: specificationKey(specification) === specificationKey(fund),
    observed,
    expected,
    ratio,
    threshold,
    ...(verdict.range === undefined ? {} : { range: verdict.range }),
    ...(margins === undefined ? {} : { marginBounds: margins }),
    ...sampling,
    verdict,
    breakEven: breakEven({ observed, expected, patients: activePatients(aCase), threshold, comparison }),
    coverage,
    territory: territoryOf(aCase, data, specification),
    warnings: warningsOf(aCase, coverage),
    trace: ratio,
  };
}

/** Ratio over the lists that typed margins allow, when the specification uses the structure of the list. */
function marginBoundsOf(
  aCase: Case,
  data: AnswerData | undefined,
  { reference, strata }: SpecificationChoice,
  ratio: number | undefined,
): CaseAnswer["marginBounds"] {
  const usesStructure = reference !== "letter" || strata !== "as-stated";
  const typedStrata = (aCase.patients?.strata?.length ?? 0) > 0;
  if (data === undefined || ratio === undefined || !usesStructure || typedStrata) return undefined;
  const factors = marginFactors(aCase, data, "central", strata);
  if (factors === undefined) return undefined;
  const bounds = ({ low, high }: Range): Range => ({ low: ratio / high, high: ratio / low });
  const { raw, plausible } = factors;
  return { raw: bounds(raw), ...(plausible === undefined ? {} : { plausible: bounds(plausible) }) };
}

type OpenRange = ReturnType<typeof rangeOf>;

/** The range that rounding or scenarios leave open, stretched to the bounds of the margins. */
function widened(open: OpenRange, bounds: Range | undefined): OpenRange {
  if (bounds === undefined) return open;
  const low = Math.min(open?.low ?? bounds.low, bounds.low);
  const high = Math.max(open?.high ?? bounds.high, bounds.high);
  return { low, high, cause: "scenarios" };
}
