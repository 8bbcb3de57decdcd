/** Edge of a word as French has them: `\b` alone takes an accented letter for a separator. */
const EDGE = "(?:(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}])(?![\\p{L}\\p{N}]))";

/**
 * One expression from several ways of saying the same thing; case is ignored. In the sources, `\b` means the edge of a
 * French word and `\w` one of its letters or digits.
 */
export function anyOf(...ways: readonly RegExp[]): RegExp {
  const source = ways.map((way) => way.source).join("|");
  return new RegExp(source.replaceAll("\\b", EDGE).replaceAll("\\w", "[\\p{L}\\p{N}]"), "iu");
}
