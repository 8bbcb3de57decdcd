import { asRecord } from "../domain/index.js";
import { simulationMoments } from "./moments.js";
import type { SimulationMomentsInput } from "./moments.js";
import { simulateRule } from "./simulate.js";
import type { SimulationInput } from "./simulate.js";

/** Canonical names of section F, as `npm run vectors` calls them. */
export const simulationFunctions: Readonly<Record<string, (input: unknown) => unknown>> = {
  simulateRule: (input) => simulateRule(asRecord<SimulationInput>(input)),
  simulationMoments: (input) => simulationMoments(asRecord<SimulationMomentsInput>(input)),
};
