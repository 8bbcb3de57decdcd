import fc from "fast-check";

import { enumerateGrid } from "../../../../src/core/multiverse/index.js";
import type { Axis, Specification } from "../../../../src/core/multiverse/index.js";

/** Grids of one to five axes of one to four options. */
export const axesArbitrary = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 })
  .map((sizes): Axis[] =>
    sizes.map((size, j) => ({
      name: `axe ${String(j)}`,
      options: Array.from({ length: size }, (_, o) => `o${String(o)}`),
    })),
  );

/** A subset of the full product, at least one specification, with positive ratios. */
export const multiverseArbitrary = axesArbitrary.chain((axes) => {
  const { specs } = enumerateGrid({ axes });
  return fc
    .array(
      fc.tuple(
        fc.boolean(),
        fc.integer({ min: 200, max: 5000 }).map((n) => n / 1000),
      ),
      {
        minLength: specs.length,
        maxLength: specs.length,
      },
    )
    .map((draws) => {
      const kept = specs.map((_, k) => k).filter((k) => draws[k]?.[0] ?? false);
      const chosen = kept.length === 0 ? [0] : kept;
      return {
        axes,
        specs: chosen.map((k): Specification => specs[k] ?? []),
        ratios: chosen.map((k) => draws[k]?.[1] ?? 1),
      };
    });
});
