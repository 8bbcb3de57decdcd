import { runSteps, runTool } from "./commands.js";

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
  {
    title: "tests unitaires",
    run: () => runTool("node_modules/vitest/vitest.mjs", ["run", "--project", "unit"]),
  },
]);
