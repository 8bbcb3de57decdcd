import erfc from "@stdlib/math-base-special-erfc";
import erfcinv from "@stdlib/math-base-special-erfcinv";

import { MethodError, finite } from "../../domain/index.js";

/** Φ(z), relatively accurate in the lower tail down to z = −37. Defined at ±Infinity (0 and 1). @stdlib erfc. */
export function normalCdf(z: number): number {
  if (z === Infinity) return 1;
  if (z === -Infinity) return 0;
  return 0.5 * erfc(-finite(z, "z") / Math.SQRT2);
}

/** Φ⁻¹(p); 0 gives −Infinity and 1 gives Infinity, by definition; outside [0, 1]: `E_DOMAIN`. @stdlib erfcinv. */
export function normalQuantile(p: number): number {
  if (finite(p, "p") < 0 || p > 1)
    throw new MethodError("E_DOMAIN", `p: ${String(p)} is not between 0 and 1`, "p");
  return p === 0.5 ? 0 : -Math.SQRT2 * erfcinv(2 * p);
}
