import { absent, compute, computedStatus, leaf, numberOf, present } from "../domain/index.js";
import type { Availability, Description, Quantity } from "../domain/index.js";
import { flipAnalysis } from "../multiverse/flip.js";
import { isFlagged } from "../multiverse/flag.js";
import { nodeLabels } from "./fr.js";
import { missing } from "./missing.js";
import { isOnePatient } from "./observed.js";
import type { BreakEven } from "./types.js";

/** The quantities of the comparison whose result is to be turned over, as nodes of the trace. */
export interface BreakEvenInput {
  readonly observed: Quantity;
  readonly expected: Quantity;
  /** Denominator to which the mean of the group refers. */
  readonly patients: Quantity;
  readonly threshold: Quantity;
  readonly comparison: ">=" | ">";
}

/**
 * What turns the result over without any assumption: the change of the group's mean (relative, signed), the mean
 * itself (both absent without any observed day: no mean is small enough), and whole days to remove or add (absent
 * without a number of patients). Absent when observed or expected is absent, or expected is 0.
 */
export function breakEven(input: BreakEvenInput): Availability<BreakEven> {
  const observed = numberOf(input.observed);
  const expected = numberOf(input.expected);
  const threshold = numberOf(input.threshold);
  if (observed === undefined || expected === undefined || threshold === undefined) {
    return absent("non-calculable");
  }
  if (expected <= 0) return absent("attendu-nul");
  const flagged = isFlagged(observed / expected, threshold, input.comparison);
  const flip = flipAnalysis({ observed, expected, threshold, comparison: input.comparison });
  const days = flagged ? flip.daysToRemove : flip.daysToAdd;
  const ofMean = (description: Description, formula: string, divisor: Quantity): Quantity =>
    observed === 0
      ? missing(description, absent("non-calculable", "aucune-journee"))
      : compute(description, formula, [input.observed, input.threshold, divisor]);
  const change = ofMean(
    { id: "meanChange", label: nodeLabels.meanChange, unit: "part" },
    "observed / (threshold * expected) - 1",
    input.expected,
  );
  const mean = ofMean(
    {
      id: "meanAtThreshold",
      label: nodeLabels.meanAtThreshold,
      unit: nodeLabels.perActivePatient(input.observed.unit),
    },
    "observed / (threshold * patients)",
    input.patients,
  );
  return present({
    direction: flagged ? "tombe" : "apparaît",
    meanChange: change,
    meanAtThreshold: mean,
    days: leaf(
      { id: "daysToChange", label: nodeLabels.daysToChange, unit: input.observed.unit },
      isOnePatient(input.patients) ? absent("non-saisi", "figures.activePatients") : (days ?? NaN),
      computedStatus([input.observed, input.threshold, input.expected].map(({ status }) => status)),
    ),
  });
}
