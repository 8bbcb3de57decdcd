import { isRecord } from "./schema.js";

type Migration = (json: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** One step per older format, towards the next one. `ij-case/1` is the first: the table is empty. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {};

/** The JSON in the current format, and the format it came from when it was migrated. */
export function migrate(
  json: unknown,
  migrations: Readonly<Record<string, Migration>> = MIGRATIONS,
): { readonly json: unknown; readonly from?: string } {
  if (!isRecord(json)) return { json };
  const first = json["format"];
  let current = json;
  const seen = new Set<string>();
  for (;;) {
    const format = current["format"];
    if (typeof format !== "string" || !Object.hasOwn(migrations, format) || seen.has(format)) break;
    seen.add(format);
    current = migrations[format]?.(current) ?? current;
  }
  return current === json || typeof first !== "string" ? { json: current } : { json: current, from: first };
}
