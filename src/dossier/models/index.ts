/** Models of the other systems of the Assurance maladie: the 3646 orchestrator, C2S targeting, the closing of a file. */
export type { ModelAnswer } from "./answer.js";
export * from "./c2s/ceiling.js";
export * from "./c2s/odds.js";
export * from "./c2s/odds-import.js";
export type * from "./c2s/odds-types.js";
export * from "./c2s/traits.js";
export * from "./file-closing.js";
export * from "./orchestrator-3646.js";
