/** Standardisation, raking, bounds, expected rates, figures of the letter (statistics §C). */
export * from "./collapse.js";
export * from "./commune-expected.js";
export * from "./direct.js";
export * from "./indirect.js";
export * from "./kitagawa.js";
export * from "./margin-bounds.js";
export type { KnownMargins, ShareBounds } from "./margin-program.js";
export * from "./mixture.js";
export * from "./raking.js";
export * from "./stated-figures.js";
export * from "./strata-table.js";
