export { varyPage as mount } from "../vary/page.js";
