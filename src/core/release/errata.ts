import { faults } from "./fr.js";

/** A fault found after a release was published. */
export interface ErratumEntry {
  /** ISO date. */
  readonly date: string;
  readonly what: string;
  readonly effect: string;
  /** Releases concerned; absent = the one that the file names. An old fault may be found in a newer copy. */
  readonly releases?: readonly string[];
  readonly tables?: readonly string[];
  /** Communes concerned; absent = all. */
  readonly codes?: readonly string[];
}

/** The errata of a release: empty at first, read by the site, the command line and `verifier`. */
export interface Errata {
  readonly format: "ij-errata/1";
  readonly release: string;
  readonly entries: readonly ErratumEntry[];
}

/** The errata of a text. @throws Error when the format is another. */
export function parseErrata(text: string): Errata {
  const content = JSON.parse(text) as { readonly format?: unknown };
  if (content.format !== "ij-errata/1")
    throw new Error(faults.format("errata.json", String(content.format), "ij-errata/1"));
  return content as Errata;
}

/** The entries that concern a release and, when one is given, a commune. */
export function errataFor(errata: Errata, release: string, code?: string): readonly ErratumEntry[] {
  return errata.entries.filter(
    ({ releases = [errata.release], codes }) =>
      releases.includes(release) && (code === undefined || codes === undefined || codes.includes(code)),
  );
}
