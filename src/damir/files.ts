import { createReadStream } from "node:fs";
import { open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { createGunzip } from "node:zlib";
import { DamirError } from "./errors.js";
import { recogniseLayout } from "./layouts.js";
import type { Month } from "./months.js";
import { showMonth } from "./months.js";
import type { DamirParameters, Layout } from "./parameters.js";

/** A monthly file found in a folder, its name alone read. */
export interface MonthlyFile {
  readonly path: string;
  readonly name: string;
  readonly month: Month;
  readonly fictional: boolean;
  readonly compressed: boolean;
  readonly bytes: number;
}

const NAME = /^(FICTIF_)?A(\d{4}(?:0[1-9]|1[0-2]))\.csv(\.gz)?$/;

/**
 * Monthly files of a folder by payment month. Refused: no such file, the same month twice, and fictional files beside
 * real ones, which no computation may mix.
 */
export async function listMonthlyFiles(folder: string): Promise<readonly MonthlyFile[]> {
  const names = await readdir(folder).catch(() => undefined);
  if (names === undefined) {
    throw new DamirError({
      what: "le dossier n'existe pas ou n'est pas lisible.",
      where: folder,
      example: "data/raw/damir, rempli par npm run damir -- fetch",
      remedy: "donnez le dossier des fichiers mensuels avec --from.",
    });
  }
  const files: MonthlyFile[] = [];
  for (const name of names.sort()) {
    const [, fictional, month, gz] = NAME.exec(name) ?? [];
    if (month === undefined) continue;
    const path = join(folder, name);
    const { size } = await stat(path);
    files.push({
      path,
      name,
      month,
      fictional: fictional !== undefined,
      compressed: gz !== undefined,
      bytes: size,
    });
  }
  checkFiles(files, folder);
  return files.sort((a, b) => a.month.localeCompare(b.month));
}

function checkFiles(files: readonly MonthlyFile[], folder: string): void {
  const example = "A202209.csv.gz";
  if (files.length === 0) {
    throw new DamirError({
      what: "aucun fichier mensuel d'Open DAMIR dans ce dossier.",
      where: folder,
      example,
      remedy: "téléchargez les mois voulus (npm run damir -- fetch) ou donnez leur dossier avec --from.",
    });
  }
  const twice = files.find((file, i) => files.findIndex(({ month }) => month === file.month) !== i);
  if (twice !== undefined) {
    throw new DamirError({
      what: `le mois de paiement ${showMonth(twice.month)} est là deux fois : il serait compté deux fois.`,
      where: folder,
      example,
      remedy: "gardez un seul fichier par mois.",
    });
  }
  if (new Set(files.map(({ fictional }) => fictional)).size > 1) {
    throw new DamirError({
      what: "des fichiers fictifs et des fichiers réels sont mélangés.",
      where: folder,
      example,
      remedy: "mettez les fichiers FICTIF_… dans un autre dossier.",
    });
  }
}

const HEAD_BYTES = 1 << 16;

/** First bytes of the text of a file, decompressed; a file that is not gzip under a `.gz` name is refused. */
async function readHead(file: MonthlyFile): Promise<Buffer> {
  if (!file.compressed) {
    const handle = await open(file.path);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  }
  const source = createReadStream(file.path);
  const text = createGunzip();
  source.on("error", (error) => text.destroy(error));
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of source.pipe(text) as AsyncIterable<Buffer>) {
      pieces.push(piece);
      size += piece.length;
      if (size >= HEAD_BYTES) break;
    }
  } catch (error) {
    if (pieces.length === 0) throw brokenGzip(file, error);
  } finally {
    source.destroy();
  }
  return Buffer.concat(pieces);
}

/** Refusal of a compressed file that cannot be read to its end. */
export function brokenGzip(file: MonthlyFile, error: unknown): DamirError {
  const reason = error instanceof Error ? error.message : String(error);
  const truncated = /unexpected end/i.test(reason);
  return new DamirError({
    what: truncated
      ? "le fichier compressé est tronqué : le téléchargement s'est arrêté avant la fin."
      : `le fichier n'est pas un gzip lisible (${reason}).`,
    where: file.path,
    example: "un fichier que « gzip -t » accepte",
    remedy: "effacez-le et reprenez le téléchargement (npm run damir -- fetch).",
  });
}

/**
 * Looks at the header and the first line before any computation: layout known, payment month equal to the one of the
 * name, decimal point. Seconds rather than minutes to learn that a file is the wrong one.
 */
export async function inspectFile(file: MonthlyFile, parameters: DamirParameters): Promise<Layout> {
  const head = await readHead(file);
  const layout = recogniseLayout(head, file.path, parameters);
  const [, first = ""] = head.toString("latin1").split("\n");
  const values = first.split(";");
  const month = values[0] ?? "";
  if (first === "") {
    throw new DamirError({
      what: "le fichier n'a aucune ligne sous l'en-tête.",
      where: file.path,
      remedy: "reprenez le téléchargement de ce mois.",
    });
  }
  if (month !== file.month) throw swappedMonth(file, [month]);
  const comma = layout.columns.findIndex(
    (name, i) => name.startsWith("FLT_") && (values[i] ?? "").includes(","),
  );
  if (comma >= 0) {
    throw new DamirError({
      what: "les nombres ont une virgule décimale.",
      where: `${file.path}, ligne 2, colonne ${layout.columns[comma] ?? ""} : « ${values[comma] ?? ""} »`,
      example: "12.5",
      remedy: "reprenez le fichier tel qu'il est publié (point décimal).",
    });
  }
  return layout;
}

/** Refusal of a file whose lines were not paid in the month of its name. */
export function swappedMonth(file: MonthlyFile, found: readonly string[]): DamirError {
  return new DamirError({
    what: `le mois de paiement des lignes (${found.join(", ")}) n'est pas celui du nom (${file.month}).`,
    where: `${file.path}, colonne FLX_ANN_MOI`,
    example: `FLX_ANN_MOI = ${file.month} sur toutes les lignes`,
    remedy: "rendez au fichier son nom d'origine, ou reprenez le téléchargement de ce mois.",
  });
}
