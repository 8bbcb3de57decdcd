export { lettersPage as mount } from "../dossier/letters-page.js";
