/** Register of the algorithms: facts, duties, unknowns, exports; sentences of the source documents. */
export * from "./campaigns.js";
export * from "./checks.js";
export * from "./coverage.js";
export * from "./exports.js";
export { REGISTER_FR } from "./fr.js";
export * from "./load.js";
export * from "./model-card.fr.js";
export * from "./rate.js";
export * from "./sentences.js";
export type * from "./types.js";
export { APPLIES, FACT_SECTIONS, INVENTORY_COLUMNS, RESPECTED } from "./types.js";
