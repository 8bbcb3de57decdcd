/** The data release: columns, lookups by code, absences with reasons, origins of each cell. */
export * from "./access.js";
export * from "./errata.js";
export * from "./fr.js";
export * from "./migrate.js";
export * from "./names.js";
export * from "./origins.js";
export * from "./parse.js";
export * from "./resolve.js";
export * from "./site-format.js";
export * from "./types.js";
