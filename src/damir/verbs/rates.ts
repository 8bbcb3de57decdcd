import { codesOption, numberOption, parseOptions, textOption } from "../arguments.js";
import type { Options } from "../arguments.js";
import type { DenominatorChoice } from "../denominators.js";
import { DamirError } from "../errors.js";
import { parseMonthRange } from "../months.js";
import { readDamirParameters, repositoryPath } from "../parameters.js";
import { progressLine } from "../progress.js";
import { RUN_FR } from "../rates.fr.js";
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
          const payments = files.map((f) => f.month);
          print(RUN_FR.plan(care, payments));
          if (files.some((f) => f.fictional)) print(RUN_FR.fictional);
          if (missing.length > 0) print(RUN_FR.missing(missing));
        },
        onProgress: (file, checked, elapsed) => {
          show(RUN_FR.computing(file.name, elapsed), checked);
        },
        onMonth: ({ source, seconds }, reused) => {
          show("", undefined);
          print(
            reused
              ? RUN_FR.reused(source.file, source.lines)
              : RUN_FR.read(source.file, source.lines, seconds),
          );
        },
      },
    );
    print(resultText(result, parameters));
    const peak = process.resourceUsage().maxRSS / 1024;
    print(RUN_FR.ended((performance.now() - started) / 1000, peak));
  } finally {
    process.off("SIGINT", stop);
  }
}
