import { spawnSync } from "node:child_process";

import { messageOf } from "../core/domain/index.js";
import { typographer } from "../core/report/format.fr.js";
import { BUILD_FR } from "./fr.js";

/** Writes French lines on the standard output. */
export function say(text: string): void {
  process.stdout.write(`${typographer(text)}\n`);
}

/** Writes French lines on the standard error, where refusals go. */
export function complain(text: string): void {
  process.stderr.write(`${typographer(text)}\n`);
}

/** Runs a command to its end; what it throws is said, and the process will exit with code 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exitCode = 1;
  }
}

/** Runs a tool of node_modules and returns its exit code (1 when a signal ended it); its output goes to the terminal. */
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

/** One step of a verification: its French name, and its run, which returns an exit code. */
export interface Step {
  readonly title: string;
  readonly run: () => number;
}

/** Runs the steps in order and stops the process at the first that fails. */
export function runSteps(steps: readonly Step[]): void {
  for (const { title, run } of steps) {
    say(`— ${title}`);
    const code = run();
    if (code !== 0) {
      complain(BUILD_FR.failed(title, code));
      process.exit(code);
    }
  }
}
