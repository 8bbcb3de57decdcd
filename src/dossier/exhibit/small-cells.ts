import type { Case, StratumCount } from "../../core/case/types.js";
import { AGE_BANDS, ALD, SEXES } from "../../core/domain/index.js";
import { GROUPING as TEXT } from "./fr.js";
import { isSmall, mergeBands, place, type Cell } from "./merge-cells.js";

/** What was grouped, in French sentences without any count below the limit. */
export interface GroupedCase {
  readonly case: Case;
  readonly grouped: readonly string[];
}

type Patients = NonNullable<Case["patients"]>;
type Residence = NonNullable<Case["residence"]>;

const sum = (rows: readonly { readonly count: number }[]): number =>
  rows.reduce((total, { count }) => total + count, 0);

function groupStrata(strata: readonly StratumCount[], notes: string[]): StratumCount[] | undefined {
  const out: StratumCount[] = [];
  for (const sex of SEXES) {
    for (const ald of ALD) {
      const group = strata.filter((s) => s.sex === sex && s.ald === ald);
      const merged = mergeBands(
        AGE_BANDS.map((age) => ({ count: sum(group.filter((s) => s.age === age)), bands: [age] })),
      );
      if (merged === undefined) {
        notes.push(TEXT.strataRefused);
        return undefined;
      }
      for (const cell of merged) {
        if (cell.bands.length > 1 && cell.count > 0) notes.push(TEXT.bandsMerged(cell.bands, sex, ald));
        out.push(...place(cell, sex, ald));
      }
    }
  }
  return out;
}

function groupAgeBands(bands: NonNullable<Patients["ageBands"]>, notes: string[]): Patients["ageBands"] {
  const cells: readonly Cell[] = AGE_BANDS.map((age) => ({
    count: sum(bands.filter((b) => b.age === age)),
    bands: [age],
  }));
  const merged = mergeBands(cells);
  if (merged === undefined) {
    notes.push(TEXT.agesRefused);
    return undefined;
  }
  if (merged.some((c) => c.bands.length > 1 && c.count > 0)) notes.push(TEXT.agesMerged);
  return merged.flatMap((cell) => place(cell, "M", 0)).map(({ age, count }) => ({ age, count }));
}

function groupResidence(rows: Residence, notes: string[]): Residence {
  const sorted = [...rows].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  const kept = sorted.filter((r) => !isSmall(r.count) && r.count > 0);
  const small = sorted.filter((r) => isSmall(r.count));
  if (small.length === 0) return kept;
  let hidden = sum(small);
  while (isSmall(hidden) && kept.length > 0) hidden += kept.pop()?.count ?? 0;
  notes.push(TEXT.residence);
  return kept;
}

/** Every total of patients that the case gives: a part is identifying when it, or what it leaves of a total, is small. */
function totals({ figures, patients }: Case): readonly number[] {
  const all = [figures?.activePatients?.value, sum(patients?.ageBands ?? []), sum(patients?.strata ?? [])];
  return all.filter((n): n is number => n !== undefined && n > 0);
}

const PARTS = ["patientsWithLeave", "workingAgePatients", "insuredEmployees"] as const;
const ALONE = ["registeredPatients", "sickLeaves"] as const;
const SHARES = ["aldPercent", "c2sPercent"] as const;

function groupFigures(original: Case, identifying: (n: number) => boolean, notes: string[]): Case["figures"] {
  const { figures } = original;
  if (figures === undefined) return undefined;
  const active = figures.activePatients?.value;
  const small = (n: number | undefined, test: (n: number) => boolean): boolean => n !== undefined && test(n);
  const parts = PARTS.filter((key) => small(figures[key]?.value, identifying));
  const alone = ALONE.filter((key) => small(figures[key]?.value, isSmall));
  const shares = SHARES.filter((key) => {
    const percent = figures[key]?.value;
    return percent !== undefined && active !== undefined && identifying(Math.round((percent / 100) * active));
  });
  for (const key of parts) notes.push(TEXT.numberLeftOut(TEXT.parts[key]));
  for (const key of alone) notes.push(TEXT.numberLeftOut(TEXT.alone[key]));
  for (const key of shares) notes.push(TEXT.shareLeftOut(TEXT.shares[key]));
  const hidden = new Set<string>([...parts, ...alone, ...shares]);
  return Object.fromEntries(Object.entries(figures).filter(([key]) => !hidden.has(key)));
}

function groupPatients(patients: Patients, identifying: (n: number) => boolean, notes: string[]): Patients {
  const { source, strata, ageBands, women, ald } = patients;
  const before = notes.length;
  const merged = strata === undefined ? undefined : groupStrata(strata, notes);
  const out: { -readonly [K in keyof Patients]: Patients[K] } = source === undefined ? {} : { source };
  if (merged !== undefined) {
    out.strata = merged;
    // Margins beside merged strata would give the merged counts back by subtraction.
    if (notes.length > before) return out;
  }
  const bands = ageBands === undefined ? undefined : groupAgeBands(ageBands, notes);
  if (bands !== undefined) out.ageBands = bands;
  if (women !== undefined && !identifying(women)) out.women = women;
  else if (women !== undefined) notes.push(TEXT.numberLeftOut(TEXT.women));
  if (ald !== undefined && !identifying(ald)) out.ald = ald;
  else if (ald !== undefined) notes.push(TEXT.numberLeftOut(TEXT.ald));
  return out;
}

/**
 * Copy of a case in which no count of patients lies between 1 and 10, with the sentences that say what was grouped:
 * communes below 11 are dropped from the residence list (their patients count as "not located"; the smallest printed
 * commune follows them when the hidden total would itself be below 11), age bands are merged with their smaller
 * neighbour, or all removed when they do not reach 11 together, margins and optional counts below 11, or that leave
 * fewer than 11 of a known total, are removed, and a list of fewer than 11 durations. Results printed in an exhibit are
 * computed *from this copy*. The number of active patients is left as it is: {@link buildExhibit} refuses fewer than 11.
 */
export function groupSmallCells(original: Case): GroupedCase {
  const notes: string[] = [];
  const known = totals(original);
  const identifying = (n: number): boolean => isSmall(n) || known.some((total) => isSmall(total - n));
  const { figures: _figures, patients, residence, spells, ...rest } = original;
  const figures = groupFigures(original, identifying, notes);
  const grouped: { -readonly [K in keyof Case]: Case[K] } = { ...rest };
  if (figures !== undefined) grouped.figures = figures;
  if (patients !== undefined) grouped.patients = groupPatients(patients, identifying, notes);
  if (spells !== undefined) {
    if (isSmall(spells.length)) notes.push(TEXT.spells);
    else grouped.spells = spells;
  }
  if (residence !== undefined) {
    const kept = groupResidence(residence, notes);
    if (kept.length > 0) grouped.residence = kept;
  }
  return { case: grouped, grouped: notes };
}
