/** Expected sick-leave rate of a commune, adjusted on age, sex and ALD (statistics §C.3 and C.6). */
export * from "./age-bands.js";
export * from "./ald-level.js";
export * from "./carry-rates.js";
export * from "./commune-strata.js";
export * from "./expected-rate.js";
export * from "./model.js";
export * from "./national-totals.js";
export * from "./parameters.js";
export * from "./summary.js";
