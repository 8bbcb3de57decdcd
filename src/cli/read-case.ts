import { readFileSync } from "node:fs";

import { parseCaseText } from "../core/case/index.js";
import type { Case } from "../core/case/index.js";

/**
 * Case of a file, « - » for the standard input; `undefined` when it is refused, every fault already written on the
 * standard error in French.
 */
export function readCase(file: string): Case | undefined {
  let source: string;
  try {
    source = readFileSync(file === "-" ? 0 : file, "utf8");
  } catch {
    process.stderr.write(
      `Fichier illisible : « ${file} ». Donnez le chemin d'un fichier ij-case/1, ou « - ».\n`,
    );
    return undefined;
  }
  const parsed = parseCaseText(source);
  if (parsed.ok) return parsed.value;
  const lines = parsed.faults.map(
    ({ path, problem, example }) => `  ${path} : ${problem}. Exemple : ${example}`,
  );
  process.stderr.write(`${file} n'est pas un dossier ij-case/1.\n${lines.join("\n")}\n`);
  return undefined;
}
