import { defaultGrid } from "../../core/answer/index.js";
import type { Errata } from "../../core/release/errata.js";
import type { Release } from "../../core/release/types.js";
import { PUBLISHED_ERRATA } from "./published-errata.js";
import { exhibitSources, manifestSha256 } from "./sources.js";
import type { KnownVersions } from "./verify.js";

/**
 * Versions that this copy of the software knows: its own, the embedded release, the grid of the project, the errata of the
 * embedded file (or others, for tests).
 */
export function knownVersions(
  release: Release,
  software: string,
  errata: Errata = PUBLISHED_ERRATA,
): KnownVersions {
  return {
    software,
    release: { id: release.id, manifestSha256: manifestSha256(release.manifest) },
    sources: exhibitSources(release.manifest),
    grids: [defaultGrid],
    errata,
  };
}
