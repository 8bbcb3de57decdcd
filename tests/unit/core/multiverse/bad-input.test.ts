import { multiverseFunctions } from "../../../../src/core/multiverse/canonical.js";
import { testFaultyInputs } from "../faulty-inputs.js";

testFaultyInputs("multiverse", multiverseFunctions);
testFaultyInputs("pipeline", multiverseFunctions);
