import { existsSync, readFileSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { quoted } from "./engine.js";
import type { Engine } from "./engine.js";
import { DamirError } from "./errors.js";
import { swappedMonth } from "./files.js";
import type { MonthlyFile } from "./files.js";
import { fileSha256, verifyFile } from "./integrity.js";
import type { DamirParameters, Layout } from "./parameters.js";
import { readScript, sha256 } from "./script.js";
import { stagingView } from "./staging.js";
import { refusals } from "./refusals.fr.js";

/** Card of the aggregate of one payment month, written last: a cells file without its card is not trusted. */
export interface PartialMonth {
  readonly format: "ij-damir-partial/1";
  readonly source: {
    readonly file: string;
    readonly month: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly lines: number;
    readonly layout: string;
    readonly fictional: boolean;
  };
  /** Digest of the SQL step, of the staging and of the natures: another text gives another aggregate. */
  readonly recipe: string;
  readonly cells: { readonly file: string; readonly sha256: string; readonly rows: number };
  readonly engine: string;
  readonly seconds: number;
}

/** Outcome for one month: the card, and whether it was found done. */
export interface AggregatedMonth {
  readonly card: PartialMonth;
  readonly cellsPath: string;
  readonly reused: boolean;
}

/** What the reading of a month works with. */
export interface PartialContext {
  readonly engine: Engine;
  readonly folder: string;
  readonly parameters: DamirParameters;
  /** Aborted when the user interrupts: both readings stop. */
  readonly signal: AbortSignal;
  /** Share 0–1 of the file that the control has read, and seconds since the month began. */
  readonly onProgress: (checked: number, elapsed: number) => void;
}

function recipe(layout: Layout, parameters: DamirParameters): string {
  return sha256(JSON.stringify([readScript().cells, stagingView("", layout), parameters.natures.list]));
}

/** The card of a finished month whose source, recipe and cells are unchanged; undefined otherwise. */
async function findDone(
  file: MonthlyFile,
  layout: Layout,
  context: PartialContext,
): Promise<AggregatedMonth | undefined> {
  const cardPath = join(context.folder, `${file.name}.json`);
  if (!existsSync(cardPath)) return undefined;
  const card = JSON.parse(readFileSync(cardPath, "utf8")) as PartialMonth;
  const cellsPath = join(context.folder, card.cells.file);
  if (card.recipe !== recipe(layout, context.parameters) || card.source.bytes !== file.bytes)
    return undefined;
  if (!existsSync(cellsPath) || (await fileSha256(cellsPath)) !== card.cells.sha256) return undefined;
  return (await fileSha256(file.path)) === card.source.sha256 ? { card, cellsPath, reused: true } : undefined;
}

/**
 * Aggregates one monthly file into cells, or finds it done. While the engine reads, a second reading checks the gzip to
 * its end and counts the lines; both counts must agree. Files appear under their names only once complete.
 */
export async function aggregateMonth(
  file: MonthlyFile,
  layout: Layout,
  context: PartialContext,
): Promise<AggregatedMonth> {
  await mkdir(context.folder, { recursive: true });
  const done = await findDone(file, layout, context);
  if (done !== undefined) return done;
  const { engine, folder, parameters } = context;
  const started = performance.now();
  let checked = 0;
  const timer = setInterval(() => {
    context.onProgress(checked / file.bytes, (performance.now() - started) / 1000);
  }, 1000);
  const cellsPath = join(folder, `${file.name}.parquet`);
  try {
    const onBytes = (bytes: number): void => {
      checked = bytes;
    };
    const verified = verifyFile(file, { signal: context.signal, onBytes }).catch((error: unknown) => {
      engine.connection.interrupt();
      throw error;
    });
    const computed = runCells(engine, file, layout);
    const [integrity, cells] = await Promise.allSettled([verified, computed]);
    if (integrity.status === "rejected") throw integrity.reason;
    if (cells.status === "rejected") throw cells.reason;
    const rows = await checkCells(engine, file, integrity.value.lines, parameters);
    await engine.run(`COPY damir_cells TO ${quoted(`${cellsPath}.part`)} (FORMAT parquet)`);
    await rename(`${cellsPath}.part`, cellsPath);
    const card: PartialMonth = {
      format: "ij-damir-partial/1",
      source: {
        file: file.name,
        month: file.month,
        bytes: file.bytes,
        sha256: integrity.value.sha256,
        lines: integrity.value.lines,
        layout: layout.id,
        fictional: file.fictional,
      },
      recipe: recipe(layout, parameters),
      cells: { file: `${file.name}.parquet`, sha256: await fileSha256(cellsPath), rows },
      engine: engine.version,
      seconds: (performance.now() - started) / 1000,
    };
    const cardPath = join(folder, `${file.name}.json`);
    await writeFile(`${cardPath}.part`, `${JSON.stringify(card, null, 2)}\n`);
    await rename(`${cardPath}.part`, cardPath);
    return { card, cellsPath, reused: false };
  } finally {
    clearInterval(timer);
    await rm(`${cellsPath}.part`, { force: true });
  }
}

async function runCells(engine: Engine, file: MonthlyFile, layout: Layout): Promise<void> {
  await engine.run("DROP TABLE IF EXISTS damir_cells");
  await engine.run(stagingView(file.path, layout));
  await engine.run(readScript().cells);
}

/** Checks that need the whole file: every line counted, one payment month, few incomplete lines, some allowances. */
async function checkCells(
  engine: Engine,
  file: MonthlyFile,
  lines: number,
  parameters: DamirParameters,
): Promise<number> {
  const [total] = await engine.rows(
    "SELECT COUNT(*) AS cells, SUM(line_count) AS lines," +
      " SUM(CASE WHEN family = 'incomplete' THEN line_count ELSE 0 END) AS incomplete," +
      " SUM(CASE WHEN family = 'ij' THEN line_count ELSE 0 END) AS ij FROM damir_cells",
  );
  const read = Number(total?.["lines"] ?? 0);
  if (read !== lines) {
    throw new DamirError(refusals.linesDiffer(file.path, String(read), String(lines)), 1);
  }
  const months = await engine.rows(
    `SELECT DISTINCT payment_month FROM damir_cells WHERE payment_month IS NOT NULL AND payment_month <> ${quoted(file.month)}`,
  );
  if (months.length > 0)
    throw swappedMonth(
      file,
      months.map((row) => String(row["payment_month"])),
    );
  const share = Number(total?.["incomplete"] ?? 0) / Math.max(1, read);
  const limit = parameters.thresholds.maxIncompleteRows.value;
  if (share > limit) {
    throw new DamirError(
      refusals.incompleteLines(
        file.path,
        String(total?.["incomplete"]),
        String(read),
        String(Math.round(1 / limit)),
      ),
    );
  }
  if (Number(total?.["ij"] ?? 0) === 0) {
    throw new DamirError(refusals.noAllowance(file.path));
  }
  return Number(total?.["cells"] ?? 0);
}
