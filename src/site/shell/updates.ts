import { caseStore } from "../case-store.js";
import { saveCaseFile } from "../case-file.js";
import { SHELL_TEXT } from "./fr.js";
import { showNotice } from "./notices.js";

function propose(waiting: ServiceWorker): void {
  const open = !caseStore.isEmpty();
  showNotice("update", SHELL_TEXT.newVersion, open ? SHELL_TEXT.newVersionCase : SHELL_TEXT.newVersionIdle, [
    ...(open ? [{ label: SHELL_TEXT.saveCase, run: saveCaseFile, stays: true }] : []),
    {
      label: SHELL_TEXT.newVersionUse,
      run: () => {
        waiting.postMessage("use-new-version");
      },
    },
    { label: SHELL_TEXT.newVersionLater, run: () => undefined },
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
    let reloading = !controlled;
    navigator.serviceWorker.addEventListener("controllerchange", () => {
      if (!reloading) location.reload();
      reloading = false;
    });
  } catch {
    // Offline use is an addition: without it the site works as before.
  }
}
