export { exhibitPage as mount } from "../exhibit/exhibit-page.js";
