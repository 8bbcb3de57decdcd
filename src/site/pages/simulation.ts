export { simulationPage as mount } from "../simulation/page.js";
