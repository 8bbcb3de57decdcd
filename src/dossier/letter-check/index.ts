/** Check of the letter received: what is present, missing, unclear, and what each is worth. */
export * from "./check.js";
export * from "./types.js";
export { KIND_LABEL } from "./fr.js";
