/** Exhibit: a case and its results as a sealed file, safe reading, verification. */
export * from "./assumptions.js";
export * from "./build.js";
export * from "./compare.js";
export * from "./files.js";
export * from "./known.js";
export * from "./parse.js";
export type * from "./types.js";
export * from "./verify.js";
