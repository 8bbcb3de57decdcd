import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { computeTables, createSettings } from "./compute.js";
import { chooseDenominators, readAssumed } from "./denominators.js";
import type { DenominatorChoice } from "./denominators.js";
import { openEngine } from "./engine.js";
import { DamirError } from "./errors.js";
import { inspectFile, listMonthlyFiles } from "./files.js";
import type { MonthlyFile } from "./files.js";
import { monthsBetween, paymentMonthsFor } from "./months.js";
import type { Month } from "./months.js";
import { writeFolder } from "./output.js";
import type { DamirParameters, Layout } from "./parameters.js";
import { aggregateMonth } from "./partials.js";
import type { PartialMonth } from "./partials.js";
import type { ReferenceCard } from "./publish.js";
import { describe } from "./results.js";
import type { Computed } from "./results.js";
import type { PrescriberChoice } from "./settings.js";
import { refusals } from "./refusals.fr.js";

/** A run of `rates`. */
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
  /** Path of the file that says which reference is in use, written when given. */
  readonly publishTo?: string;
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

/** What `rates` computed, its card when there are rates, and the folder of its files. */
export interface RatesResult extends Computed {
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
    throw new DamirError(refusals.noUsefulMonth(options.from, payments.join(", ")));
  }
  const layouts = new Map<MonthlyFile, Layout>();
  for (const file of used) layouts.set(file, await inspectFile(file, parameters));
  listener.onPlan(careMonths, missingPayments, used);

  if (options.publishTo !== undefined && options.denominators.kind === "none") {
    throw new DamirError(refusals.publishWithoutRates());
  }
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
    const { card, outputs, inUse } = describe(result, {
      prescribers,
      assumed,
      publish: options.publishTo !== undefined,
    });
    const folder = join(
      options.output,
      partials.some(({ source }) => source.fictional) ? "FICTIF_resultats" : "resultats",
    );
    await writeFolder(folder, outputs);
    if (options.publishTo !== undefined && inUse !== undefined) {
      await writeFile(`${options.publishTo}.part`, inUse.text);
      await rename(`${options.publishTo}.part`, options.publishTo);
    }
    return { ...result, card, folder };
  } finally {
    signal.removeEventListener("abort", interrupt);
    engine.close();
    await rm(temporaryFolder, { recursive: true, force: true });
  }
}
