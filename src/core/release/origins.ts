import type { CellOrigin } from "../domain/index.js";
import type { ColumnCard, CommuneVariable, Release } from "./types.js";

/** Where the number of a commune's variable was read: table of the release, its column, and how its text is formed. */
interface Leaf {
  readonly column: string;
  /** Text as the source prints it: whole number, or decimal with at least one digit. */
  readonly text: (value: number) => string;
}

/** As the source files print percentages: no trailing zero, but always one decimal. */
function decimalText(percent: number): string {
  const text = String(Number(percent.toFixed(2)));
  return text.includes(".") ? text : `${text}.0`;
}

const whole = (value: number): string => String(Math.round(value));
const percent = (share: number): string => decimalText(100 * share);

const LEAVES: Readonly<Partial<Record<CommuneVariable, Leaf>>> = {
  population: { column: "population", text: whole },
  medianIncome: { column: "medianIncome", text: whole },
  shareBac: { column: "percentBac", text: percent },
  shareWorkers: { column: "percentWorkers", text: percent },
  shareUnemployed2022: { column: "percentUnemployed2022", text: percent },
};

/** Card of a column of the release. */
export function columnCard(
  release: Pick<Release, "columns">,
  table: string,
  name: string,
): ColumnCard | undefined {
  return release.columns.find((card) => card.table === table && card.name === name);
}

/** How a cell departs from the common processing of its column, e.g. `fusion`; undefined for a plain cell. */
export function exceptionOf(
  release: Pick<Release, "exceptions">,
  row: number,
  variable: CommuneVariable,
): string | undefined {
  return release.exceptions.get(row)?.[variable];
}

/**
 * Cell of the published source from which a commune's variable was read as is: source card, file, row key, column, text.
 * Undefined when the value was formed by us (merged communes, rebuilt shares…: see {@link exceptionOf}) or is missing;
 * the unemployment rate has two, its counts.
 */
export function cellOrigins(
  release: Pick<Release, "communes" | "columns" | "exceptions" | "manifest">,
  row: number,
  variable: CommuneVariable,
): readonly CellOrigin[] {
  if (exceptionOf(release, row, variable) !== undefined) return [];
  const code = release.communes.code[row] ?? "";
  const cellOf = (column: string, text: string): readonly CellOrigin[] => {
    const table = column === "population" ? "communes.csv" : "variables.csv";
    const card = columnCard(release, table, column);
    const [source] = card?.origins ?? [];
    const file = release.manifest.sources.find((s) => s.id === source)?.path;
    if (card?.sourceColumn === undefined || source === undefined || file === undefined) return [];
    return [{ kind: "cell", source, file, rowKey: code, column: card.sourceColumn, text }];
  };
  if (variable === "shareUnemployed") {
    const [unemployed, active] = [release.communes.unemployed2021[row], release.communes.active2021[row]];
    if (!Number.isFinite(unemployed) || !Number.isFinite(active)) return [];
    return [...cellOf("unemployed2021", whole(unemployed ?? 0)), ...cellOf("active2021", whole(active ?? 0))];
  }
  const leaf = LEAVES[variable];
  const value = release.communes[variable][row] ?? Number.NaN;
  if (leaf === undefined || !Number.isFinite(value)) return [];
  return cellOf(leaf.column, leaf.text(value));
}
