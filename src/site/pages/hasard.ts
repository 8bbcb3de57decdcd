export { chancePage as mount } from "../chance/page.js";
