/**
 * Public door of the dossier: law, deadlines, letters, check of the letter received, exhibit, register, other
 * systems, claims that no output may make.
 * Pure, as the core: dates and versions are arguments. One namespace per room; overview in `docs/api-core.md`.
 */
export * as deadlines from "./deadlines/index.js";
export * as exhibit from "./exhibit/index.js";
export * as forbidden from "./forbidden/index.js";
export * as law from "./law/index.js";
export * as letterCheck from "./letter-check/index.js";
export * as letters from "./letters/index.js";
export * as models from "./models/index.js";
export * as register from "./register/index.js";
