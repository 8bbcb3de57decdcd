import { statsFunctions } from "../../../../src/core/stats/canonical.js";
import { testRefusalsSay } from "../refusals-say.js";

testRefusalsSay(statsFunctions);
