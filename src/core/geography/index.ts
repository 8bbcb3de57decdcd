/** Comparators, catchments, distances (statistics §B). */
export * from "./catchment.js";
export * from "./comparator.js";
export * from "./gravity.js";
export * from "./haversine.js";
export * from "./kernel.js";
