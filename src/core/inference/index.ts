/** Inference for one doctor or a set of doctors (statistics §D): limits, days, funnel, shrinkage, decisions. */
export * from "./areas.js";
export * from "./bootstrap.js";
export * from "./compound.js";
export * from "./days.js";
export * from "./funnel.js";
export * from "./negative-binomial.js";
export * from "./overdispersion.js";
export * from "./multiplicity.js";
export * from "./patients.js";
export * from "./persistence.js";
export * from "./poisson.js";
export * from "./power.js";
export * from "./readings.js";
export * from "./severity.js";
export * from "./shrinkage-gamma.js";
export * from "./shrinkage-log-normal.js";
export * from "./two-rates.js";
