import { messageOf } from "../../core/domain/errors.js";
import { h } from "../dom.js";
import { SHELL_TEXT } from "./fr.js";

/** What a page module exports: fills its root and may return its cleanup. */
export type Mount = (root: HTMLElement) => void | (() => void);

interface Mounted {
  readonly root: HTMLElement;
  readonly inner: Mount;
  readonly cleanup: (() => void) | undefined;
}
let current: Mounted | undefined;

/** Runs the cleanup of the page that is mounted, if any. */
export function unmountPage(): void {
  const cleanup = current?.cleanup;
  current = undefined;
  cleanup?.();
}

/** Draws the mounted page again, after the whole case was replaced from outside it. */
export function remountPage(): void {
  const page = current;
  if (page === undefined) return;
  unmountPage();
  mountPage(page.root, page.inner);
}

/**
 * Mounts a page in its root once, whoever asks first (the block of the page or the router), and keeps its cleanup.
 * When the page's own code fails, says so in the page with a way out instead of leaving it blank. Either way the root
 * then carries `data-mounted`.
 */
export function mountPage(root: HTMLElement | null, inner: Mount): void {
  if (root === null || current?.root === root) return;
  unmountPage();
  current = { root, inner, cleanup: undefined };
  try {
    const cleanup = inner(root);
    current = { root, inner, cleanup: typeof cleanup === "function" ? cleanup : undefined };
  } catch (error) {
    root.replaceChildren(failure(error));
    throw error;
  } finally {
    root.dataset["mounted"] = "";
  }
}

function failure(error: unknown): HTMLElement {
  return h(
    "div",
    { class: "err", role: "alert" },
    h("h2", {}, SHELL_TEXT.pageFailed),
    h("p", {}, SHELL_TEXT.pageFailedWayOut),
    h("p", { class: "mono" }, messageOf(error)),
  );
}
