export { situationPage as mount } from "../situation/page.js";
