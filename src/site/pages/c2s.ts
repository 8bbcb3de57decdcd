export { c2sPage as mount } from "../register/c2s.js";
