import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { TextRow } from "./engine.js";

/** A file to be written: name and text. */
export interface OutputFile {
  readonly name: string;
  readonly text: string;
}

/** CSV with a header; text with a comma, a quote or a line break is quoted; absent values are empty. */
export function csvText(columns: readonly string[], rows: readonly TextRow[]): string {
  const cell = (value: string | number | boolean | null | undefined): string => {
    const text = value === null || value === undefined ? "" : String(value);
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return (
    [columns.join(","), ...rows.map((row) => columns.map((name) => cell(row[name])).join(","))].join("\n") +
    "\n"
  );
}

/**
 * Writes all the files into a folder that appears under its name only when the last one is complete; a previous result
 * is replaced as a whole. A failure leaves the previous result as it was.
 */
export async function writeFolder(folder: string, files: readonly OutputFile[]): Promise<void> {
  const pending = `${folder}.part`;
  await rm(pending, { recursive: true, force: true });
  await mkdir(pending, { recursive: true });
  try {
    for (const { name, text } of files) await writeFile(join(pending, name), text);
    await rm(folder, { recursive: true, force: true });
    await rename(pending, folder);
  } catch (error) {
    await rm(pending, { recursive: true, force: true });
    throw error;
  }
}
