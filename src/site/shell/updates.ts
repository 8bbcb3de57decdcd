import { caseStore } from "../case-store.js";
import { saveCaseFile } from "../case-file.js";
import { SHELL_TEXT } from "./fr.js";
import { hideNotice, showNotice } from "./notices.js";

let accepted = false;
let stale = false;

/** True when another tab moved the site to a new version while a case is open here: the next page must be a full load. */
export function isStale(): boolean {
  return stale;
}

function propose(waiting: ServiceWorker): void {
  const open = !caseStore.isEmpty();
  showNotice("update", SHELL_TEXT.newVersion, open ? SHELL_TEXT.newVersionCase : SHELL_TEXT.newVersionIdle, [
    ...(open ? [{ label: SHELL_TEXT.saveCase, run: saveCaseFile, stays: true }] : []),
    {
      label: SHELL_TEXT.newVersionUse,
      run: () => {
        accepted = true;
        waiting.postMessage("use-new-version");
      },
    },
    { label: SHELL_TEXT.newVersionLater, run: () => undefined },
  ]);
}

/** The new version is in charge: this tab follows at once, unless it holds figures that a reload would lose. */
function follow(): void {
  if (accepted) caseStore.markSaved(); // the reader has just been asked: the browser need not ask again
  if (accepted || caseStore.isEmpty()) {
    location.reload();
    return;
  }
  stale = true;
  hideNotice("update");
  showNotice("stale", SHELL_TEXT.stale, caseStore.isKept() ? SHELL_TEXT.staleKept : SHELL_TEXT.staleExplain, [
    { label: SHELL_TEXT.saveCase, run: saveCaseFile, stays: true },
    {
      label: SHELL_TEXT.staleReload,
      stays: true,
      run: () => {
        location.reload();
      },
    },
  ]);
}

/**
 * Registers the service worker (offline use) and tells when a new version waits: it is used only when the reader
 * accepts, because a case may be open. Does nothing where service workers are unavailable.
 */
export async function installUpdates(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  try {
    const controlled = navigator.serviceWorker.controller !== null;
    const registration = await navigator.serviceWorker.register(new URL("../sw.js", import.meta.url));
    if (registration.waiting !== null && controlled) propose(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const installing = registration.installing;
      installing?.addEventListener("statechange", () => {
        if (installing.state === "installed" && navigator.serviceWorker.controller !== null)
          propose(installing);
      });
    });
    let first = !controlled;
    navigator.serviceWorker.addEventListener("controllerchange", () => {
      if (!first) follow();
      first = false;
    });
  } catch {
    // Offline use is an addition: without it the site works as before.
  }
}
