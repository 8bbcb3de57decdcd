export { closedFilePage as mount } from "../register/closed-file.js";
