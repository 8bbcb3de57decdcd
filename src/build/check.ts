import { CHECKS } from "./checks.js";
import { runSteps } from "./commands.js";

runSteps(CHECKS);
