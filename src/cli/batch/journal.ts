import { createHash } from "node:crypto";
import { appendFileSync, createReadStream, existsSync, readdirSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { orOutputError } from "../output-folder.js";
import type { Outcome } from "./outcome.js";

/** One line of the journal: a result, or what was refused. */
export type JournalLine =
  | { readonly kind: "outcome"; readonly outcome: Outcome }
  | { readonly kind: "error"; readonly where: string; readonly faults: readonly string[] };

const FLUSH = 200;

/** SHA-256 of a file, or of names, sizes and dates of the case files of a folder; read as a stream. */
export async function inputDigest(path: string): Promise<string> {
  const hash = createHash("sha256");
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path)
      .filter((file) => file.endsWith(".json"))
      .sort()) {
      const stat = statSync(join(path, name), { throwIfNoEntry: false });
      hash.update(`${name}\0${String(stat?.size)}\0${String(stat?.mtimeMs)}\n`);
    }
    return hash.digest("hex");
  }
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

/** Lines already done, so that a run that was cut goes on where it stopped. */
export class Journal {
  private pending: string[] = [];
  private constructor(
    private readonly file: string,
    /** Entries already treated by an earlier run. */
    readonly done: number,
  ) {}

  /** Opens the journal of this input and these versions; another input, or a damaged head, starts again. */
  static async open(file: string, head: string): Promise<Journal> {
    if (existsSync(file)) {
      let bytes = 0;
      let done = -1;
      for await (const line of createInterface({ input: createReadStream(file) })) {
        if (done < 0 && line !== head) break;
        try {
          if (done >= 0) JSON.parse(line);
        } catch {
          break;
        }
        done += 1;
        bytes += Buffer.byteLength(line) + 1;
      }
      if (done >= 0) {
        truncateSync(file, Math.min(bytes, statSync(file).size));
        return new Journal(file, done);
      }
      truncateSync(file, 0);
    }
    orOutputError(file, () => {
      appendFileSync(file, `${head}\n`);
    });
    return new Journal(file, 0);
  }

  add(line: JournalLine): void {
    this.pending.push(`${JSON.stringify(line)}\n`);
    if (this.pending.length >= FLUSH) this.flush();
  }

  flush(): void {
    orOutputError(this.file, () => {
      if (this.pending.length > 0) appendFileSync(this.file, this.pending.join(""));
    });
    this.pending = [];
  }

  /** All lines, in order, read as a stream. */
  async *lines(): AsyncGenerator<JournalLine> {
    this.flush();
    let head = true;
    for await (const line of createInterface({ input: createReadStream(this.file) })) {
      if (!head) yield JSON.parse(line) as JournalLine;
      head = false;
    }
  }
}
