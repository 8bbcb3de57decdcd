export { orchestratorPage as mount } from "../register/orchestrator.js";
