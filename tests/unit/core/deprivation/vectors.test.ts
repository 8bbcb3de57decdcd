import { deprivationFunctions } from "../../../../src/core/deprivation/canonical.js";
import { testRoomVectors } from "../room-vectors.js";

testRoomVectors(deprivationFunctions);
