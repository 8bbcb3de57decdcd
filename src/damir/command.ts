import { mkdir } from "node:fs/promises";
import { codesOption, numberOption, parseOptions, textOption } from "./arguments.js";
import type { Options } from "./arguments.js";
import { ecologicalReport } from "./ecological/verb.js";
import { DamirError, refusalText } from "./errors.js";
import { explainFailure } from "./failures.js";
import { fetchMonths } from "./fetch.js";
import { count, HELP } from "./fr.js";
import { generateMonth } from "./generate/generate.js";
import { measure, measureText } from "./measure.js";
import { parseMonthRange, paymentMonthsFor, showMonth, showMonths } from "./months.js";
import { readDamirParameters, repositoryPath } from "./parameters.js";
import { progressLine } from "./progress.js";
import { resultText } from "./report.js";
import { runRates } from "./run-rates.js";
import type { DenominatorChoice } from "./denominators.js";

const parameters = readDamirParameters();
const IN_USE = repositoryPath("data/parameters/reference-in-use.json");

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** Verb `fetch`: says which payment months the months of care need, then downloads them. */
async function fetchVerb(args: readonly string[]): Promise<void> {
  const options = parseOptions(args, ["--soins", "--sortie", "--adresse"]);
  const care = parseMonthRange(textOption(options, "--soins", ""), "--soins");
  const following = parameters.thresholds.followingPaymentMonths.value;
  const needed = paymentMonthsFor(care, following);
  print(`Mois de soins : ${showMonths(care)}.`);
  print(
    `Mois de paiement nécessaires (les ${String(following)} qui suivent compris) : ${showMonths(needed)}.`,
  );
  const address = options.get("--adresse");
  await fetchMonths(needed, {
    folder: textOption(options, "--sortie", "data/raw/damir"),
    ...(typeof address === "string" ? { address } : {}),
    onProgress: progressLine(),
    onDone: (month, bytes, kept) => {
      print(`${showMonth(month)} : ${count(bytes)} octets${kept ? ", déjà là" : ", vérifié"}.`);
    },
  });
}

function denominatorChoice(options: Options): DenominatorChoice {
  const path = options.get("--denominateurs");
  const assumed = options.get("--denominateurs-supposes") === true;
  if (path !== undefined && assumed) {
    throw new DamirError({
      what: "deux dénominateurs demandés à la fois.",
      where: "--denominateurs et --denominateurs-supposes",
      remedy: "gardez l'un des deux.",
    });
  }
  if (path !== undefined) return { kind: "file", path: textOption(options, "--denominateurs", "") };
  return { kind: assumed ? "assumed" : "none" };
}

/** Verb `rates`. */
async function ratesVerb(args: readonly string[]): Promise<void> {
  const options = parseOptions(args, [
    ...["--from", "--soins", "--sortie", "--denominateurs", "--denominateurs-supposes", "--prescripteurs"],
    ...["--categories", "--statuts", "--memoire", "--fils", "--table-supposee", "--publier"],
  ]);
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

/** Verb `genere`: fictional files of known totals. */
async function generateVerb(args: readonly string[]): Promise<void> {
  const options = parseOptions(args, ["--lignes", "--mois", "--sortie", "--graine", "--part-masquee"]);
  const rows = Math.floor(numberOption(options, "--lignes", 200_000, 1, 1e9));
  const months = parseMonthRange(textOption(options, "--mois", "2023-01"), "--mois");
  const folder = textOption(options, "--sortie", "artefacts/damir-fictif");
  const seed = numberOption(options, "--graine", 1, 0, 2 ** 31);
  const maskedShare = numberOption(options, "--part-masquee", 0.4, 0, 1);
  await mkdir(folder, { recursive: true });
  const show = progressLine();
  for (const [i, month] of months.entries()) {
    const onProgress = (done: number): void => {
      show(`FICTIF_A${month}.csv.gz : écriture`, done / rows);
    };
    const ledger = await generateMonth(
      { month, rows, folder, seed: seed + i, maskedShare, onProgress },
      parameters,
    );
    show("", undefined);
    print(`${folder}/${ledger.file} : ${count(ledger.rows)} lignes fictives (totaux dans le .json à côté).`);
  }
}

/** Verb `mesure`: the run at full size, with its known totals; fails when one of them is not recovered. */
async function measureVerb(args: readonly string[]): Promise<void> {
  const options = parseOptions(args, ["--lignes", "--dossier", "--table-supposee"]);
  const result = await measure(
    {
      rows: Math.floor(numberOption(options, "--lignes", 35_000_000, 1000, 1e9)),
      folder: textOption(options, "--dossier", "artefacts/damir-mesure"),
      assumedPath: textOption(
        options,
        "--table-supposee",
        repositoryPath("data/release/reference-rates.csv"),
      ),
      onStep: (label) => {
        print(`— ${label}`);
      },
      onProgress: progressLine(),
    },
    parameters,
  );
  print(measureText(result));
  if (result.totalsWrong.length === 0) return;
  throw new DamirError(
    {
      what: `${count(result.totalsWrong.length)} totaux connus ne sont pas retrouvés.`,
      where: result.totalsWrong.slice(0, 3).join(" ; "),
      remedy: "ne vous servez pas des taux : c'est un défaut du programme, à signaler.",
    },
    1,
  );
}

/** Verb `ecologique`. */
async function ecologicalVerb(args: readonly string[]): Promise<void> {
  const options = parseOptions(args, ["--release", "--sortie"]);
  const output = textOption(options, "--sortie", "artefacts/ecologique.csv");
  print(await ecologicalReport(textOption(options, "--release", repositoryPath("data/release")), output));
  print(`\nTableau : ${output}`);
}

const VERBS: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  fetch: fetchVerb,
  rates: ratesVerb,
  genere: generateVerb,
  mesure: measureVerb,
  ecologique: ecologicalVerb,
};

/** Runs the command; returns the exit code. Failures that a user can act on are printed in French without a stack. */
export async function main(argv: readonly string[]): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined || name === "--help" || name === "-h" || name === "aide") {
    process.stdout.write(HELP);
    return 0;
  }
  try {
    const verb = VERBS[name];
    if (verb === undefined) {
      throw new DamirError({
        what: `verbe inconnu : « ${name} ».`,
        example: Object.keys(VERBS).join(", "),
        remedy: "npm run damir -- --help donne la liste.",
      });
    }
    await verb(args);
    return 0;
  } catch (error) {
    const known = explainFailure(error);
    if (known === undefined) throw error;
    process.stderr.write(`${refusalText(known.refusal)}\n`);
    return known.exitCode;
  }
}
