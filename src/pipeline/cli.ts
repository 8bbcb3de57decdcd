import { messageOf } from "../core/domain/index.js";
import { asksForHelp, readCommand } from "./arguments.js";
import { runDerive, runDiff, runFetch, runVerify } from "./commands.js";
import { messages } from "./fr.js";
import { complain, endQuietlyWithReader, print } from "./terminal.js";

/** Runs a command line; returns its exit code: 0 done, 1 failed, 2 refused. */
async function main(args: readonly string[]): Promise<number> {
  if (asksForHelp(args)) {
    print(messages.usage);
    return 0;
  }
  const command = readCommand(args);
  if (typeof command === "string") {
    complain(command);
    return 2;
  }
  const root = process.cwd();
  const { verb, value, operands } = command;
  switch (verb) {
    case "fetch":
      return runFetch(root, value, print);
    case "derive":
      return runDerive(root, print, () => performance.now());
    case "verify": {
      const seed = value === undefined ? undefined : Number(value);
      if (seed === undefined || Number.isInteger(seed)) return runVerify(root, print, seed);
      complain(messages.shuffleNumber);
      return 2;
    }
    case "diff": {
      const [before = "", after = ""] = operands;
      return runDiff(root, before, after, print);
    }
  }
}

endQuietlyWithReader();
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  complain(`${messageOf(error)}\n`);
  process.exitCode = 1;
}
