import { messages } from "./fr.js";

const HELP_OPTIONS: readonly string[] = ["--help", "-h", "--aide"];

/** True for an empty command line, for « aide » and wherever an option asks for help. */
export function asksForHelp(args: readonly string[]): boolean {
  return args.length === 0 || args[0] === "aide" || args.some((arg) => HELP_OPTIONS.includes(arg));
}

/** What each verb takes: the number of its operands, and its one option, which has a value. */
const FORMS = {
  fetch: { operands: 0, option: "--mirror" },
  derive: { operands: 0, option: undefined },
  verify: { operands: 0, option: "--shuffle" },
  diff: { operands: 2, option: undefined },
} as const;
export type Verb = keyof typeof FORMS;

/** A command line that was understood: a verb, its operands, all there, and the value of its option when given. */
export interface CommandLine {
  readonly verb: Verb;
  readonly operands: readonly string[];
  readonly value: string | undefined;
}

const isVerb = (name: string): name is Verb => Object.hasOwn(FORMS, name);

/**
 * Reads `verb …`. A French refusal, ending with a line feed, when the verb is none of ours, when something is missing or
 * when something is there that the verb does not take: `derive --help` must not derive.
 */
export function readCommand([name = "", ...rest]: readonly string[]): CommandLine | string {
  if (!isVerb(name)) return messages.unknownVerb(name, Object.keys(FORMS));
  const { operands: count, option } = FORMS[name];
  const operands: string[] = [];
  let value: string | undefined;
  for (let i = 0; i < rest.length; i += 1) {
    const word = rest[i] ?? "";
    if (option !== undefined && value === undefined && word.split("=", 1)[0] === option)
      value = word.includes("=") ? word.slice(option.length + 1) : (rest[(i += 1)] ?? "");
    else if (word.startsWith("-") || operands.length === count) return messages.unexpected(word, name);
    else operands.push(word);
  }
  if (operands.length < count) return messages.diffUsage;
  if (value === "") return name === "verify" ? messages.shuffleNumber : messages.mirrorMissing;
  return { verb: name, operands, value };
}
