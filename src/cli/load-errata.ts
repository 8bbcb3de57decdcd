import { existsSync, readFileSync } from "node:fs";

/** A published correction of a data release. */
export interface Erratum {
  readonly id: string;
  readonly text: string;
}

const FOLDER = new URL("../../data/release/", import.meta.url);

/** Corrections that concern a release, in the order of `errata.json`; none when the file is not there. */
export function loadErrata(release: string, folder: URL = FOLDER): readonly Erratum[] {
  const file = new URL("errata.json", folder);
  if (!existsSync(file)) return [];
  const { release: own, entries } = JSON.parse(readFileSync(file, "utf8")) as {
    readonly release: string;
    readonly entries: readonly (Erratum & { readonly releases?: readonly string[] })[];
  };
  return entries
    .filter(({ releases }) => (releases ?? [own]).includes(release))
    .map(({ id, text }) => ({ id, text }));
}
