import { caseStore } from "../case-store.js";
import { toast } from "../components/live.js";
import { readShared } from "./fragment.js";
import type { Settings } from "./fragment.js";
import { SHARE_TEXT as TEXT } from "./fr.js";

const settings = new Map<string, Settings>();
let taken: string | undefined;
let awaited: string | undefined;

/** Settings of a page, kept while the document lives; empty when the reader changed nothing there. */
export const settingsOf = (page: string): Settings => settings.get(page) ?? {};

/** Keeps the settings of a page for its links and for the reader's return. */
export function keepSettings(page: string, next: Settings): void {
  settings.set(page, next);
}

/**
 * Takes what the address of the page brings: choices of comparison, settings of the page, figure to show first. A given
 * address is taken once, so that coming back to the page keeps what was changed since. Choices replaced can be restored.
 */
export function takeShared(page: string): void {
  const shared = taken === location.href ? undefined : readShared(location.hash);
  if (shared === undefined) return;
  taken = location.href;
  const before = caseStore.choices;
  caseStore.setChoices(shared.choices);
  settings.set(page, shared.settings);
  awaited = shared.figure;
  const replaced = Object.keys(before).length > 0;
  toast(
    TEXT.read,
    replaced
      ? () => {
          caseStore.setChoices(before);
        }
      : undefined,
  );
}

/** True once, for the figure that the link asked for: the caller brings it into view. */
export function isAwaited(figure: string): boolean {
  if (awaited !== figure) return false;
  awaited = undefined;
  return true;
}
