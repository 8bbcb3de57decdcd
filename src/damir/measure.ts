import { mkdir, readFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { formatNumber } from "../core/report/format.fr.js";
import { openEngine } from "./engine.js";
import { count } from "./fr.js";
import { knownTotals } from "./generate/check.js";
import { generateMonth } from "./generate/generate.js";
import type { Ledger } from "./generate/ledger.js";
import { layoutForMonth } from "./layouts.js";
import type { DamirParameters } from "./parameters.js";
import { runRates } from "./run-rates.js";
import type { RatesResult } from "./run-rates.js";
import { stagingView } from "./staging.js";

/** A measure at real size. */
export interface MeasureOptions {
  readonly rows: number;
  readonly folder: string;
  readonly assumedPath: string;
  readonly onStep: (label: string) => void;
  readonly onProgress: (label: string, share: number | undefined) => void;
}

/** What a run at full size costs, and whether it recovers the totals known by construction. */
export interface Measure {
  readonly rows: number;
  readonly bytes: number;
  readonly generateSeconds: number;
  readonly ratesSeconds: number;
  /** Processor time of `rates`, all threads, user and system: what it costs whatever else the machine does. */
  readonly processorSeconds: number;
  /** The engine alone, `SELECT COUNT(*)` over the same file with the same reader. */
  readonly countSeconds: number;
  readonly resumedSeconds: number;
  readonly peakMemoryMiB: number;
  readonly totalsChecked: number;
  readonly totalsWrong: readonly string[];
  readonly machine: string;
  readonly engine: string;
}

const MONTH = "202301";
const SEED = 20221122;

/** Generates a month (once: an existing file of the same size of rows is kept), then runs, repeats, counts and checks. */
export async function measure(options: MeasureOptions, parameters: DamirParameters): Promise<Measure> {
  const { rows, folder } = options;
  const from = join(folder, `source-${String(rows)}`);
  await mkdir(from, { recursive: true });
  options.onStep("génération");
  const started = performance.now();
  const ledger = await existingLedger(from, rows).then(
    (found) =>
      found ?? generateMonth({ month: MONTH, rows, folder: from, seed: SEED, maskedShare: 0.4 }, parameters),
  );
  const generateSeconds = seconds(started);
  const output = join(folder, `sortie-${String(Date.now())}`);
  const run = (): Promise<RatesResult> =>
    runRates(
      {
        from,
        output,
        careMonths: undefined,
        prescribers: parameters.prescribers,
        denominators: { kind: "assumed" },
        threads: 2,
        memory: "1GB",
        assumedPath: options.assumedPath,
      },
      parameters,
      {
        onPlan: () => undefined,
        onMonth: () => undefined,
        onProgress: (file, checked) => {
          options.onProgress(`${file.name} : contrôle`, checked);
        },
      },
    );
  options.onStep("calcul");
  const ratesStart = performance.now();
  const before = process.cpuUsage();
  const result = await run();
  const ratesSeconds = seconds(ratesStart);
  const spent = process.cpuUsage(before);
  const peakMemoryMiB = process.resourceUsage().maxRSS / 1024;
  options.onStep("reprise");
  const againStart = performance.now();
  await run();
  const resumedSeconds = seconds(againStart);
  options.onStep("comptage des lignes par le moteur seul");
  const counted = await countLines(join(from, ledger.file), output, parameters);
  const totals = knownTotals([ledger], result.tables, result.careMonths);
  const [partial] = result.partials;
  return {
    rows: ledger.rows,
    bytes: partial?.source.bytes ?? 0,
    generateSeconds,
    ratesSeconds,
    processorSeconds: (spent.user + spent.system) / 1e6,
    countSeconds: counted.seconds,
    resumedSeconds,
    peakMemoryMiB,
    totalsChecked: totals.length,
    totalsWrong: totals
      .filter(({ expected, found }) => expected !== found)
      .map(({ id, expected, found }) => `${id} : attendu ${String(expected)}, lu ${String(found)}`),
    machine: `${String(cpus().length)} × ${cpus()[0]?.model ?? "processeur inconnu"}, ${count(totalmem() / 2 ** 30)} Gio, Node ${process.versions.node}`,
    engine: partial?.engine ?? "",
  };
}

const seconds = (start: number): number => (performance.now() - start) / 1000;

async function existingLedger(folder: string, rows: number): Promise<Ledger | undefined> {
  const text = await readFile(join(folder, `FICTIF_A${MONTH}.json`), "utf8").catch(() => undefined);
  const ledger = text === undefined ? undefined : (JSON.parse(text) as Ledger);
  return ledger?.rows === rows ? ledger : undefined;
}

async function countLines(
  path: string,
  output: string,
  parameters: DamirParameters,
): Promise<{ readonly seconds: number }> {
  const engine = await openEngine({ threads: 2, memory: "1GB", temporaryFolder: join(output, "temporaire") });
  try {
    await engine.run(stagingView(path, layoutForMonth(parameters, MONTH)));
    const started = performance.now();
    await engine.rows("SELECT COUNT(*) AS n FROM damir_lines");
    return { seconds: seconds(started) };
  } finally {
    engine.close();
  }
}

/** The measure as a French Markdown table, for `docs/damir-mesure.md`. */
export function measureText(m: Measure): string {
  const rows: readonly (readonly [string, string])[] = [
    ["lignes", count(m.rows)],
    ["fichier compressé", `${formatNumber(m.bytes / 1e6, 0)} Mo`],
    ["écriture du fichier fictif", `${formatNumber(m.generateSeconds, 1)} s`],
    ["`rates`, du fichier aux taux", `${formatNumber(m.ratesSeconds, 1)} s`],
    ["temps processeur de `rates`, tous fils", `${formatNumber(m.processorSeconds, 1)} s`],
    ["débit", `${count(m.rows / m.ratesSeconds)} lignes par seconde`],
    ["le moteur seul comptant les lignes", `${formatNumber(m.countSeconds, 1)} s`],
    ["rapport `rates` / comptage", formatNumber(m.ratesSeconds / m.countSeconds, 2)],
    ["même commande relancée (mois déjà agrégé)", `${formatNumber(m.resumedSeconds, 1)} s`],
    ["mémoire résidente au plus haut", `${count(m.peakMemoryMiB)} Mio`],
    ["totaux connus vérifiés", `${count(m.totalsChecked)}, dont faux : ${count(m.totalsWrong.length)}`],
    ["machine", m.machine],
    ["moteur", m.engine],
  ];
  return ["| mesure | valeur |", "|---|---|", ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join(
    "\n",
  );
}
