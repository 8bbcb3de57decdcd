import { installRouter } from "./router.js";
import { installTheme } from "./theme.js";
import { installUpdates } from "./updates.js";
import { showHost } from "./host.js";
import { refreshCaseBar, watchCaseBar } from "./case-bar.js";
import { guardCase } from "./case-guard.js";
import { SHELL_TEXT } from "./fr.js";
import { showNotice } from "./notices.js";

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

/** The calculations read compressed tables: a browser that cannot is told so, the texts stay readable. */
function checkBrowser(): void {
  if (typeof DecompressionStream === "undefined")
    showNotice("browser", SHELL_TEXT.oldBrowser, SHELL_TEXT.oldBrowserWayOut, []);
}

if (new URLSearchParams(location.search).has("integrer")) document.documentElement.dataset["embed"] = "";
document.documentElement.dataset["alive"] = "";
const theme = document.getElementById("theme");
if (theme !== null) installTheme(theme);
installRouter(refreshCaseBar);
watchCaseBar();
guardCase();
openDetailsForPrint();
checkBrowser();
void showHost();
void installUpdates();
