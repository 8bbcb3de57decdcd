import { inferenceFunctions } from "../../../../src/core/inference/canonical.js";
import { testRefusalsSay } from "../refusals-say.js";

testRefusalsSay(inferenceFunctions);
