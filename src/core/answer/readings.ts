import type { AnswerOptions } from "./answer.js";
import { parameter } from "./parameters.js";
import type { SignificanceReading } from "./types.js";

/** Six readings (placeholder filled when the inference room has its function). */
export function readingsOf(
  numbers: {
    readonly observed: number;
    readonly expected: number;
    readonly dispersion: number;
    readonly threshold: number;
  },
  options: AnswerOptions,
): readonly SignificanceReading[] {
  void numbers;
  void options;
  void parameter;
  return [];
}
