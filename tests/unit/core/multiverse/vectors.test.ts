import { multiverseFunctions } from "../../../../src/core/multiverse/canonical.js";
import { testAgainstVectors } from "../against-vectors.js";

testAgainstVectors("multiverse", multiverseFunctions);
testAgainstVectors("pipeline", multiverseFunctions);
