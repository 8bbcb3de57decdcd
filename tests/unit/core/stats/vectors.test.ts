import { statsFunctions } from "../../../../src/core/stats/canonical.js";
import { testRoomVectors } from "../room-vectors.js";

testRoomVectors(statsFunctions);
