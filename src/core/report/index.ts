/** Door of the room: French numbers, dates and sentences. */
export * from "./absence.fr.js";
export * from "./erratum.fr.js";
export * from "./format.fr.js";
export * from "./readings.fr.js";
export * from "./sentences.fr.js";
