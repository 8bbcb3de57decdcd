export { multiversePage as mount } from "../multiverse/page.js";
