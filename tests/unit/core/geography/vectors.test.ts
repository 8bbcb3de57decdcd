import { geographyFunctions } from "../../../../src/core/geography/canonical.js";
import { testRoomVectors } from "../room-vectors.js";

testRoomVectors(geographyFunctions);
