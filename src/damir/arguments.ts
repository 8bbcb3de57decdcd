import { DamirError } from "./errors.js";
import { refusals } from "./refusals.fr.js";

/** Options of a verb, `--name value` or `--name` alone (true); repeated options keep the last value. */
export type Options = ReadonlyMap<string, string | true>;

/** Reads the options of a verb; an option that the verb does not have is refused with the list of those it has. */
export function parseOptions(args: readonly string[], allowed: readonly string[]): Options {
  const options = new Map<string, string | true>();
  for (let i = 0; i < args.length; i += 1) {
    const [name, inline] = splitOnce(args[i] ?? "");
    if (!allowed.includes(name)) {
      throw new DamirError(refusals.unknownOption(args[i] ?? "", allowed.join(" ")));
    }
    const next = args[i + 1];
    if (inline !== undefined) options.set(name, inline);
    else if (next !== undefined && !next.startsWith("--")) {
      options.set(name, next);
      i += 1;
    } else options.set(name, true);
  }
  return options;
}

function splitOnce(text: string): readonly [string, string | undefined] {
  const at = text.indexOf("=");
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** Text of an option, or the default; an option given without its value is refused. */
export function textOption(options: Options, name: string, fallback: string): string {
  const value = options.get(name) ?? fallback;
  if (value !== true) return value;
  throw new DamirError(refusals.noValue(name));
}

/** Number of an option within bounds, or the default. */
export function numberOption(
  options: Options,
  name: string,
  fallback: number,
  least: number,
  most: number,
): number {
  const text = textOption(options, name, String(fallback));
  const value = Number(text.replaceAll("_", ""));
  if (Number.isFinite(value) && value >= least && value <= most) return value;
  throw new DamirError(refusals.notANumber(name, text, least, most, String(fallback)));
}

/** Codes separated by commas; « tous » is the code "*". */
export function codesOption(options: Options, name: string, fallback: readonly string[]): readonly string[] {
  const text = textOption(options, name, fallback.join(","));
  if (text === "tous") return ["*"];
  const codes = text.split(",").map((code) => code.trim());
  if (codes.every((code) => /^\d{1,3}$/.test(code))) return codes;
  throw new DamirError(refusals.notCodes(name, text));
}
