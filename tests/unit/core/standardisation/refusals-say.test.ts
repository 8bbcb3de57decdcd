import { standardisationFunctions } from "../../../../src/core/standardisation/canonical.js";
import { testRefusalsSay } from "../refusals-say.js";

testRefusalsSay(standardisationFunctions);
