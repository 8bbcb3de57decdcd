/** Numbers of a column as whole numbers: value × 10^decimals; null = missing. */
export interface PackedNumbers {
  readonly decimals: number;
  readonly values: readonly (number | null)[];
}

/** Texts of a column with few distinct values: dictionary and positions. */
export interface PackedWords {
  readonly words: readonly string[];
  readonly at: readonly number[];
}

/** Whole numbers of a column; exact when the column has at most `decimals` decimals. */
export function packNumbers(values: ArrayLike<number>, decimals: number): PackedNumbers {
  const scale = 10 ** decimals;
  return {
    decimals,
    values: Array.from(values, (value) => (Number.isFinite(value) ? Math.round(value * scale) : null)),
  };
}

/** The column divided by `divisor` (100 for percentages kept as shares); missing values are NaN. */
export function unpackNumbers(packed: PackedNumbers, divisor = 1): Float64Array {
  const scale = 10 ** packed.decimals;
  return Float64Array.from(packed.values, (value) => (value === null ? Number.NaN : value / scale / divisor));
}

/** Dictionary of a column, words in order of first appearance. */
export function packWords(values: readonly string[]): PackedWords {
  const positions = new Map<string, number>();
  const at = values.map((word) => {
    const known = positions.get(word);
    if (known !== undefined) return known;
    positions.set(word, positions.size);
    return positions.size - 1;
  });
  return { words: [...positions.keys()], at };
}

/** The column back. */
export function unpackWords(packed: PackedWords): readonly string[] {
  return packed.at.map((position) => packed.words[position] ?? "");
}

/** Texts without line feeds, as one string. */
export function packTexts(values: readonly string[]): string {
  return values.join("\n");
}

/** The texts back. */
export function unpackTexts(packed: string): readonly string[] {
  return packed.split("\n");
}

/**
 * Sorted codes of five or nine characters as differences: a code that shares its two first characters with the one
 * before is written as `+n`, what is added to the rest; others in full. `01001 +1 +2` = 01001, 01002, 01004.
 */
export function packCodes(codes: readonly string[]): string {
  return codes
    .map((code, i) => {
      const before = codes[i - 1];
      if (before === undefined || before.slice(0, 2) !== code.slice(0, 2)) return code;
      return `+${String(Number(code.slice(2)) - Number(before.slice(2)))}`;
    })
    .join(" ");
}

/** The codes back, leading zeros kept. */
export function unpackCodes(packed: string): readonly string[] {
  let prefix = "";
  let rest = 0;
  let width = 0;
  return packed.split(" ").map((item) => {
    if (item.startsWith("+")) {
      rest += Number(item.slice(1));
      return prefix + String(rest).padStart(width, "0");
    }
    prefix = item.slice(0, 2);
    width = item.length - 2;
    rest = Number(item.slice(2));
    return item;
  });
}
