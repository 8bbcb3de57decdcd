import { standardisationFunctions } from "../../../../src/core/standardisation/canonical.js";
import { testRoomVectors } from "../room-vectors.js";

testRoomVectors(standardisationFunctions);
