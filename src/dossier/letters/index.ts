/**
 * Letters L1 to L11: from the case and dossier to a model, then to plain text and printable HTML. The Word renderer
 * is in `render-docx.ts`, imported on demand.
 */
export * from "./catalogue.fr.js";
export * from "./clean-text.js";
export * from "./dossier.js";
export * from "./letter.js";
export * from "./model.js";
export * from "./parse-dossier.js";
export * from "./rank-unknowns.js";
export * from "./render-html.js";
export * from "./render-text.js";
export * from "./score.js";
export { orderedAxes, rankingSentences } from "./templates/questions.fr.js";
