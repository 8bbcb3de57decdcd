export { glossaryPage as mount } from "../glossary/page.js";
