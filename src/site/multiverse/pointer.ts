import type { SpecificationResult } from "../../core/answer/index.js";
import { plotArea } from "./curve.js";

/** The way under the pointer, when it is over the columns of the curve drawn in `place`. */
export function wayAt(
  place: HTMLElement,
  clientX: number,
  sorted: readonly SpecificationResult[],
): SpecificationResult | undefined {
  const box = place.getBoundingClientRect();
  const { left, plot } = plotArea(box.width);
  const share = (clientX - box.left - left) / plot;
  return share < 0 || share >= 1 ? undefined : sorted[Math.floor(share * sorted.length)];
}
