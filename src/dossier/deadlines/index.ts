/** Deadlines: dated events in, every date that follows out; calendar export. */
export * from "./calendar.js";
export * from "./engine.js";
export * from "./ics.js";
export * from "./render-text.js";
export * from "./types.js";
export { ACTOR_LABEL, CLOSING, delayText, EVENT_LABEL, RULE_SENTENCE } from "./fr.js";
