import { MAX_CASE_CHARACTERS, parseCaseText } from "../core/case/index.js";
import type { Case, CaseFault } from "../core/case/index.js";
import { INPUT_FR as TEXT } from "./fr.js";
import { readInput } from "./read-input.js";
import { asTyped, refuse } from "./say.js";

/**
 * Case of a file, « - » for the standard input; `undefined` when it is refused, every fault already written on the
 * standard error in French. A case of an older format is migrated, and that is said too.
 */
export function readCase(file: string): Case | undefined {
  const input = readInput(file, 4 * MAX_CASE_CHARACTERS, TEXT.ofACase, TEXT.caseFolder);
  if (!input.ok) return refused(input.problem);
  const parsed = parseCaseText(input.text);
  if (!parsed.ok) return refused(faultsText(file, TEXT.aCase, parsed.faults));
  if (parsed.migratedFrom !== undefined) refuse(TEXT.migrated(parsed.migratedFrom, parsed.value.format));
  return parsed.value;
}

/** Longest path of a fault that is echoed, characters: the name of a field is of the reader's making. */
const MAX_PATH = 200;

/** A fault on one line. */
export function faultLine({ path, problem, example }: CaseFault): string {
  const where = path.length > MAX_PATH ? `${path.slice(0, MAX_PATH)}…` : path;
  return TEXT.fault(where, problem, example);
}

/** Every fault of a file on its line: field, what is wrong, what is right. */
export function faultsText(file: string, what: string, faults: readonly CaseFault[]): string {
  const name = file === "-" ? TEXT.theStandard : asTyped(file);
  const lines = faults.map((fault) => `  ${faultLine(fault)}`);
  return [TEXT.faults(name, what, faults.length), ...lines].join("\n");
}

function refused(message: string): undefined {
  refuse(message);
  return undefined;
}
