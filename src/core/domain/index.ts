/** Nouns shared by all rooms; imports nothing of ours. */
export * from "./availability.js";
export * from "./errors.js";
export * from "./guards.js";
export * from "./provenance.js";
export * from "./quantity.js";
export * from "./status.js";
export * from "./strata.js";
export * from "./territory.js";
export * from "./formula.js";
export * from "./trace.js";
