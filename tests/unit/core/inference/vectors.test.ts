import { inferenceFunctions } from "../../../../src/core/inference/canonical.js";
import { testRoomVectors } from "../room-vectors.js";

testRoomVectors(inferenceFunctions);
