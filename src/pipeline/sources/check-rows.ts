import { sourceMessages } from "./fr.js";
import { linesAbove, type CodeKind, type Layout } from "./layouts.js";
import { cell, type TextRow } from "./table.js";
import { isValue } from "./value.js";

const CODES: Readonly<Record<CodeKind, { readonly form: RegExp; readonly example: string }>> = {
  commune: { form: /^(?:\d{5}|2[AB]\d{3})$/, example: "01004, 2A004 ou 97411" },
  area: { form: /^(?:\d[0-9AB]\d{3}|97\dZZ|00FR)$/, example: "01004 ou 2A004" },
  iris: { form: /^(?:\d{9}|2[AB]\d{7})$/, example: "810040101 ou 2A0040101" },
};

/**
 * Every row of a source against its layout: well-formed codes, no key met twice, numbers or marks of the producer where a
 * number is read. Lines are counted as in the file, its first line being 1.
 *
 * @throws Error, in French, at the first fault: source, line, column, what was read, an example, what to do.
 */
export function checkRows(source: string, rows: readonly TextRow[], layout: Layout): void {
  const seen = new Set<string>();
  const codes = Object.entries(layout.codes).map(([column, kind]) => ({ column, ...CODES[kind] }));
  rows.forEach((row, index) => {
    const line = index + 1 + linesAbove(layout);
    for (const { column, form, example } of codes) {
      const text = cell(row, column);
      if (!form.test(text)) throw new Error(sourceMessages.code(source, line, column, text, example));
    }
    const key = layout.key.map((column) => cell(row, column)).join(" × ");
    if (seen.has(key)) throw new Error(sourceMessages.twice(source, line, layout.key, key));
    seen.add(key);
    for (const column of layout.numbers) {
      const text = cell(row, column);
      if (!isValue(text)) throw new Error(sourceMessages.value(source, line, column, text));
    }
  });
}
