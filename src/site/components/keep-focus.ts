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

/** The details of a place by their summary and, among equals, their rank. */
function detailsOf(place: HTMLElement): ReadonlyMap<string, HTMLDetailsElement> {
  const found = new Map<string, HTMLDetailsElement>();
  const ranks = new Map<string, number>();
  for (const details of place.querySelectorAll("details")) {
    const name = designation(details.querySelector("summary") ?? details);
    const rank = ranks.get(name) ?? 0;
    ranks.set(name, rank + 1);
    found.set(`${String(rank)} ${name}`, details);
  }
  return found;
}

/** Draws a place anew with its details open or closed as the reader left them. */
export function keepOpen(place: HTMLElement, draw: () => void): void {
  const before = new Map([...detailsOf(place)].map(([name, { open }]) => [name, open]));
  draw();
  for (const [name, details] of detailsOf(place)) details.open = before.get(name) ?? details.open;
}

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
