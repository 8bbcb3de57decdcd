import { findChromium } from "./chromium.js";
import { runSteps, runTool } from "./commands.js";

const vitest = "node_modules/vitest/vitest.mjs";
const browser = findChromium();

runSteps([
  { title: "types", run: () => runTool("node_modules/typescript/bin/tsc", ["-p", "."]) },
  {
    title: "règles (eslint)",
    run: () => runTool("node_modules/eslint/bin/eslint.js", [".", "--max-warnings", "0"]),
  },
  {
    title: "mise en forme (prettier)",
    run: () => runTool("node_modules/prettier/bin/prettier.cjs", ["--check", "."]),
  },
  { title: "tests unitaires", run: () => runTool(vitest, ["run", "--project", "unit"]) },
  {
    title: "tests dans le navigateur",
    run: () => {
      if (browser !== undefined) return runTool(vitest, ["run", "--project", "e2e"], { CHROMIUM: browser });
      if (process.env["CI"] === "true") {
        process.stderr.write(
          "Aucun Chromium : sous CI=true, c'est un échec. Installez-le (apt-get install chromium).\n",
        );
        return 1;
      }
      process.stdout.write(
        "Sautés : aucun Chromium trouvé. Installez-le, ou lancez CHROMIUM=/chemin/du/navigateur npm test.\n",
      );
      return 0;
    },
  },
]);
