import table from "../../../data/parameters/former-names.json" with { type: "json" };
import type { FormerName } from "./place.js";

/**
 * Names under which communes of today were known and that the release does not have: those of 2015 for a code still in
 * use (the seat of a new commune keeps its code and loses its name), and a few older ones, each with its source in the file.
 */
export const OTHER_FORMER_NAMES: readonly FormerName[] = [
  ...Object.entries(table.names2015.names).map(([code, name]) => ({ code, name, becomes: code })),
  ...table.read.map(({ name, becomes }) => ({ name, becomes, code: becomes })),
];
