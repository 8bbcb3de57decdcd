import { simulationFunctions } from "../../../../src/core/simulation/canonical.js";
import { testRefusalsSay } from "../refusals-say.js";

/** The input, with a hundred doctors where a run that is not refused would draw fifty thousand. */
function small(input: unknown): unknown {
  if (typeof input !== "object" || input === null || Array.isArray(input)) return input;
  const { doctors = 52_000 } = input as { readonly doctors?: unknown };
  return doctors === 52_000 ? { ...input, doctors: 100 } : input;
}

testRefusalsSay({
  ...simulationFunctions,
  simulateRule: (input) => simulationFunctions["simulateRule"]?.(small(input)),
});
