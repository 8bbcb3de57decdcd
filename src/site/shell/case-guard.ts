import { saveCaseFile } from "../case-file.js";
import { CASE_STORAGE_KEY, caseStore } from "../case-store.js";
import { download } from "../download.js";
import { SHELL_TEXT } from "./fr.js";
import { remountPage } from "./mount.js";
import { hideNotice, showNotice } from "./notices.js";

/** Says what another tab did to the case kept on this device, and lets the reader choose. */
function sayOtherTab(): void {
  const other = caseStore.otherTab();
  if (other === undefined) {
    if (caseStore.isKept()) hideNotice("tab");
    return;
  }
  if (other.kind === "removed") {
    showNotice("tab", SHELL_TEXT.otherTabErased, SHELL_TEXT.otherTabErasedExplain, [
      {
        label: SHELL_TEXT.otherTabErase,
        run: () => {
          caseStore.erase();
          remountPage();
        },
      },
      { label: SHELL_TEXT.otherTabKeep, run: () => undefined },
    ]);
    return;
  }
  showNotice("tab", SHELL_TEXT.otherTab, SHELL_TEXT.otherTabExplain, [
    {
      label: SHELL_TEXT.otherTabTake,
      run: () => {
        caseStore.take(other.state);
        remountPage();
      },
    },
    {
      label: SHELL_TEXT.otherTabKeep,
      run: () => {
        caseStore.keep();
      },
    },
  ]);
}

/**
 * Looks at what other tabs do: at once, and when this page comes back from the browser's memory of pages left, where it
 * heard nothing.
 */
function watchOtherTabs(): void {
  window.addEventListener("storage", ({ key }) => {
    if (key === null || key === CASE_STORAGE_KEY) sayOtherTab();
  });
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) sayOtherTab();
  });
}

/** Says that what the device kept cannot be read, and gives it back as it is before anything overwrites it. */
function sayUnreadable(): void {
  const text = caseStore.unreadable();
  if (text === undefined) return;
  showNotice("kept", SHELL_TEXT.unreadable, SHELL_TEXT.unreadableExplain, [
    {
      label: SHELL_TEXT.unreadableSave,
      stays: true,
      run: () => {
        download("dossier-illisible.txt", "text/plain;charset=utf-8", text);
      },
    },
    {
      label: SHELL_TEXT.unreadableErase,
      run: () => {
        caseStore.forget();
      },
    },
  ]);
}

/** Says once that the browser stopped keeping the case. */
function watchRefusal(): void {
  let said = false;
  caseStore.subscribe(() => {
    const refused = caseStore.isRefused();
    if (refused && !said)
      showNotice("refused", SHELL_TEXT.storageRefused, SHELL_TEXT.storageRefusedExplain, [
        { label: SHELL_TEXT.saveCase, run: saveCaseFile },
      ]);
    said = refused;
  });
}

/** Asks before the page closes, when figures typed are neither kept nor saved; the browser chooses the words. */
function askBeforeLeaving(): void {
  const ask = (event: BeforeUnloadEvent): void => {
    if (caseStore.isUnsaved()) event.preventDefault();
  };
  let asking = false;
  const follow = (): void => {
    // Only while there is something to lose: the listener alone can make the browser forget a page on « back ».
    if (caseStore.isUnsaved() === asking) return;
    asking = !asking;
    if (asking) addEventListener("beforeunload", ask);
    else removeEventListener("beforeunload", ask);
  };
  caseStore.subscribe(follow);
}

/** A file dropped beside its zone would replace the page, and the case with it: the drop is refused there. */
function refuseStrayDrops(): void {
  const refuse = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes("Files") === true) event.preventDefault();
  };
  addEventListener("dragover", refuse);
  addEventListener("drop", refuse);
}

/** Everything that keeps the typed case from being lost: other tabs, storage, leaving, stray drops. */
export function guardCase(): void {
  sayUnreadable();
  watchOtherTabs();
  watchRefusal();
  askBeforeLeaving();
  refuseStrayDrops();
}
