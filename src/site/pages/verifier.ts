export { verifyPage as mount } from "../exhibit/verify-page.js";
