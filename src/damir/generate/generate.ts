import { createWriteStream } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { layoutForMonth } from "../layouts.js";
import type { Month } from "../months.js";
import type { DamirParameters } from "../parameters.js";
import { seededDraw } from "./draws.js";
import { LedgerBook } from "./ledger.js";
import type { Ledger } from "./ledger.js";
import { headerLine } from "./lines.js";
import { noiseLine } from "./noise.js";
import { signalLine } from "./signal.js";

const FICTIONAL_PREFIX = "FICTIF_";
const NOTICE =
  "Fichier fictif, tiré au hasard dans la disposition publiée d'Open DAMIR : il ne décrit personne et ne sert qu'aux essais.";
/** Share of lines about daily allowances; about 1.1 % in the file of January 2024. */
const SIGNAL_SHARE = 0.015;
const BLOCKS = 48;
const LINES_PER_BLOCK = 2000;

/** A fictitious month to write. */
export interface GenerateOptions {
  readonly month: Month;
  readonly rows: number;
  readonly folder: string;
  readonly seed: number;
  readonly maskedShare: number;
  /** Called with the number of lines written so far. */
  readonly onProgress?: (rows: number) => void;
}

/**
 * Writes `FICTIF_AYYYYMM.csv.gz` and its ledger `FICTIF_AYYYYMM.json`; both names appear only once complete. Noise
 * lines come from a few dozen ready-made blocks, which makes 35 million lines a matter of compression alone.
 */
export async function generateMonth(options: GenerateOptions, parameters: DamirParameters): Promise<Ledger> {
  const { month, rows, folder, seed } = options;
  const layout = layoutForMonth(parameters, month);
  const draw = seededDraw(seed);
  const blockCount = Math.min(BLOCKS, Math.ceil(rows / LINES_PER_BLOCK));
  const blocks = Array.from({ length: blockCount }, () =>
    Array.from({ length: LINES_PER_BLOCK }, () => noiseLine(layout, month, draw)).join(""),
  );
  const signalPerBlock = Math.max(1, Math.round((LINES_PER_BLOCK * SIGNAL_SHARE) / (1 - SIGNAL_SHARE)));
  const book = new LedgerBook();
  let noise = 0;

  function* chunks(): Generator<Buffer> {
    yield Buffer.from(headerLine(layout), "latin1");
    for (let block = 0; book.rows + noise < rows; block += 1) {
      const lines: string[] = [];
      for (let i = 0; i < signalPerBlock && book.rows + noise < rows; i += 1) {
        const { line, fact } = signalLine({ ...options, layout }, draw);
        book.add(fact);
        lines.push(line);
      }
      const left = rows - book.rows - noise;
      const ready = blocks[block % blockCount] ?? "";
      noise += Math.min(left, LINES_PER_BLOCK);
      lines.push(
        left >= LINES_PER_BLOCK
          ? ready
          : ready
              .split("\n")
              .slice(0, left)
              .map((l) => `${l}\n`)
              .join(""),
      );
      yield Buffer.from(lines.join(""), "latin1");
      if (block % 500 === 499) options.onProgress?.(book.rows + noise);
    }
  }

  const file = `${FICTIONAL_PREFIX}A${month}.csv.gz`;
  const path = join(folder, file);
  try {
    await pipeline(Readable.from(chunks()), createGzip({ level: 1 }), createWriteStream(`${path}.part`));
    const ledger: Ledger = {
      fictional: true,
      notice: NOTICE,
      file,
      month,
      layout: layout.id,
      seed,
      rows: book.rows + noise,
      cells: [...book.cells(), noiseCell(noise)],
    };
    await writeFile(path.replace(/\.csv\.gz$/, ".json"), `${JSON.stringify(ledger)}\n`);
    await rename(`${path}.part`, path);
    return ledger;
  } catch (error) {
    await rm(`${path}.part`, { force: true });
    throw error;
  }
}

function noiseCell(lines: number): Ledger["cells"][number] {
  return {
    kind: "noise",
    careMonth: "",
    insurance: "maladie",
    region: "",
    age: "",
    sex: "M",
    exemption: "indetermine",
    lines,
    days: 0,
    rawDays: 0,
    negativeLines: 0,
    negativeDays: 0,
  };
}
