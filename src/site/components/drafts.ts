import { caseStore } from "../case-store.js";

/** Texts typed that are not (yet) valid answers: kept while the document lives, so that nothing typed is lost. */
const drafts = new Map<string, string>();

caseStore.subscribe(() => {
  if (caseStore.isEmpty()) drafts.clear();
});

/** Text typed in a field that the case could not take. */
export function draftOf(field: string): string | undefined {
  return drafts.get(field);
}

/** Keeps or, without text, drops the draft of a field. */
export function setDraft(field: string, text: string | undefined): void {
  if (text === undefined) drafts.delete(field);
  else drafts.set(field, text);
}

/** Drops every draft. */
export function clearDrafts(): void {
  drafts.clear();
}
