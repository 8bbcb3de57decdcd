import { simulationFunctions } from "../../../../src/core/simulation/canonical.js";
import { testRefusalsSay } from "../refusals-say.js";

testRefusalsSay(simulationFunctions);
