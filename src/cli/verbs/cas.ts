import { readFileSync } from "node:fs";

import { answerCase, defaultGrid, releaseData, runMultiverse } from "../../core/answer/index.js";
import type { CaseAnswer, MultiverseResult } from "../../core/answer/index.js";
import { parseCaseText } from "../../core/case/index.js";
import type { CaseFault } from "../../core/case/index.js";
import { loadErrata } from "../load-errata.js";
import type { Erratum } from "../load-errata.js";
import { loadRelease } from "../load-release.js";
import { answerCsv } from "./cas-csv.js";
import { answerJson } from "./cas-json.js";
import { errataText, summaryText } from "./cas-text.js";

const USAGE = "Usage : contre-expertise cas FICHIER.json [--json | --csv]   (« - » lit l'entrée standard)\n";

/**
 * `cas FICHIER.json | -`: one case, in French; `--json` the whole answer, `--csv` one line per specification.
 * Exit code 2 with every fault listed when the file is not a case.
 */
export async function run(args: readonly string[]): Promise<number> {
  const options = args.filter((arg) => arg.startsWith("--"));
  const [file, ...others] = args.filter((arg) => !arg.startsWith("--"));
  const unknown = options.filter((option) => option !== "--json" && option !== "--csv");
  if (file === undefined || others.length > 0 || unknown.length > 0) {
    process.stderr.write(unknown.map((option) => `Option inconnue : ${option}\n`).join("") + USAGE);
    return 2;
  }
  const source = readSource(file);
  if (source === undefined) return 2;
  const parsed = parseCaseText(source);
  if (!parsed.ok) {
    process.stderr.write(faultsText(file, parsed.faults));
    return 2;
  }
  const release = loadRelease();
  const data = release === undefined ? undefined : releaseData(release);
  if (data === undefined) {
    process.stderr.write(
      "Données publiques absentes de cette copie : ce qui en dépend est marqué « non disponible ».\n",
    );
  }
  const answer = answerCase(parsed.value, data);
  const multiverse = runMultiverse(parsed.value, data, defaultGrid);
  const errata = release === undefined ? [] : loadErrata(release.id);
  if (options.includes("--csv")) process.stderr.write(errataText(errata));
  process.stdout.write(rendered(options, parsed.value.fictional === true, answer, multiverse, errata));
  return 0;
}

function rendered(
  options: readonly string[],
  fictional: boolean,
  answer: CaseAnswer,
  multiverse: MultiverseResult,
  errata: readonly Erratum[],
): string {
  if (options.includes("--json")) return answerJson(fictional, answer, multiverse, errata);
  if (options.includes("--csv")) return answerCsv(multiverse);
  return summaryText(fictional, answer, multiverse) + errataText(errata);
}

function readSource(file: string): string | undefined {
  try {
    return readFileSync(file === "-" ? 0 : file, "utf8");
  } catch {
    process.stderr.write(
      `Fichier illisible : « ${file} ». Donnez le chemin d'un fichier ij-case/1, ou « - ».\n`,
    );
    return undefined;
  }
}

function faultsText(file: string, faults: readonly CaseFault[]): string {
  const count = `${String(faults.length)} ${faults.length > 1 ? "fautes" : "faute"}`;
  const lines = faults.map(({ path, problem, example }) => `  ${path} : ${problem}. Exemple : ${example}`);
  return `${file} n'est pas un dossier ij-case/1 : ${count}.\n${lines.join("\n")}\n`;
}
