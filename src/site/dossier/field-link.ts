import { h } from "../dom.js";

/** Link to a field of the page: the closed group that holds it is opened, then the field takes the focus. */
export function fieldLink(id: string, words: string): HTMLElement {
  const reach = (event: Event): void => {
    const field = document.getElementById(id);
    if (field === null) return;
    event.preventDefault();
    const group = field.closest("details");
    if (group !== null) group.open = true;
    field.focus();
  };
  return h("a", { href: `#${id}`, onclick: reach }, words);
}
