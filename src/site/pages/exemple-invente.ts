export { inventedPage as mount } from "../register/invented.js";
