import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** A file could not be written where it was asked; the message is a French sentence. */
export class OutputError extends Error {
  override readonly name = "OutputError";
}

const SAFE_NAME = /^[0-9A-Za-z][0-9A-Za-z._-]*$/;

/**
 * Writes into one folder and nowhere else: plain names only, each file whole or not at all (temporary name, then
 * rename, which replaces a symbolic link rather than follow it), never over an existing file unless `replace`.
 */
export class OutputFolder {
  constructor(
    readonly path: string,
    private readonly replace: boolean,
  ) {
    if (!isFolder(path, true)) throw new OutputError(`Dossier de sortie impossible : « ${path} ».`);
  }

  /** Path of a file of the folder; throws {@link OutputError} on a name that could leave it. */
  pathOf(name: string): string {
    if (!SAFE_NAME.test(name)) throw new OutputError(`Nom de fichier refusé : « ${name} ».`);
    return join(this.path, name);
  }

  /** Names among `names` that are already there and may not be replaced. */
  taken(names: readonly string[]): readonly string[] {
    return this.replace ? [] : names.filter((name) => existsSync(this.pathOf(name)));
  }

  /** Writes a file whole; throws {@link OutputError} when it exists and may not be replaced. */
  write(name: string, content: string | Uint8Array): void {
    const target = this.pathOf(name);
    if (this.taken([name]).length > 0)
      throw new OutputError(`« ${name} » existe déjà : ajoutez --remplacer pour l'écraser.`);
    writeWhole(target, content, name);
  }
}

/** True when the folder is there, made with its parents if `make`. Not `recursive: true`: under /proc it never returns. */
function isFolder(path: string, make: boolean): boolean {
  const folder = resolve(path);
  try {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return true;
    if (!make || dirname(folder) === folder || !isFolder(dirname(folder), true)) return false;
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/** Writes one file that the reader named, whole; never over another unless `replace`. Throws {@link OutputError}. */
export function writeFile(path: string, content: string | Uint8Array, replace: boolean): void {
  if (!isFolder(dirname(path), false)) throw new OutputError(`Dossier introuvable : « ${dirname(path)} ».`);
  if (!replace && existsSync(path))
    throw new OutputError(`« ${path} » existe déjà : ajoutez --remplacer pour l'écraser.`);
  writeWhole(path, content, path);
}

/** Under a temporary name, then in place: replaces a link rather than follow it. */
function writeWhole(target: string, content: string | Uint8Array, name: string): void {
  const partial = `${target}.${String(process.pid)}.partiel`;
  try {
    writeFileSync(partial, content, { flag: "wx" });
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { force: true });
    throw new OutputError(
      `Écriture impossible : « ${name} » (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}
