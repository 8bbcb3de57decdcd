import { absent } from "../domain/index.js";
import type { Release } from "../release/types.js";
import type { SourcedNumber } from "./data.js";

/** Inhabitants by stratum, of a commune and of the whole release. */
export interface Inhabitants {
  readonly ofCommune: (row: number, stratum: number) => SourcedNumber;
  readonly ofAll: (stratum: number) => SourcedNumber;
}

/** Placeholder until the expected room gives the strata of a commune: absent, with its reason. */
export function inhabitantsOf(release: Release): Inhabitants {
  const none: SourcedNumber = {
    value: absent("non-disponible", "release"),
    status: "inconnu",
    origin: { kind: "release", release: release.id, table: "communes", columns: [], rows: "", rowCount: 0 },
  };
  return { ofCommune: () => none, ofAll: () => none };
}
