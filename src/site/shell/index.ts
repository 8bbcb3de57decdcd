import { installRouter } from "./router.js";
import { installTheme } from "./theme.js";
import { installUpdates } from "./updates.js";
import { showHost } from "./host.js";
import { refreshCaseBar, watchCase } from "./case-bar.js";

function openDetailsForPrint(): void {
  const opened: HTMLDetailsElement[] = [];
  window.addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>("main details:not([open])")) {
      details.open = true;
      opened.push(details);
    }
  });
  window.addEventListener("afterprint", () => {
    for (const details of opened.splice(0)) details.open = false;
  });
}

const theme = document.getElementById("theme");
if (theme !== null) installTheme(theme);
installRouter(refreshCaseBar);
watchCase();
openDetailsForPrint();
void showHost();
void installUpdates();
