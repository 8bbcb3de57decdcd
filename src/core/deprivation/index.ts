/** Deprivation index and its classes (statistics §A). */
export * from "./aggregate.js";
export * from "./agreement.js";
export * from "./axis.js";
export * from "./classes.js";
export * from "./composite.js";
export * from "./impute.js";
export * from "./kendall.js";
export * from "./noise.js";
export * from "./pca.js";
export * from "./stability.js";
export * from "./transforms.js";
