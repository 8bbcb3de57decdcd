/** Door of the room: the case format `ij-case/1`. */
export type { CaseFault, ParsedCase } from "./fault.js";
export { parseFrenchNumber } from "./french-number.js";
export type { FrenchNumber } from "./french-number.js";
export { MAX_CASE_CHARACTERS, MAX_CASE_DEPTH, parseCase, parseCaseText, parseDraftCase } from "./parse.js";
export { readJson } from "./read-json.js";
export type { JsonReading } from "./read-json.js";
export { scanJson } from "./scan-json.js";
export { BOUNDS, CAMPAIGNS } from "./shape.js";
export { caseJsonSchema } from "./json-schema.js";
export type * from "./types.js";
