/** Door of the room: the case format `ij-case/1`. */
export type { CaseFault, ParsedCase } from "./fault.js";
export { parseFrenchNumber } from "./french-number.js";
export type { FrenchNumber } from "./french-number.js";
export { MAX_CASE_CHARACTERS, MAX_CASE_DEPTH, parseCase, parseCaseText } from "./parse.js";
export { BOUNDS } from "./shape.js";
export { caseJsonSchema } from "./json-schema.js";
export type * from "./types.js";
