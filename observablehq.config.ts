import { existsSync, readdirSync } from "node:fs";
import { BUILD_FOLDER } from "./src/build/site/folders.js";
import { footer, header } from "./src/build/site/layout.js";

/** Cards of the register: one page each, written by the loader `pages/registre-[id].md.ts`. */
function registerPaths(): string[] {
  const folder = "data/register/systems";
  if (!existsSync("pages/registre-[id].md.ts") || !existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => `/registre-${name.slice(0, -5)}`)
    .sort();
}

const THEME_SCRIPT =
  '<script type="module" src="/lib/shell.js"></script><script>try{var t=localStorage.getItem("ij-theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch(e){}</script>';

export default {
  root: "pages",
  output: BUILD_FOLDER,
  title: "Contre-expertise IJ",
  globalStylesheets: [],
  style: "style.css",
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  typographer: false,
  preserveExtension: true,
  preserveIndex: true,
  interpreters: { ".ts": [process.execPath, "--import", "tsx"] },
  dynamicPaths: registerPaths(),
  head: `<link rel="icon" href="data:,">${THEME_SCRIPT}`,
  header: ({ path }: { readonly path: string }): string => header(path.replace(/^\//, "")),
  footer: footer(),
};
