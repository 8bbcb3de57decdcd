import { codesOption, numberOption, parseOptions, textOption } from "../arguments.js";
import type { Options } from "../arguments.js";
import type { DenominatorChoice } from "../denominators.js";
import { DamirError } from "../errors.js";
import { count } from "../fr.js";
import { parseMonthRange, showMonths } from "../months.js";
import { readDamirParameters, repositoryPath } from "../parameters.js";
import { progressLine } from "../progress.js";
import { resultText } from "../report.js";
import { runRates } from "../run-rates.js";
import { print } from "../terminal.js";
import { refusals } from "../refusals.fr.js";

const IN_USE = repositoryPath("data/parameters/reference-in-use.json");

function denominatorChoice(options: Options): DenominatorChoice {
  const path = options.get("--denominateurs");
  const assumed = options.get("--denominateurs-supposes") === true;
  if (path !== undefined && assumed) {
    throw new DamirError(refusals.twoDenominators());
  }
  if (path !== undefined) return { kind: "file", path: textOption(options, "--denominateurs", "") };
  return { kind: assumed ? "assumed" : "none" };
}

/** Verb `rates`. */
export async function run(args: readonly string[]): Promise<void> {
  const options = parseOptions(args, [
    ...["--from", "--soins", "--sortie", "--denominateurs", "--denominateurs-supposes", "--prescripteurs"],
    ...["--categories", "--statuts", "--memoire", "--fils", "--table-supposee", "--publier"],
  ]);
  const parameters = readDamirParameters();
  const { prescribers } = parameters;
  const soins = options.get("--soins");
  const interruption = new AbortController();
  const stop = (): void => {
    interruption.abort();
  };
  process.once("SIGINT", stop);
  const show = progressLine();
  const started = performance.now();
  try {
    const result = await runRates(
      {
        from: textOption(options, "--from", "data/raw/damir"),
        output: textOption(options, "--sortie", "artefacts/damir"),
        careMonths:
          soins === undefined ? undefined : parseMonthRange(textOption(options, "--soins", ""), "--soins"),
        prescribers: {
          specialities: codesOption(options, "--prescripteurs", prescribers.specialities),
          categories: codesOption(options, "--categories", prescribers.categories),
          legalStatuses: codesOption(options, "--statuts", prescribers.legalStatuses),
        },
        denominators: denominatorChoice(options),
        threads: numberOption(options, "--fils", 2, 1, 64),
        memory: textOption(options, "--memoire", "1GB"),
        assumedPath: textOption(
          options,
          "--table-supposee",
          repositoryPath("data/release/reference-rates.csv"),
        ),
        ...(options.get("--publier") === true ? { publishTo: IN_USE } : {}),
        signal: interruption.signal,
      },
      parameters,
      {
        onPlan: (care, missing, files) => {
          print(
            `Mois de soins : ${showMonths(care)}. Mois de paiement lus : ${showMonths(files.map((f) => f.month))}.`,
          );
          if (files.some((f) => f.fictional))
            print("FICTIF : ces fichiers sont tirés au hasard, les résultats aussi.");
          if (missing.length > 0) {
            print(
              `ATTENTION : mois de paiement absents : ${showMonths(missing)}. Les jours de soins sont incomplets.`,
            );
          }
        },
        onProgress: (file, checked, elapsed) => {
          show(`${file.name} : calcul depuis ${count(elapsed)} s, contrôle du fichier`, checked);
        },
        onMonth: ({ source, seconds }, reused) => {
          show("", undefined);
          print(
            reused
              ? `${source.file} : déjà agrégé (${count(source.lines)} lignes), repris.`
              : `${source.file} : ${count(source.lines)} lignes en ${seconds.toFixed(1)} s, ${count(source.lines / seconds)} lignes par seconde.`,
          );
        },
      },
    );
    print(resultText(result, parameters));
    const peak = process.resourceUsage().maxRSS / 1024;
    print(
      `Durée ${((performance.now() - started) / 1000).toFixed(1)} s, mémoire au plus haut ${count(peak)} Mio.`,
    );
  } finally {
    process.off("SIGINT", stop);
  }
}
