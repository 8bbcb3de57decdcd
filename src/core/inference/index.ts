/** Inference for one doctor or a set of doctors (statistics §D): limits, days, funnel, shrinkage, decisions. */
export * from "./bootstrap.js";
export * from "./days.js";
export * from "./patients.js";
export * from "./poisson.js";
export * from "./two-rates.js";
