import type * as DuckDb from "@duckdb/node-api";
import { DamirError } from "./errors.js";
import { refusals } from "./refusals.fr.js";

/** Resources that the engine may take: the defaults keep an ordinary laptop usable. */
export interface EngineLimits {
  readonly threads: number;
  /** DuckDB memory limit, e.g. "1GB". */
  readonly memory: string;
  /** Folder for what does not fit in memory; it is emptied by the engine. */
  readonly temporaryFolder: string;
}

/** A row as text: whole numbers and decimals are exact strings, absent values are null. */
export type TextRow = Readonly<Record<string, string | number | boolean | null>>;

/** One connection to an engine in memory, and the means to close both. */
export interface Engine {
  readonly connection: DuckDb.DuckDBConnection;
  readonly version: string;
  readonly run: (sql: string) => Promise<void>;
  readonly rows: (sql: string) => Promise<readonly TextRow[]>;
  readonly close: () => void;
}

/**
 * Opens DuckDB, loaded on demand: it is an optional dependency, absent on platforms without a binary. Its absence is
 * said in French with the command that installs it; nothing else of the project needs it.
 */
export async function openEngine(limits: EngineLimits): Promise<Engine> {
  const { DuckDBInstance } = await loadDuckDb();
  const instance = await DuckDBInstance.create(":memory:", {
    threads: String(limits.threads),
    memory_limit: limits.memory,
    temp_directory: limits.temporaryFolder,
    preserve_insertion_order: "false",
  });
  const connection = await instance.connect();
  const rows = async (sql: string): Promise<readonly TextRow[]> =>
    (await connection.runAndReadAll(sql)).getRowObjectsJson() as TextRow[];
  const [first] = await rows("SELECT version() AS version");
  return {
    connection,
    version: `DuckDB ${String(first?.["version"] ?? "")}`,
    run: async (sql) => {
      await connection.run(sql);
    },
    rows,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function loadDuckDb(): Promise<typeof DuckDb> {
  try {
    return await import("@duckdb/node-api");
  } catch {
    throw new DamirError(refusals.noEngine(), 1);
  }
}

/** Text literal of SQL. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
