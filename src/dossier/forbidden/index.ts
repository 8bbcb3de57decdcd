/** Claims that no output of the project may make, and the search for them in a text. */
export * from "./patterns.js";
