import errataFile from "../../../data/release/errata.json" with { type: "json" };
import { defaultGrid } from "../../core/answer/index.js";
import type { Release } from "../../core/release/types.js";
import { manifestSha256 } from "./sources.js";
import type { KnownVersions } from "./verify.js";

interface Erratum {
  readonly id: string;
  readonly releases?: readonly string[];
  readonly text: string;
}

/** Versions that this copy of the software knows: its own, the embedded release, the grid of the project, the errata. */
export function knownVersions(release: Release, software: string): KnownVersions {
  const entries = errataFile.entries as readonly Erratum[];
  return {
    software,
    release: { id: release.id, manifestSha256: manifestSha256(release.manifest) },
    grids: [defaultGrid],
    errata: entries.map(({ id, releases, text }) => ({
      id,
      releases: releases ?? [errataFile.release],
      text,
    })),
  };
}
