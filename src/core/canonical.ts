import { deprivationFunctions } from "./deprivation/canonical.js";
import { geographyFunctions } from "./geography/canonical.js";
import { inferenceFunctions } from "./inference/canonical.js";
import { multiverseFunctions } from "./multiverse/canonical.js";
import { standardisationFunctions } from "./standardisation/canonical.js";
import { simulationFunctions } from "./simulation/canonical.js";
import { statsFunctions } from "./stats/canonical.js";

type Canonical = (input: unknown) => unknown;

const functions: Readonly<Record<string, Canonical>> = {
  ...statsFunctions,
  ...deprivationFunctions,
  ...geographyFunctions,
  ...standardisationFunctions,
  ...inferenceFunctions,
  ...multiverseFunctions,
  ...simulationFunctions,
};

/** JSON says a missing field with null: an optional one takes its default, a required one is refused as missing. */
function withoutNullFields(input: unknown): unknown {
  if (typeof input !== "object" || input === null || Array.isArray(input)) return input;
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null));
}

/**
 * Every canonical function of the specification by its name (statistics §M), as `npm run vectors` calls them: with an
 * input read from JSON, where a field that is null is a field left out.
 */
export const canonical: Readonly<Record<string, Canonical>> = Object.fromEntries(
  Object.entries(functions).map(([name, call]): [string, Canonical] => [
    name,
    (input) => call(withoutNullFields(input)),
  ]),
);
