import type { Fact } from "./signal.js";

/** Totals of the lines that share a kind, a month of care and a stratum. */
export interface LedgerCell extends Omit<Fact, "days" | "rawDays"> {
  lines: number;
  days: number;
  rawDays: number;
  negativeLines: number;
  negativeDays: number;
}

/** The sidecar of a generated file: totals known by construction, never read back from the file. */
export interface Ledger {
  readonly fictional: true;
  readonly notice: string;
  readonly file: string;
  readonly month: string;
  readonly layout: string;
  readonly seed: number;
  readonly rows: number;
  readonly cells: readonly LedgerCell[];
}

/** Accumulates facts; `cells()` gives the totals in the order in which cells were first met. */
export class LedgerBook {
  private readonly byKey = new Map<string, LedgerCell>();
  private rowCount = 0;

  add({ days, rawDays, ...key }: Fact): void {
    this.rowCount += 1;
    const id = Object.values(key).join("|");
    const cell = this.byKey.get(id) ?? {
      ...key,
      lines: 0,
      days: 0,
      rawDays: 0,
      negativeLines: 0,
      negativeDays: 0,
    };
    cell.lines += 1;
    cell.days += days;
    cell.rawDays += rawDays;
    if (days < 0) {
      cell.negativeLines += 1;
      cell.negativeDays += days;
    }
    this.byKey.set(id, cell);
  }

  get rows(): number {
    return this.rowCount;
  }

  cells(): readonly LedgerCell[] {
    return [...this.byKey.values()];
  }
}
