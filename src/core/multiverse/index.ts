/** Multiverse primitives (statistics §E): the grid and its hash, the summary, which choice matters, what flips. */
export * from "./decomposition.js";
export * from "./flag.js";
export * from "./flip.js";
export * from "./grid.js";
export * from "./pipeline.js";
export * from "./summary.js";
