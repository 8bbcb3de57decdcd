import { MethodError, asList, asRecord, oneOf, positive } from "../domain/index.js";
import { nonNegativeNumbers } from "../stats/index.js";

/** How the use of a surgery falls with the distance, in kilometres (statistics §B.3). All are 1 at distance 0 but `step`. */
export type Kernel =
  | { readonly type: "exponential"; readonly scaleKm: number }
  | { readonly type: "gaussianTruncated"; readonly maxKm: number }
  | { readonly type: "power"; readonly scaleKm: number; readonly beta: number }
  | { readonly type: "step"; readonly upperKm: readonly number[]; readonly values: readonly number[] };

/**
 * Kernel as a function of the distance. Unknown type `E_OPTION`; scale, range or exponent not positive `E_DOMAIN`;
 * steps that do not go by pairs `E_INPUT_SHAPE`, that do not increase `E_DOMAIN`, negative value `E_NEGATIVE`.
 */
export function kernelFunction(kernel: Kernel): (km: number) => number {
  oneOf(
    asRecord<Kernel>(kernel, "kernel").type,
    ["exponential", "gaussianTruncated", "power", "step"],
    "kernel.type",
  );
  switch (kernel.type) {
    case "exponential": {
      const scale = positive(kernel.scaleKm, "kernel.scaleKm");
      return (km) => Math.exp(-km / scale);
    }
    case "gaussianTruncated": {
      const range = positive(kernel.maxKm, "kernel.maxKm");
      const edge = Math.exp(-0.5);
      return (km) => (km < range ? (Math.exp(-((km / range) ** 2) / 2) - edge) / (1 - edge) : 0);
    }
    case "power": {
      const scale = positive(kernel.scaleKm, "kernel.scaleKm");
      const beta = positive(kernel.beta, "kernel.beta");
      return (km) => (1 + km / scale) ** -beta;
    }
    case "step":
      return stepFunction(kernel.upperKm, kernel.values);
  }
}

function stepFunction(upperKm: readonly number[], values: readonly number[]): (km: number) => number {
  if (asList(upperKm, "kernel.upperKm").length !== asList(values, "kernel.values").length) {
    throw new MethodError("E_INPUT_SHAPE", "kernel: one value per upper limit is expected", "kernel");
  }
  const limits = nonNegativeNumbers(upperKm, "kernel.upperKm");
  const levels = nonNegativeNumbers(values, "kernel.values");
  if (limits.some((limit, i) => i > 0 && limit <= (limits[i - 1] ?? 0))) {
    throw new MethodError("E_DOMAIN", "kernel.upperKm: increasing limits are expected", "kernel.upperKm");
  }
  return (km) => levels[limits.findIndex((limit) => km <= limit)] ?? 0;
}
