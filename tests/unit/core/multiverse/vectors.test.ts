import { multiverseFunctions } from "../../../../src/core/multiverse/canonical.js";
import { testRoomVectors } from "../room-vectors.js";

testRoomVectors(multiverseFunctions);
