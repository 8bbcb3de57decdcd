import { messageOf } from "../core/domain/index.js";
import { messages } from "./fr.js";
import { runDerive, runDiff, runFetch, runVerify } from "./commands.js";

const print = (text: string): void => {
  process.stdout.write(text);
};

async function main(args: readonly string[]): Promise<number> {
  const [verb, ...rest] = args;
  const root = process.cwd();
  switch (verb) {
    case "fetch": {
      const at = rest.indexOf("--mirror");
      const mirror = at < 0 ? undefined : rest[at + 1];
      if (at >= 0 && mirror === undefined) {
        process.stderr.write(messages.mirrorMissing);
        return 2;
      }
      return runFetch(root, mirror, print);
    }
    case "derive":
      return runDerive(root, print, () => performance.now());
    case "verify": {
      const at = rest.indexOf("--shuffle");
      const seed = at < 0 ? undefined : Number(rest[at + 1]);
      if (seed !== undefined && !Number.isInteger(seed)) {
        process.stderr.write(messages.shuffleNumber);
        return 2;
      }
      return runVerify(root, print, seed);
    }
    case "diff": {
      const [a, b] = rest;
      if (a === undefined || b === undefined) {
        process.stderr.write(messages.diffUsage);
        return 2;
      }
      return runDiff(root, a, b, print);
    }
    case undefined:
    case "--help":
    case "-h":
      print(messages.usage);
      return 0;
    default:
      process.stderr.write(messages.unknownVerb(verb));
      return 2;
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
}
