import { caseStore } from "./case-store.js";
import { download } from "./download.js";

/** Saves the open case in a file whose name holds no figure, no place and no name. */
export function saveCaseFile(): void {
  download("dossier.ij-case.json", "application/json", caseStore.exportText());
  caseStore.markSaved();
}
