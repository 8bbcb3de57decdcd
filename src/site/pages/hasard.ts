export { chancePage as mount } from "../hasard/page.js";
