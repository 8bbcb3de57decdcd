export { mapPage as mount } from "../map/page.js";
