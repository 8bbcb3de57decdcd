export { deadlinesPage as mount } from "../dossier/deadlines-page.js";
