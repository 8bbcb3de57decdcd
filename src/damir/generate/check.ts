import type { Tables } from "../compute.js";
import type { Month } from "../months.js";
import type { Ledger, LedgerCell } from "./ledger.js";
import type { Kind } from "./signal.js";

/** One total known by construction and the total that was read. */
export interface KnownTotal {
  readonly id: string;
  readonly expected: number;
  readonly found: number;
}

/** Reason that the script must give to each kind of generated line, once the months asked are known. */
const REASON_OF: Readonly<Record<Kind, string>> = {
  kept: "retenu",
  maternity: "maternite",
  complement: "complement-d-acte",
  supplement: "part-supplementaire",
  "masked-supplement": "quantite-prefiltree-nulle",
  "other-insurance": "autre-assurance",
  "unknown-care-month": "mois-de-soins-inconnu",
  "unknown-age": "age-inconnu",
  "unknown-sex": "sexe-inconnu",
  "other-speciality": "autre-specialite",
  "other-category": "autre-categorie",
  "other-status": "autre-statut",
  short: "ligne-incomplete",
  noise: "hors-indemnites-journalieres",
};
/** Kinds that the period comes before: a line out of the months asked is first of all out of the period. */
const AFTER_PERIOD: ReadonlySet<Kind> = new Set([
  "kept",
  "unknown-age",
  "unknown-sex",
  "other-speciality",
  "other-category",
  "other-status",
]);

function reasonOf(cell: LedgerCell, asked: ReadonlySet<Month>): string {
  if (AFTER_PERIOD.has(cell.kind) && !asked.has(cell.careMonth)) return "hors-periode-demandee";
  return cell.kind === "kept" ? `retenu-${cell.insurance}` : REASON_OF[cell.kind];
}

function sumBy<T>(
  items: readonly T[],
  key: (item: T) => string,
  value: (item: T) => number,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const item of items) sums.set(key(item), (sums.get(key(item)) ?? 0) + value(item));
  return sums;
}

function compare(
  prefix: string,
  expected: Map<string, number>,
  found: Map<string, number>,
): readonly KnownTotal[] {
  return [...new Set([...expected.keys(), ...found.keys()])].sort().map((key) => {
    return { id: `${prefix} ${key}`, expected: expected.get(key) ?? 0, found: found.get(key) ?? 0 };
  });
}

/**
 * Confronts the tables with the ledgers of generated files: lines by reason; days, negative lines and negative days of
 * every insurance × month of care × region × age × sex. Written apart from the SQL, from facts decided before any
 * line was written. The quantities of noise lines are not in the ledger.
 */
export function knownTotals(
  ledgers: readonly Ledger[],
  tables: Tables,
  careMonths: readonly Month[],
): readonly KnownTotal[] {
  const asked = new Set(careMonths);
  const cells = ledgers.flatMap((ledger) => ledger.cells);
  const kept = cells.filter((cell) => reasonOf(cell, asked).startsWith("retenu-"));
  const place = (c: LedgerCell): string => [c.insurance, c.careMonth, c.region, c.age, c.sex].join(" ");
  const row = (r: Tables["days"][number]): string =>
    ["insurance", "care_month", "region", "age", "sex"].map((name) => String(r[name])).join(" ");
  const measures = [
    ["jours", (c: LedgerCell) => c.days, "days"],
    ["lignes", (c: LedgerCell) => c.lines, "line_count"],
    ["lignes négatives", (c: LedgerCell) => c.negativeLines, "negative_lines"],
    ["jours négatifs", (c: LedgerCell) => c.negativeDays, "negative_days"],
  ] as const;
  return [
    ...compare(
      "lignes",
      sumBy(
        cells,
        (c) => reasonOf(c, asked),
        (c) => c.lines,
      ),
      sumBy(
        tables.reasons,
        (r) => String(r["reason"]),
        (r) => Number(r["line_count"]),
      ),
    ),
    ...measures.flatMap(([name, value, column]) =>
      compare(
        name,
        sumBy(kept, place, value),
        sumBy(tables.days, row, (r) => Number(r[column])),
      ),
    ),
  ];
}
