import { checkRows } from "./check-rows.js";
import { columnsOf, LAYOUTS } from "./layouts.js";
import type { RawTexts } from "./raw.js";
import { cell, readTable, type TextRow } from "./table.js";

/** Each source is read once per set of texts. */
const parsed = new WeakMap<RawTexts, Map<string, readonly TextRow[]>>();

/**
 * Rows of a source, cells as text. The order of the rows is the file's; nothing downstream may depend on it.
 *
 * @throws Error when the text was not given or the layout is unknown; in French when the text is not what the layout says.
 */
export function readSource(raw: RawTexts, id: string): readonly TextRow[] {
  let tables = parsed.get(raw);
  if (tables === undefined) parsed.set(raw, (tables = new Map()));
  const known = tables.get(id);
  if (known !== undefined) return known;
  const text = raw.get(id);
  const layout = LAYOUTS[id];
  if (text === undefined) throw new Error(`Source « ${id} » non fournie.`);
  if (layout === undefined) throw new Error(`Source « ${id} » sans lecteur.`);
  const rows = readTable(id, text, columnsOf(layout), layout.dialect);
  checkRows(id, rows, layout);
  tables.set(id, rows);
  return rows;
}

/** Rows of a source by the column that identifies them (no key is met twice: {@link checkRows}). */
export function readByKey(raw: RawTexts, id: string, key: string): ReadonlyMap<string, TextRow> {
  return new Map(readSource(raw, id).map((row) => [cell(row, key), row]));
}
