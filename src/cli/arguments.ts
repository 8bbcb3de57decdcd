import { parseArgs } from "node:util";

import type { VerbForm } from "./forms.fr.js";
import { FORMS_FR, HELP_OPTIONS, helpText, usageText } from "./forms.fr.js";
import { print, refuse } from "./say.js";
import { standardInput } from "./standard-input.js";

/** What was typed after a verb, checked against its form; or the verb is over (help asked, arguments refused). */
export type Arguments =
  | {
      readonly kind: "read";
      readonly operands: readonly string[];
      readonly has: (option: string) => boolean;
      readonly text: (option: string) => string | undefined;
    }
  | { readonly kind: "done"; readonly code: number };

/**
 * Reads the arguments of a verb. `--help` prints its help (code 0). Every fault is said at once on the standard error, with
 * the usage: unknown option, option twice, missing or unwanted value, too few or too many operands (code 2). A verb that
 * reads « - » takes it for granted when its file is missing and a file is given by `< file`.
 */
export function readArguments(form: VerbForm, args: readonly string[]): Arguments {
  if (args.some((arg) => HELP_OPTIONS.includes(arg))) {
    print(helpText(form));
    return { kind: "done", code: 0 };
  }
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(form.options).map(([name, { value }]) => [
        name,
        { type: value === undefined ? ("boolean" as const) : ("string" as const) },
      ]),
    ),
  });
  const faults: string[] = [];
  const given = new Map<string, string | undefined>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(form.options, token.name) ? form.options[token.name] : undefined;
    const missing =
      token.value === undefined ||
      (token.inlineValue === false && /^-./.test(token.value)) ||
      (token.value === "" && option?.mayBeEmpty !== true);
    if (option === undefined || !token.rawName.startsWith("--"))
      faults.push(FORMS_FR.unknownOption(token.rawName, Object.keys(form.options)));
    else if (given.has(token.name)) faults.push(FORMS_FR.twice(token.rawName));
    else if (option.value !== undefined && missing)
      faults.push(FORMS_FR.valueMissing(token.rawName, option.value));
    else if (option.value === undefined && token.value !== undefined)
      faults.push(FORMS_FR.valueUnwanted(token.rawName));
    given.set(token.name, token.value);
  }
  const [least, most] = form.operands;
  const fed = form.readsInput === true && operands.length < least ? standardInput() : "nothing";
  if (fed === "file") operands.push("-");
  if (operands.length < least)
    faults.push(
      FORMS_FR.operandMissing(form.operandName) + (fed === "pipe" ? FORMS_FR.piped(form.name) : ""),
    );
  if (operands.length > most) faults.push(FORMS_FR.tooMany(operands.slice(most)));
  for (const [name, { required, value = "" }] of Object.entries(form.options))
    if (required === true && !given.has(name)) faults.push(FORMS_FR.optionMissing(name, value));
  if (faults.length > 0) return { kind: "done", code: refuse(`${faults.join("\n")}\n${usageText(form)}`) };
  return {
    kind: "read",
    operands,
    has: (option) => given.has(option),
    text: (option) => given.get(option),
  };
}
