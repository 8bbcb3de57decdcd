import { readingsOverTau2, significanceReadings } from "../inference/readings.js";
import { isFlagged } from "../multiverse/flag.js";
import type { AnswerOptions } from "./answer.js";
import { parameter } from "./parameters.js";
import type { SignificanceReading } from "./types.js";

/** Numbers on which the six readings are computed; days over the window, φ in days. */
export interface ReadingNumbers {
  readonly observed: number;
  readonly expected: number;
  readonly dispersion: number;
  readonly threshold: number;
  readonly comparison: ">=" | ">";
}

/**
 * The six readings of « significativement supérieur », in the order of the specification. The last three rest on τ²,
 * an assumption for one doctor: they are ranges, and `flagged` is left out when the range does not decide.
 */
export function readingsOf(numbers: ReadingNumbers, options: AnswerOptions): readonly SignificanceReading[] {
  const range = options.tau2 ?? parameter("tau2");
  const input = {
    ...numbers,
    alpha: parameter("alpha").value,
    doctors: options.doctors ?? parameter("doctors").value,
  };
  const fixed = significanceReadings({ ...input, tau2: range.low });
  const over = readingsOverTau2(input, { low: range.low, high: range.high });
  const single = (value: number): SignificanceReading["value"] => ({ low: value, high: value });
  const decided = (flags: readonly boolean[]): { readonly flagged?: boolean } =>
    flags.length === 1 && flags[0] !== undefined ? { flagged: flags[0] } : {};
  const { testAboveOne, testAboveThreshold, ratio } = fixed;
  const pointRule = isFlagged(ratio, numbers.threshold, numbers.comparison);
  return [
    { id: "pointRule", value: single(ratio), flagged: pointRule },
    { id: "testAboveOne", value: single(testAboveOne.p), flagged: testAboveOne.flag },
    { id: "testAboveThreshold", value: single(testAboveThreshold.p), flagged: testAboveThreshold.flag },
    ...(over === undefined
      ? []
      : (
          [
            ["randomEffectsOutlier", over.randomEffectsOutlier.p, over.randomEffectsOutlier.flags],
            ["randomEffectsBonferroni", over.randomEffectsBonferroni.p, over.randomEffectsBonferroni.flags],
            [
              "posteriorAboveThreshold",
              over.posteriorAboveThreshold.probability,
              over.posteriorAboveThreshold.flags,
            ],
          ] as const
        ).map(([id, value, flags]) => ({ id, value, ...decided(flags) }))),
  ];
}
