import type { AbsenceReason, Availability } from "../domain/index.js";
import { isFlagged } from "../multiverse/flag.js";
import { parameter } from "./parameters.js";
import type { Range, Verdict, VerdictReason } from "./types.js";

/** What the flag is decided on. */
export interface VerdictInput {
  /** Unrounded ratio, or why there is none. */
  readonly ratio: Availability<number>;
  /** Range that the inputs leave open, and what opens it: rounding of printed figures, or stated scenarios. */
  readonly range?: Range & { readonly cause: "arrondi" | "scenarios" };
  readonly threshold: number;
  readonly comparison: ">=" | ">";
  /** Doctors in the group, when known. */
  readonly comparators?: number;
}

const REASON_OF_ABSENCE: Partial<Record<AbsenceReason, VerdictReason>> = {
  "comparateur-trop-petit": "comparateur-trop-petit",
};

/**
 * The flag. « indéterminé » when there is no ratio, when the group holds fewer doctors than the minimum of
 * `data/parameters/inference.json`, when the threshold is not a positive number, or when the range that the inputs
 * leave open lies astride it; a range without upper end decides, and is not handed back. The comparison is always made
 * on unrounded numbers. Monotone: more observed days never turn « signalé » into « non signalé ».
 */
export function decideVerdict(input: VerdictInput): Verdict {
  const { ratio, range, threshold, comparison, comparators } = input;
  const verdict = (kind: Verdict["kind"], ...reasons: VerdictReason[]): Verdict => ({
    kind,
    reasons,
    ratio,
    ...(range === undefined || range.high === Infinity
      ? {}
      : { range: { low: range.low, high: range.high } }),
    threshold,
    comparison,
  });
  if (ratio.kind === "absent") {
    return verdict("indéterminé", REASON_OF_ABSENCE[ratio.reason] ?? "donnee-manquante");
  }
  if (comparators !== undefined && comparators < parameter("minimum-comparators").value) {
    return verdict("indéterminé", "comparateur-trop-petit");
  }
  if (!(threshold > 0)) return verdict("indéterminé", "seuil-inconnu");
  const flagged = isFlagged(ratio.value, threshold, comparison);
  const point: VerdictReason = flagged ? "ratio-atteint-seuil" : "ratio-sous-seuil";
  if (range === undefined) return verdict(flagged ? "signalé" : "non signalé", point);
  const low = isFlagged(range.low, threshold, comparison);
  const high = isFlagged(range.high, threshold, comparison);
  if (low !== high) {
    return verdict("indéterminé", range.cause === "arrondi" ? "arrondi" : "fourchette-a-cheval");
  }
  if (range.cause === "arrondi") return verdict(flagged ? "signalé" : "non signalé", point);
  return verdict(low ? "signalé" : "non signalé", low ? "fourchette-au-dessus" : "fourchette-au-dessous");
}
