import { MethodError, asList } from "../domain/index.js";

/** Numbers by age band, sex (M, F) and ALD (without, with); a rate may be missing. */
export type AgeSexAld<T = number> = readonly (readonly (readonly T[])[])[];

/** The table checked: `ages` × 2 × 2 lists, or `E_INPUT_SHAPE`. */
export function checkedAgeSexAld<T>(
  table: AgeSexAld<T> | undefined,
  ages: number,
  path: string,
): AgeSexAld<T> {
  const fits = (list: unknown, length: number): boolean =>
    asList(list as ArrayLike<unknown>, path).length === length;
  const correct =
    fits(table, ages) && (table ?? []).every((row) => fits(row, 2) && row.every((cell) => fits(cell, 2)));
  if (correct && table !== undefined) return table;
  throw new MethodError(
    "E_INPUT_SHAPE",
    `${path}: ${String(ages)} age bands × 2 sexes × 2 ALD are expected`,
    path,
  );
}
