import { multiverseFunctions } from "../../../../src/core/multiverse/canonical.js";
import { testRefusalsSay } from "../refusals-say.js";

const { pipeline: _slow, ...functions } = multiverseFunctions;
testRefusalsSay(functions);
