import { caseStore } from "../case-store.js";

/** Texts typed that are not (yet) valid answers: kept while the document lives, so that nothing typed is lost. */
const drafts = new Map<string, string>();

/** Text typed in a field that the case could not take. */
export function draftOf(field: string): string | undefined {
  return drafts.get(field);
}

/** Keeps or, without text, drops the draft of a field. */
export function setDraft(field: string, text: string | undefined): void {
  if (text === undefined) drafts.delete(field);
  else drafts.set(field, text);
}

/** Drops every draft; what is returned brings them back. */
export function forgetDrafts(): () => void {
  const before = [...drafts];
  drafts.clear();
  return () => {
    for (const [field, text] of before) drafts.set(field, text);
  };
}

caseStore.holdBeside({ isEmpty: () => drafts.size === 0, forget: forgetDrafts });
