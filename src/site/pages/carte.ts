export { mapPage as mount } from "../carte/page.js";
