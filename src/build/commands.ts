import { spawnSync } from "node:child_process";

/** Runs a tool of node_modules and returns its exit code; the output goes straight to the terminal. */
export function runTool(
  tool: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): number {
  const done = spawnSync(process.execPath, [tool, ...args], {
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  return done.status ?? 1;
}

/** Runs the steps in order and stops the process at the first that fails. */
export function runSteps(steps: readonly { readonly title: string; readonly run: () => number }[]): void {
  for (const step of steps) {
    process.stdout.write(`— ${step.title}\n`);
    const code = step.run();
    if (code !== 0) {
      process.stderr.write(`Échec : ${step.title} (code ${String(code)}).\n`);
      process.exit(code);
    }
  }
}
