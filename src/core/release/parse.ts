import { faults } from "./fr.js";
import { parseJson } from "./json.js";
import { migrateManifest } from "./migrate.js";
import { parseCommunes } from "./parse-communes.js";
import { parseIris } from "./parse-iris.js";
import { parseResults } from "./parse-results.js";
import { parseDepartments, parseFormer, parseRates, parseTerritories } from "./parse-small.js";
import { parseTable, type TextTable } from "./text-table.js";
import type { ColumnCard, Release } from "./types.js";

/** Names of the files of a release, besides its manifest. */
export const RELEASE_FILES = [
  "communes.csv",
  "variables.csv",
  "results.csv",
  "iris.csv",
  "territories.csv",
  "former-communes.csv",
  "departments.csv",
  "reference-rates.csv",
  "datapackage.json",
] as const;
/** Name of a file of the release. */
export type ReleaseFile = (typeof RELEASE_FILES)[number];

interface DataPackage {
  readonly resources: readonly {
    readonly name: string;
    readonly schema: { readonly fields: readonly Omit<ColumnCard, "table">[] };
  }[];
}

/**
 * The release read from the texts of its files (name → text) and of its manifest.
 *
 * @throws Error, in French, naming the file, and the column or the row when one is missing or unreadable.
 */
export function parseRelease(texts: ReadonlyMap<string, string>, manifestText: string): Release {
  const textOf = (name: ReleaseFile): string => {
    const text = texts.get(name);
    if (text === undefined) throw new Error(faults.file(name));
    return text;
  };
  const manifest = migrateManifest(parseJson("manifest.json", manifestText));
  const dataPackage = parseJson("datapackage.json", textOf("datapackage.json")) as Partial<DataPackage>;
  if (!Array.isArray(dataPackage.resources)) throw new Error(faults.field("datapackage.json", "resources"));
  const tableOf = (name: ReleaseFile): TextTable => parseTable(name, textOf(name));
  const territories = parseTerritories(tableOf("territories.csv"));
  const base = parseCommunes(tableOf("communes.csv"), tableOf("variables.csv"), territories);
  const results = parseResults(tableOf("results.csv"), base.rowOf);
  return {
    id: manifest.id,
    communes: { ...base.communes, ...results.expected },
    rowOf: base.rowOf,
    absences: base.absences,
    exceptions: base.exceptions,
    iris: parseIris(tableOf("iris.csv"), base.rowOf),
    territories,
    formerCommunes: parseFormer(tableOf("former-communes.csv")),
    referenceRates: parseRates(tableOf("reference-rates.csv")),
    departments: parseDepartments(tableOf("departments.csv")),
    indices: results.indices,
    columns: dataPackage.resources.flatMap((resource: DataPackage["resources"][number]) =>
      resource.schema.fields.map((field) => ({ ...field, table: resource.name })),
    ),
    manifest,
  };
}
