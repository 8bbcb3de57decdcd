const CONTROLS = "a[href], button, input, select, textarea, summary, [tabindex]";

/** What designates a control again once its place was drawn anew: its id, or its name, value, address and words. */
const designation = (element: Element): string =>
  element.id !== ""
    ? `#${element.id}`
    : [
        element.tagName,
        ...["name", "value", "href"].map((name) => element.getAttribute(name) ?? ""),
        element.textContent,
      ].join("|");

const isLost = (): boolean => {
  const at = document.activeElement;
  return at === null || at === document.body || !at.isConnected;
};

/** Gives the focus to the title of the page when what had it has left the page. */
export function rescueFocus(preferred?: Element | null): void {
  if (!isLost()) return;
  const kept = preferred instanceof HTMLElement && preferred.isConnected ? preferred : undefined;
  const target = kept ?? document.querySelector<HTMLElement>("main h1");
  if (target === null) return;
  if (kept === undefined) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/**
 * Draws a place anew without losing the focus that it holds: the same control takes it, else the first control of the
 * place that can, else the place itself. Someone at the keyboard is never sent back to the top of the page.
 */
export function keepFocus(place: HTMLElement, draw: () => void): void {
  const at = document.activeElement;
  const wanted = at !== null && at !== place && place.contains(at) ? designation(at) : undefined;
  draw();
  if (wanted === undefined || !isLost()) return;
  const controls = [...place.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (control) => control.tabIndex >= 0 && control.checkVisibility(),
  );
  const same = controls.find((control) => designation(control) === wanted);
  if (same === undefined && controls.length === 0) place.tabIndex = -1;
  (same ?? controls[0] ?? place).focus({ preventScroll: same !== undefined });
}
