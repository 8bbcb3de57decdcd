import { h } from "../dom.js";
import { SHELL_TEXT } from "./fr.js";

const KEY = "ij-theme";
const THEMES = [
  ["system", SHELL_TEXT.themeSystem],
  ["light", SHELL_TEXT.themeLight],
  ["dark", SHELL_TEXT.themeDark],
] as const;

function stored(): string {
  try {
    return localStorage.getItem(KEY) ?? "system";
  } catch {
    return "system";
  }
}

function apply(theme: string): void {
  if (theme === "light" || theme === "dark") document.documentElement.dataset["theme"] = theme;
  else delete document.documentElement.dataset["theme"];
  try {
    if (theme === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Storage refused: the theme holds until the page is closed.
  }
  document.dispatchEvent(new CustomEvent("ij-theme"));
}

/** Fills the theme control of the foot; charts drawn on a canvas listen to the `ij-theme` event of the document. */
export function installTheme(place: HTMLElement): void {
  const options = THEMES.map(([value, label]) => h("option", { value, selected: value === stored() }, label));
  const select = h("select", { id: "theme-select" }, options);
  select.addEventListener("change", () => {
    apply(select.value);
  });
  place.replaceChildren(h("label", { for: "theme-select" }, SHELL_TEXT.theme), select);
}
