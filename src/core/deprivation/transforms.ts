import { MethodError, finite, oneOf } from "../domain/index.js";

/** Words for a transform, as written in a specification. */
export const TRANSFORMS = ["identity", "log", "log1p", "logit", "asinSqrt"] as const;
/** Transform of a variable before standardisation; `log1p` expects a percentage 0–100, `logit` and `asinSqrt` a share 0–1. */
export type Transform = (typeof TRANSFORMS)[number];

/** Settings of the transforms. */
export interface TransformOptions {
  /** Shares are brought inside [clamp, 1 − clamp] before a logit; 0.001 by default. */
  readonly clamp?: number | undefined;
}

/** One transform per variable; absent = identity for all. Unknown word `E_OPTION`, wrong number `E_INPUT_SHAPE`. */
export function readTransforms(
  transforms: readonly string[] | undefined | null,
  variables: number,
): readonly Transform[] {
  if (transforms === undefined || transforms === null)
    return new Array<Transform>(variables).fill("identity");
  if (!Array.isArray(transforms) || transforms.length !== variables) {
    throw new MethodError("E_INPUT_SHAPE", "transforms: one per variable is expected", "transforms");
  }
  return transforms.map((name) => oneOf(name, TRANSFORMS, "transforms"));
}

/** The column transformed (the same one for `identity`). A value outside the domain of the transform: `E_DOMAIN`. */
export function transformColumn(
  column: Float64Array,
  transform: Transform,
  options: TransformOptions = {},
): Float64Array {
  switch (transform) {
    case "identity":
      return column;
    case "log":
      return column.map((value) => Math.log(within(value, value > 0, "log")));
    case "log1p":
      return column.map((value) => Math.log1p(within(value, value > -1, "log1p")));
    case "logit": {
      const clamp = finite(options.clamp ?? 0.001, "transformOptions.clamp");
      within(clamp, clamp > 0 && clamp < 0.5, "clamp");
      return column.map((value) => {
        const share = Math.min(Math.max(value, clamp), 1 - clamp);
        return Math.log(share / (1 - share));
      });
    }
    case "asinSqrt":
      return column.map((value) => Math.asin(Math.sqrt(within(value, value >= 0 && value <= 1, "asinSqrt"))));
  }
}

function within(value: number, inside: boolean, name: string): number {
  if (inside) return value;
  throw new MethodError("E_DOMAIN", `${name}: ${String(value)} is outside its domain`, "values");
}
