import { faults } from "./fr.js";

/** Content of a JSON text. @throws Error, in French, when it is not JSON. */
export function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(faults.json(name));
  }
}
