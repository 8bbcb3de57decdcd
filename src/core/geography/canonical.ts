import { asRecord } from "../domain/index.js";
import { catchmentIndex } from "./catchment.js";
import type { CatchmentInput } from "./catchment.js";
import { comparatorSet } from "./comparator.js";
import type { ComparatorInput } from "./comparator.js";
import { gravityCatchment } from "./gravity.js";
import { haversineKm } from "./haversine.js";
import type { Point } from "./haversine.js";

/** Canonical names of section B, as `npm run vectors` calls them. */
export const geographyFunctions: Readonly<Record<string, (input: unknown) => unknown>> = {
  haversineKm: (input) => {
    const { from, to } = asRecord<{ readonly from: Point; readonly to: Point }>(input);
    return { km: haversineKm(from, to) };
  },
  catchmentIndex: (input) => catchmentIndex(asRecord<CatchmentInput>(input)),
  gravityCatchment: (input) => gravityCatchment(asRecord<Parameters<typeof gravityCatchment>[0]>(input)),
  comparatorSet: (input) => comparatorSet(asRecord<ComparatorInput>(input)),
};
