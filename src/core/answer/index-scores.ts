import type { Release } from "../release/types.js";
import type { SpecificationChoice } from "./types.js";

/**
 * Scores of all communes under an index, NaN where it does not exist: stored ones (weighted three and four variables,
 * F-EDI as published), the occupational need, or the unweighted variants recomputed on the release.
 */
export function indexScores(
  release: Release,
  index: SpecificationChoice["index"],
  weighting: SpecificationChoice["weighting"],
): Float64Array {
  if (index === "occupation") return release.communes.occupationalNeed;
  const stored = release.indices.find(({ id }) => id === index)?.score;
  const missing = new Float64Array(release.communes.length).fill(NaN);
  if (weighting === "population" || index === "f-edi") return stored ?? missing;
  return missing;
}
