import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import { main } from "../../../src/damir/command.js";
import { generateMonth } from "../../../src/damir/generate/generate.js";
import type { Ledger } from "../../../src/damir/generate/ledger.js";
import { readDamirParameters } from "../../../src/damir/parameters.js";
import { runRates } from "../../../src/damir/run-rates.js";
import type { RatesOptions, RatesResult } from "../../../src/damir/run-rates.js";

export const parameters = readDamirParameters();
export const ASSUMED = fileURLToPath(new URL("../../fixtures/damir/reference-rates.csv", import.meta.url));

/** A folder of this test file, removed at its end. */
export function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "damir-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Small fictional months, one file each. */
export async function generate(
  folder: string,
  months: readonly string[],
  options: { readonly rows?: number; readonly maskedShare?: number } = {},
): Promise<readonly Ledger[]> {
  const ledgers: Ledger[] = [];
  for (const [i, month] of months.entries()) {
    const { rows = 4000, maskedShare = 0.4 } = options;
    ledgers.push(await generateMonth({ month, rows, folder, seed: 11 + i, maskedShare }, parameters));
  }
  return ledgers;
}

export const QUIET = {
  onPlan: () => undefined,
  onProgress: () => undefined,
  onMonth: () => undefined,
};

/** The verb `rates` without its terminal. */
export function rates(from: string, output: string, more: Partial<RatesOptions> = {}): Promise<RatesResult> {
  return runRates(
    {
      from,
      output,
      careMonths: undefined,
      prescribers: parameters.prescribers,
      denominators: { kind: "assumed" },
      threads: 2,
      memory: "512MB",
      assumedPath: ASSUMED,
      ...more,
    },
    parameters,
    QUIET,
  );
}

/** The command as a user runs it: exit code and what it printed, with straight apostrophes and ordinary spaces. */
export async function command(
  ...args: readonly string[]
): Promise<{ code: number; out: string; err: string }> {
  const written = { out: "", err: "" };
  const [out, err] = [process.stdout.write.bind(process.stdout), process.stderr.write.bind(process.stderr)];
  process.stdout.write = ((text: string) => ((written.out += text), true)) as typeof process.stdout.write;
  process.stderr.write = ((text: string) => ((written.err += text), true)) as typeof process.stderr.write;
  const plain = (text: string): string => text.replace(/’/g, "'").replace(/[\u00a0\u202f]/g, " ");
  try {
    const code = await main(args);
    return { code, out: plain(written.out), err: plain(written.err) };
  } finally {
    process.stdout.write = out;
    process.stderr.write = err;
  }
}
