export { letterCheckPage as mount } from "../dossier/letter-check-page.js";
