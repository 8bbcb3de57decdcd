import { lstatSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import type { Stats } from "node:fs";
import { dirname, join, resolve } from "node:path";

import { OUTPUT_FR as TEXT } from "./fr.js";

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
    if (!isFolder(path, true)) throw new OutputError(TEXT.folder(path));
  }

  /** Path of a file of the folder; throws {@link OutputError} on a name that could leave it. */
  pathOf(name: string): string {
    if (!SAFE_NAME.test(name)) throw new OutputError(TEXT.name(name));
    return join(this.path, name);
  }

  /**
   * Path of a file that will be added to piece by piece: a plain file, or nothing yet. Throws {@link OutputError} on a link,
   * which would be followed out of the folder, and on a folder.
   */
  growing(name: string): string {
    const path = this.pathOf(name);
    if (entryOf(path)?.isFile() === false) throw new OutputError(TEXT.linkOrFolder(path));
    return path;
  }

  /** A folder inside this one, made if need be; throws {@link OutputError} when a link or a file has its name. */
  inside(name: string, replace: boolean): OutputFolder {
    const path = this.pathOf(name);
    if (entryOf(path)?.isDirectory() === false) throw new OutputError(TEXT.notAFolder(path));
    return new OutputFolder(path, replace);
  }

  /** Names among `names` that are already there and may not be replaced. */
  taken(names: readonly string[]): readonly string[] {
    return this.replace ? [] : names.filter((name) => isThere(this.pathOf(name)));
  }

  /** Writes a file whole; throws {@link OutputError} when it exists and may not be replaced. */
  write(name: string, content: string | Uint8Array): void {
    const target = this.pathOf(name);
    if (this.taken([name]).length > 0) throw new OutputError(TEXT.exists(name));
    writeWhole(target, content, target);
  }
}

/** What has this name, a link not being followed; undefined when nothing has. */
function entryOf(path: string): Stats | undefined {
  return orOutputError(path, () => lstatSync(path, { throwIfNoEntry: false }));
}

/** True for a file, a folder or a link, even one that leads nowhere. */
function isThere(path: string): boolean {
  return entryOf(path) !== undefined;
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
  if (!isFolder(dirname(path), false)) throw new OutputError(TEXT.noFolder(dirname(path)));
  if (entryOf(path)?.isDirectory() === true) throw new OutputError(TEXT.isAFolder(path));
  if (!replace && isThere(path)) throw new OutputError(TEXT.exists(path));
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
    throw new OutputError(TEXT.impossible(name, whyNot(error)));
  }
}

/** Why the system refused to write, in words; its code alone, for a reason that we have no words for. */
function whyNot(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return TEXT.reasons[code] ?? TEXT.otherReason(code);
}

/** The same refusal for a file that grows: any error of the system as an {@link OutputError}. */
export function orOutputError<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof OutputError) throw error;
    throw new OutputError(TEXT.impossible(path, whyNot(error)));
  }
}
