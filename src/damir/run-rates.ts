import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { parseRates } from "../core/release/parse-small.js";
import { parseTable } from "../core/release/text-table.js";
import type { ReferenceRate } from "../core/release/types.js";
import { splitRateByAld } from "../core/standardisation/index.js";
import { computeTables, createSettings } from "./compute.js";
import type { Tables } from "./compute.js";
import { assumedDenominators, readDenominators } from "./denominators.js";
import type { DenominatorTable } from "./denominators.js";
import { openEngine } from "./engine.js";
import { DamirError } from "./errors.js";
import { inspectFile, listMonthlyFiles } from "./files.js";
import type { MonthlyFile } from "./files.js";
import { monthsBetween, paymentMonthsFor } from "./months.js";
import type { Month } from "./months.js";
import { csvText, writeFolder } from "./output.js";
import type { OutputFile } from "./output.js";
import type { DamirParameters, Layout } from "./parameters.js";
import { aggregateMonth } from "./partials.js";
import type { PartialMonth } from "./partials.js";
import { referenceCard, referenceCsv } from "./publish.js";
import type { ReferenceCard } from "./publish.js";
import { rebuildReference } from "./reference.js";
import type { PrescriberChoice } from "./settings.js";

/** Denominators: a named table, the assumed table of the release, or none: then no rate is computed, and it is said. */
export type DenominatorChoice =
  { readonly kind: "file"; readonly path: string } | { readonly kind: "assumed" } | { readonly kind: "none" };

export interface RatesOptions {
  readonly from: string;
  readonly output: string;
  /** Months of care; undefined takes those that the folder covers. */
  readonly careMonths: readonly Month[] | undefined;
  readonly prescribers: PrescriberChoice;
  readonly denominators: DenominatorChoice;
  readonly threads: number;
  readonly memory: string;
  /** Path of the assumed table, in the release's columns. */
  readonly assumedPath: string;
  /** Interrupts the run: finished months are kept, the one under way is not. */
  readonly signal?: AbortSignal;
}

/** Progress of a run, for the terminal. */
export interface RatesListener {
  readonly onPlan: (
    careMonths: readonly Month[],
    missing: readonly Month[],
    files: readonly MonthlyFile[],
  ) => void;
  /** Share 0–1 of the file that the control has read, and seconds since the month began. */
  readonly onProgress: (file: MonthlyFile, checked: number, elapsed: number) => void;
  readonly onMonth: (card: PartialMonth, reused: boolean) => void;
}

export interface RatesResult {
  readonly careMonths: readonly Month[];
  readonly missingPayments: readonly Month[];
  readonly partials: readonly PartialMonth[];
  readonly tables: Tables;
  readonly denominators: DenominatorTable | undefined;
  readonly card: ReferenceCard | undefined;
  readonly folder: string;
}

/** Months of care asked, or those whose payment files are all there, or failing that every month of the folder. */
function chooseCareMonths(
  asked: readonly Month[] | undefined,
  payments: readonly Month[],
  following: number,
): readonly Month[] {
  if (asked !== undefined) return asked;
  const all = monthsBetween(payments[0] ?? "", payments.at(-1) ?? "");
  const covered = all.filter((month) =>
    paymentMonthsFor([month], following).every((p) => payments.includes(p)),
  );
  return covered.length > 0 ? covered : all;
}

/** The whole verb `rates`: look, aggregate month by month (finished months are kept), compute, write, hand back. */
export async function runRates(
  options: RatesOptions,
  parameters: DamirParameters,
  listener: RatesListener,
): Promise<RatesResult> {
  const files = await listMonthlyFiles(options.from);
  const payments = files.map(({ month }) => month);
  const following = parameters.thresholds.followingPaymentMonths.value;
  const careMonths = chooseCareMonths(options.careMonths, payments, following);
  const needed = paymentMonthsFor(careMonths, following);
  const used = files.filter(({ month }) => month >= (needed[0] ?? ""));
  const missingPayments = needed.filter((month) => !payments.includes(month));
  if (used.length === 0) {
    throw new DamirError({
      what: "aucun des fichiers du dossier ne peut contenir ces mois de soins.",
      where: `${options.from} : ${payments.join(", ")}`,
      remedy:
        "demandez d'autres mois de soins avec --soins, ou téléchargez les mois de paiement nécessaires.",
    });
  }
  const layouts = new Map<MonthlyFile, Layout>();
  for (const file of used) layouts.set(file, await inspectFile(file, parameters));
  listener.onPlan(careMonths, missingPayments, used);

  const assumed = options.denominators.kind === "none" ? [] : await readAssumed(options.assumedPath);
  const denominators = chooseDenominators(options.denominators, assumed);
  const temporaryFolder = join(options.output, "temporaire");
  await mkdir(temporaryFolder, { recursive: true });
  const engine = await openEngine({ threads: options.threads, memory: options.memory, temporaryFolder });
  const signal = options.signal ?? new AbortController().signal;
  const interrupt = (): void => {
    engine.connection.interrupt();
  };
  signal.addEventListener("abort", interrupt);
  try {
    const { prescribers } = options;
    await createSettings(engine, parameters, {
      prescribers,
      careMonths,
      denominators: denominators?.rows ?? [],
    });
    const partials: PartialMonth[] = [];
    const cellPaths: string[] = [];
    for (const [file, layout] of layouts) {
      const { card, cellsPath, reused } = await aggregateMonth(file, layout, {
        engine,
        folder: join(options.output, "partiels"),
        parameters,
        signal,
        onProgress: (checked, elapsed) => {
          listener.onProgress(file, checked, elapsed);
        },
      });
      partials.push(card);
      cellPaths.push(cellsPath);
      listener.onMonth(card, reused);
    }
    const tables = await computeTables(engine, cellPaths);
    const result = { careMonths, missingPayments, partials, tables, denominators };
    const { card, outputs } = describe(result, options, assumed);
    const folder = join(
      options.output,
      partials.some(({ source }) => source.fictional) ? "FICTIF_resultats" : "resultats",
    );
    await writeFolder(folder, outputs);
    return { ...result, card, folder };
  } finally {
    signal.removeEventListener("abort", interrupt);
    engine.close();
    await rm(temporaryFolder, { recursive: true, force: true });
  }
}

async function readAssumed(path: string): Promise<readonly ReferenceRate[]> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text !== undefined) return parseRates(parseTable("reference-rates.csv", text));
  throw new DamirError({
    what: "la table de référence supposée est introuvable : sans elle, ni répartition par ALD ni comparaison.",
    where: path,
    remedy:
      "lancez la commande dans un clone complet (data/release), ou reconstruisez la publication (npm run data -- derive).",
  });
}

function chooseDenominators(
  choice: DenominatorChoice,
  assumed: readonly ReferenceRate[],
): DenominatorTable | undefined {
  if (choice.kind === "none") return undefined;
  return choice.kind === "file" ? readDenominators(choice.path) : assumedDenominators(assumed);
}

function describe(
  result: Omit<RatesResult, "card" | "folder">,
  options: RatesOptions,
  assumed: readonly ReferenceRate[],
): { readonly card: ReferenceCard | undefined; readonly outputs: readonly OutputFile[] } {
  const { tables, denominators, careMonths } = result;
  const table = (name: string, rows: Tables["days"]): OutputFile => {
    return { name, text: csvText(Object.keys(rows[0] ?? { vide: "" }), rows) };
  };
  const outputs = [
    table("jours.csv", tables.days),
    table("raisons.csv", tables.reasons),
    table("completude.csv", tables.lags),
    table("prescripteurs.csv", tables.prescribers),
    table("exoneration.csv", [tables.exemption]),
    table(
      "fichiers.csv",
      result.partials.map(({ source }) => ({ ...source })),
    ),
  ];
  if (denominators === undefined) return { card: undefined, outputs };
  const aldSplit = Number(tables.exemption["ald_split"]) === 1;
  const reference = rebuildReference({
    rates: tables.rates,
    months: careMonths.length,
    aldSplit,
    assumed,
    denominatorStatus: denominators.status,
    split: splitRateByAld,
  });
  const card = referenceCard({
    ...result,
    prescribers: options.prescribers,
    undeterminedShare: Number(tables.exemption["undetermined_days"]) / Number(tables.exemption["days"]),
    aldSplit,
    denominators,
    reference,
  });
  const release = referenceCsv(reference);
  return {
    card,
    outputs: [
      ...outputs,
      table("taux.csv", tables.rates),
      { name: "reference.json", text: `${JSON.stringify(card, null, 2)}\n` },
      ...(release === undefined ? [] : [release]),
    ],
  };
}
