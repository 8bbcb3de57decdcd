import type { Release } from "../core/release/types.js";
import { formatNumber } from "../core/report/format.fr.js";

const VARIABLES = [
  ["population", "population"],
  ["medianIncome", "revenu médian"],
  ["shareBac", "part de bacheliers"],
  ["shareWorkers", "part d'ouvriers"],
  ["shareUnemployed", "taux de chômage"],
] as const;

/** A commune whose fifth of population changes between two releases. */
export interface ClassChange {
  readonly code: string;
  readonly name: string;
  readonly before: number;
  readonly after: number;
  /** Variables that differ, with both values, in French; empty when only the others moved. */
  readonly why: readonly string[];
}

/** What differs between two releases. */
export interface ReleaseDiff {
  readonly appeared: readonly string[];
  readonly disappeared: readonly string[];
  readonly changes: readonly ClassChange[];
  readonly compared: number;
}

const shown = (value: number): string =>
  Number.isFinite(value) ? formatNumber(value, Math.abs(value) <= 1 ? 4 : 0) : "absent";

/** Communes that appear, disappear, or change of fifth of population (four variables), and which variable changed. */
export function diffReleases(a: Release, b: Release): ReleaseDiff {
  const appeared = b.communes.code.filter((code) => !a.rowOf.has(code));
  const disappeared = a.communes.code.filter((code) => !b.rowOf.has(code));
  const stored = (release: Release): Uint8Array | undefined =>
    release.indices.find((index) => index.id === "fdep4")?.fifthOfPopulation;
  const changes: ClassChange[] = [];
  let compared = 0;
  a.communes.code.forEach((code, row) => {
    const other = b.rowOf.get(code);
    if (other === undefined) return;
    compared++;
    const before = stored(a)?.[row] ?? 0;
    const after = stored(b)?.[other] ?? 0;
    if (before === after) return;
    const why = VARIABLES.filter(([name]) => !Object.is(a.communes[name][row], b.communes[name][other])).map(
      ([name, label]) =>
        `${label} ${shown(a.communes[name][row] ?? Number.NaN)} → ${shown(b.communes[name][other] ?? Number.NaN)}`,
    );
    changes.push({ code, name: b.communes.name[other] ?? "", before, after, why });
  });
  return { appeared, disappeared, changes, compared };
}

/** The difference as French text. */
export function diffText(diff: ReleaseDiff): string {
  const list = (title: string, codes: readonly string[]): string =>
    codes.length === 0 ? "" : `${title} : ${codes.join(", ")}\n`;
  return (
    `${formatNumber(diff.compared)} communes comparées, ${formatNumber(diff.changes.length)} changent de cinquième de population.\n` +
    list("Nouveaux codes", diff.appeared) +
    list("Codes disparus", diff.disappeared) +
    diff.changes
      .map(
        (c) =>
          `  ${c.code} ${c.name} : ${String(c.before)} → ${String(c.after)} — ` +
          `${c.why.length === 0 ? "ses variables n'ont pas changé : les limites ou l'axe ont bougé" : c.why.join(" ; ")}\n`,
      )
      .join("")
  );
}
