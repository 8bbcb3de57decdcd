import { createPrng } from "../../core/stats/index.js";
import { LAYOUTS, linesAbove } from "./layouts.js";
import type { RawTexts } from "./raw.js";

/** Data rows of a CSV text in another order (Fisher-Yates); the `above` first lines stay. One record per line. */
function shuffledRows(text: string, above: number, seed: number): string {
  const lines = text.trimEnd().split("\n");
  const rows = lines.slice(above);
  const prng = createPrng(seed);
  for (let i = rows.length - 1; i > 0; i--) {
    const j = prng.int(i + 1);
    [rows[i], rows[j]] = [rows[j] ?? "", rows[i] ?? ""];
  }
  return [...lines.slice(0, above), ...rows, ""].join("\n");
}

/**
 * The texts of the sources with the rows of every table in another order: what the pipeline derives must not change by a
 * byte. The files were read and checked before; sources that are not tables are given back as they are.
 */
export function shuffledTexts(raw: RawTexts, seed: number): RawTexts {
  return new Map(
    [...raw].map(([id, text]) => {
      const layout = LAYOUTS[id];
      return [id, layout === undefined ? text : shuffledRows(text, linesAbove(layout), seed)];
    }),
  );
}
