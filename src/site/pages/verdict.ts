export { verdictPage as mount } from "../verdict/page.js";
