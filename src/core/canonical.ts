import { deprivationFunctions } from "./deprivation/canonical.js";
import { geographyFunctions } from "./geography/canonical.js";
import { inferenceFunctions } from "./inference/canonical.js";
import { multiverseFunctions } from "./multiverse/canonical.js";
import { standardisationFunctions } from "./standardisation/canonical.js";
import { simulationFunctions } from "./simulation/canonical.js";
import { statsFunctions } from "./stats/canonical.js";

/** Every canonical function of the specification by its name (statistics §M), as `npm run vectors` calls them. */
export const canonical: Readonly<Record<string, (input: unknown) => unknown>> = {
  ...statsFunctions,
  ...deprivationFunctions,
  ...geographyFunctions,
  ...standardisationFunctions,
  ...inferenceFunctions,
  ...multiverseFunctions,
  ...simulationFunctions,
};
