/**
 * Public door of the package: everything that another program needs. Pure: no clock, randomness, network, file or
 * console. Shapes, units and errors are on each export; overview in `docs/api-core.md`. The statistical rooms come as
 * namespaces, under the canonical names of the specification.
 */
export * from "./domain/index.js";
export * from "./case/index.js";
export * from "./answer/index.js";
export * from "./report/index.js";
export { parseRelease } from "./release/index.js";
export * as deprivation from "./deprivation/index.js";
export * as expectedRates from "./expected/index.js";
export * as geography from "./geography/index.js";
export * as inference from "./inference/index.js";
export * as multiverse from "./multiverse/index.js";
export * as release from "./release/index.js";
export * as simulation from "./simulation/index.js";
export * as standardisation from "./standardisation/index.js";
export * as stats from "./stats/index.js";
