/**
 * Public door of the package: everything that another program needs to answer a case. Pure: no clock, randomness,
 * network, file or console. Shapes, units and errors are on each export; overview in `docs/api-core.md`.
 */
export * from "./domain/index.js";
export * from "./case/index.js";
export * from "./answer/index.js";
export * from "./report/index.js";
