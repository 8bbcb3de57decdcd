/** Check of the letter received: what is present, missing, unclear, and what each is worth. */
export * from "./check.js";
export * from "./objective.js";
export * from "./types.js";
export { KIND_LABEL, objectiveSentence } from "./fr.js";
