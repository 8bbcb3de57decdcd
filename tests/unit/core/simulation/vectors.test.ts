import { simulationFunctions } from "../../../../src/core/simulation/canonical.js";
import { testFaultyInputs } from "../faulty-inputs.js";
import { testRoomVectors } from "../room-vectors.js";

testRoomVectors(simulationFunctions);
testFaultyInputs("simulation-moments", simulationFunctions);
