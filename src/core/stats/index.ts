/** Mathematics without health or France (statistics §0). */
export * from "./eigen.js";
export * from "./lists.js";
export * from "./moments.js";
export * from "./order.js";
export * from "./prng.js";
export * from "./quantiles.js";
export * from "./special.js";
