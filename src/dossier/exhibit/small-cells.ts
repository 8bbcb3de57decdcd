import type { Case, StratumCount } from "../../core/case/types.js";
import { AGE_BANDS, SEXES, ALD, type AgeBand } from "../../core/domain/index.js";

/** Below this number of patients a count is not printed (order of magnitude used by health statistics offices). */
export const SMALLEST_PRINTED_COUNT = 11;

/** What was grouped, in French sentences without any count below the limit. */
export interface GroupedCase {
  readonly case: Case;
  readonly grouped: readonly string[];
}

function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST_PRINTED_COUNT;
}

type Cell = { count: number; bands: AgeBand[] };

/** Merges, for one sex and ALD status, each age band with its neighbour until no small count remains. */
function mergeBands(cells: Cell[]): Cell[] {
  const merged = cells.map((c) => ({ count: c.count, bands: [...c.bands] }));
  for (;;) {
    const at = merged.findIndex((c) => isSmall(c.count));
    if (at < 0 || merged.length === 1) return merged;
    const left = merged[at - 1];
    const right = merged[at + 1];
    const into = right === undefined || (left !== undefined && left.count <= right.count) ? at - 1 : at;
    const first = merged[into];
    const second = merged[into + 1];
    if (first === undefined || second === undefined) return merged;
    merged.splice(into, 2, { count: first.count + second.count, bands: [...first.bands, ...second.bands] });
  }
}

/** Spreads a merged cell over its bands: all patients in its middle band, the others empty. */
function place(cell: Cell, sex: "M" | "F", ald: 0 | 1): StratumCount[] {
  const middle = cell.bands[Math.floor((cell.bands.length - 1) / 2)];
  return middle === undefined || cell.count === 0 ? [] : [{ age: middle, sex, ald, count: cell.count }];
}

function groupStrata(strata: readonly StratumCount[], notes: string[]): StratumCount[] | undefined {
  const count = (age: AgeBand, sex: string, ald: number): number =>
    strata
      .filter((s) => s.age === age && s.sex === sex && s.ald === ald)
      .reduce((sum, s) => sum + s.count, 0);
  const out: StratumCount[] = [];
  for (const sex of SEXES) {
    const rows = ALD.map((ald) => AGE_BANDS.map((age) => ({ count: count(age, sex, ald), bands: [age] })));
    const totals = rows.map((row) => row.reduce((sum, c) => sum + c.count, 0));
    if (totals.some(isSmall)) {
      notes.push(
        "Patients par âge, sexe et ALD : un groupe entier compte moins de 11 patients ; le détail n'est pas imprimé et la structure de la commune le remplace.",
      );
      return undefined;
    }
    rows.forEach((row, ald) => {
      const merged = mergeBands(row);
      for (const cell of merged) {
        if (cell.bands.length > 1 && cell.count > 0) {
          notes.push(
            `Classes d'âge ${cell.bands.join(", ")} réunies (${sex === "M" ? "hommes" : "femmes"}, ${ald === 0 ? "sans" : "avec"} ALD).`,
          );
        }
        out.push(...place(cell, sex, ald === 0 ? 0 : 1));
      }
    });
  }
  return out;
}

function groupResidence(
  rows: NonNullable<Case["residence"]>,
  notes: string[],
): NonNullable<Case["residence"]> {
  const sorted = [...rows].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  const kept = sorted.filter((r) => !isSmall(r.count) && r.count > 0);
  const small = sorted.filter((r) => isSmall(r.count));
  if (small.length === 0) return kept;
  let hidden = small.reduce((sum, r) => sum + r.count, 0);
  while (isSmall(hidden) && kept.length > 0) hidden += kept.pop()?.count ?? 0;
  notes.push(
    "Communes de résidence de moins de 11 patients réunies : elles sont comptées comme lieu de résidence non précisé.",
  );
  return kept;
}

/**
 * Copy of a case in which no count of patients lies between 1 and 10, with the sentences that say what was grouped:
 * communes below 11 are dropped from the residence list (their patients count as "not located"; the smallest printed
 * commune follows them when the hidden total would itself be below 11), age bands are merged with their smaller neighbour, margins and
 * optional counts below 11, or whose complement is below 11, are removed. Results printed in an exhibit are computed *from this copy*.
 */
export function groupSmallCells(original: Case): GroupedCase {
  const notes: string[] = [];
  const active = original.figures?.activePatients?.value;
  const identifying = (n: number | undefined): boolean =>
    n !== undefined && (isSmall(n) || (active !== undefined && isSmall(active - n)));

  const figures: Record<string, unknown> = { ...original.figures };
  for (const [key, label] of [
    ["patientsWithLeave", "patients avec au moins un arrêt"],
    ["workingAgePatients", "patients d'âge actif"],
    ["insuredEmployees", "assurés salariés"],
    ["registeredPatients", "patientèle médecin traitant"],
  ] as const) {
    const value = original.figures?.[key]?.value;
    if (isSmall(value ?? 0) || (key !== "registeredPatients" && identifying(value))) {
      delete figures[key];
      notes.push(`Nombre non imprimé (petit effectif) : ${label}.`);
    }
  }
  for (const [key, label] of [
    ["aldPercent", "part des patients en ALD"],
    ["c2sPercent", "part des patients en C2S"],
  ] as const) {
    const percent = original.figures?.[key]?.value;
    if (percent !== undefined && active !== undefined && identifying(Math.round((percent / 100) * active))) {
      delete figures[key];
      notes.push(`Part non imprimée (petit effectif) : ${label}.`);
    }
  }

  const { patients, residence, ...rest } = original;
  const grouped: Record<string, unknown> = { ...rest };
  if (original.figures !== undefined) grouped["figures"] = figures;
  if (patients !== undefined) {
    const { strata, ageBands, women, ald, ...source } = patients;
    const next: Record<string, unknown> = { ...source };
    if (strata !== undefined) {
      const merged = groupStrata(strata, notes);
      if (merged !== undefined) next["strata"] = merged;
    }
    if (ageBands !== undefined) {
      const cells = AGE_BANDS.map((age) => ({
        count: ageBands.filter((b) => b.age === age).reduce((sum, b) => sum + b.count, 0),
        bands: [age],
      }));
      const merged = mergeBands(cells);
      if (merged.some((c) => c.bands.length > 1 && c.count > 0))
        notes.push("Classes d'âge de petit effectif réunies.");
      next["ageBands"] = merged.flatMap((c) => place(c, "M", 0)).map(({ age, count }) => ({ age, count }));
    }
    if (women !== undefined && !identifying(women)) next["women"] = women;
    else if (women !== undefined) notes.push("Nombre non imprimé (petit effectif) : femmes.");
    if (ald !== undefined && !identifying(ald)) next["ald"] = ald;
    else if (ald !== undefined) notes.push("Nombre non imprimé (petit effectif) : patients en ALD.");
    grouped["patients"] = next;
  }
  if (residence !== undefined) {
    const kept = groupResidence(residence, notes);
    if (kept.length > 0) grouped["residence"] = kept;
  }
  return { case: grouped as unknown as Case, grouped: notes };
}
