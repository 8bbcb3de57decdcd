/** Law as data: articles, wordings, citations under their mark, freshness, the argument on yardsticks. */
export * from "./cite.js";
export * from "./freshness.js";
export * from "./table.js";
export * from "./types.js";
export * from "./yardsticks.js";
export { LAW_SOURCE } from "./fr.js";
