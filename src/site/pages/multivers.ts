export { multiversePage as mount } from "../multivers/page.js";
