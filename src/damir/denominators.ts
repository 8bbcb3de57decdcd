import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { AGE_BANDS, SEXES, STATUSES, weakest } from "../core/domain/index.js";
import type { Status } from "../core/domain/index.js";
import { parseRates } from "../core/release/parse-small.js";
import { parseTable } from "../core/release/text-table.js";
import type { ReferenceRate } from "../core/release/types.js";
import { DamirError } from "./errors.js";
import type { Denominator } from "./settings.js";
import { DENOMINATORS_FR as FR } from "./rates.fr.js";
import { refusals } from "./refusals.fr.js";

/** Denominators: a named table, the assumed table of the release, or none: then no rate is computed, and it is said. */
export type DenominatorChoice =
  { readonly kind: "file"; readonly path: string } | { readonly kind: "assumed" } | { readonly kind: "none" };

/** Employees by stratum, where they were read and how sure they are. */
export interface DenominatorTable {
  readonly status: Status;
  readonly source: string;
  readonly rows: readonly Denominator[];
}

function refuse(path: string, what: string, line?: number): never {
  throw new DamirError(refusals.badDenominators(line === undefined ? path : FR.line(path, line), what));
}

/** What column `ald` may hold, and what it says; nothing when the table does not split by ALD. */
const ALD_WORDS: ReadonlyMap<string, Denominator["ald"]> = new Map([
  ["0", "0"],
  ["1", "1"],
  ["", "all"],
] as const);

/**
 * Reads a named table `age,sexe,assures,statut,source` (column `ald` with 0 or 1 when it is known). Every row names its
 * source and status; a band, a sex, an ALD or a number that is not understood is refused with its line.
 */
function readDenominators(path: string): DenominatorTable {
  const text = ((): string => {
    try {
      return readFileSync(path, "utf8");
    } catch {
      return refuse(path, FR.unreadable);
    }
  })();
  const records = parse(text, { columns: true, bom: true, skip_empty_lines: true, trim: true }) as Record<
    string,
    string
  >[];
  const missing = ["age", "sexe", "assures", "statut", "source"].filter(
    (name) => !(name in (records[0] ?? {})),
  );
  if (missing.length > 0) refuse(path, FR.columns(missing), 1);
  const sources = new Set<string>();
  const statuses: Status[] = [];
  const rows = records.map((record, i): Denominator => {
    const line = i + 2;
    const age = AGE_BANDS.find((band) => band === record["age"]);
    const sex = SEXES.find((s) => s === record["sexe"]);
    const status = STATUSES.find((s) => s === record["statut"]);
    const employees = Number(record["assures"]);
    const ald = ALD_WORDS.get(record["ald"] ?? "");
    const { source = "" } = record;
    if (age === undefined) refuse(path, FR.age(record["age"] ?? "", AGE_BANDS), line);
    if (sex === undefined) refuse(path, FR.sex(record["sexe"] ?? ""), line);
    if (ald === undefined) refuse(path, FR.ald(record["ald"] ?? ""), line);
    if (status === undefined) refuse(path, FR.status(record["statut"] ?? "", STATUSES), line);
    if (!(employees > 0)) refuse(path, FR.count(record["assures"] ?? ""), line);
    if (source === "") refuse(path, FR.source, line);
    sources.add(source);
    statuses.push(status);
    return { age, sex, ald, employees };
  });
  return { status: weakest(statuses), source: [...sources].join(" ; "), rows: withTotals(rows) };
}

/** The employees of the assumed table of the release, by stratum with and without ALD. */
export function assumedDenominators(reference: readonly ReferenceRate[]): DenominatorTable {
  const rows = reference
    .filter(({ insuredEmployees }) => insuredEmployees > 0)
    .map(({ age, sex, ald, insuredEmployees }): Denominator => {
      return { age, sex, ald: ald === 1 ? "1" : "0", employees: insuredEmployees };
    });
  return {
    status: "supposé",
    source: FR.assumed,
    rows: withTotals(rows),
  };
}

/** Adds the row "all" of each age and sex where only the two ALD rows are given. */
function withTotals(rows: readonly Denominator[]): readonly Denominator[] {
  const totals = AGE_BANDS.flatMap((age) =>
    SEXES.flatMap((sex): Denominator[] => {
      const cells = rows.filter((row) => row.age === age && row.sex === sex);
      if (cells.length === 0 || cells.some(({ ald }) => ald === "all")) return [];
      return [{ age, sex, ald: "all", employees: cells.reduce((sum, { employees }) => sum + employees, 0) }];
    }),
  );
  return [...rows, ...totals];
}

/** The assumed reference table, in the release's columns; refused when it cannot be read. */
export async function readAssumed(path: string): Promise<readonly ReferenceRate[]> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text !== undefined) return parseRates(parseTable("reference-rates.csv", text));
  throw new DamirError(refusals.noAssumedTable(path));
}

/** The table that the choice designates; undefined when none was asked. */
export function chooseDenominators(
  choice: DenominatorChoice,
  assumed: readonly ReferenceRate[],
): DenominatorTable | undefined {
  if (choice.kind === "none") return undefined;
  return choice.kind === "file" ? readDenominators(choice.path) : assumedDenominators(assumed);
}
