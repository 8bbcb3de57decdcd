/** Simulation of the rule (statistics §F). Everything that comes out of this room is stamped SIMULATION. */
export * from "./moments.js";
export * from "./parameters.js";
export * from "./results.js";
export * from "./simulate.js";
