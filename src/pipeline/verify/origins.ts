import { cellOrigins } from "../../core/release/origins.js";
import type { CommuneVariable, Release } from "../../core/release/types.js";
import { readByKey } from "../sources/read-sources.js";
import type { RawTexts } from "../sources/raw.js";
import { cell } from "../sources/table.js";
import { invariants } from "../fr.js";
import type { Check } from "./checks.js";

/** Key column of the sources that a cell can be traced to. */
const KEYS: Readonly<Record<string, string>> = {
  cog2025: "DEPCOM",
  "filosofi-2021-communes": "CODGEO",
  "rp2022-communes": "com",
  "rp2021-activite": "com",
};

/** Variables of the communes that come from a source, each cell of which has a value or a reason. */
export const SOURCED_VARIABLES: readonly CommuneVariable[] = [
  "population",
  "medianIncome",
  "shareBac",
  "shareWorkers",
  "shareUnemployed",
  "shareUnemployed2022",
];

/** Every traced cell of the release against the raw file: same row, same column, same text. */
export function originsCheck(raw: RawTexts, release: Release): Check {
  const tables = new Map(Object.entries(KEYS).map(([id, key]) => [id, readByKey(raw, id, key)]));
  const wrong: string[] = [];
  let traced = 0;
  for (let row = 0; row < release.communes.length; row++)
    for (const variable of SOURCED_VARIABLES)
      for (const origin of cellOrigins(release, row, variable)) {
        traced++;
        const found = tables.get(origin.source)?.get(origin.rowKey);
        if (found === undefined || cell(found, origin.column) !== origin.text)
          wrong.push(`${origin.source} ${origin.rowKey} ${origin.column} « ${origin.text} »`);
      }
  return {
    label: invariants.traced(traced),
    ok: wrong.length === 0,
    detail: `${String(wrong.length)} : ${wrong.slice(0, 5).join(", ")}`,
  };
}
