import { deprivationFunctions } from "../../../../src/core/deprivation/canonical.js";
import { testRefusalsSay } from "../refusals-say.js";

testRefusalsSay(deprivationFunctions);
