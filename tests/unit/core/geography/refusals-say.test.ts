import { geographyFunctions } from "../../../../src/core/geography/canonical.js";
import { testRefusalsSay } from "../refusals-say.js";

testRefusalsSay(geographyFunctions);
