import type { Case, StratumCount } from "../../core/case/types.js";
import { AGE_BANDS, ALD, SEXES } from "../../core/domain/index.js";
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
        notes.push(
          "Patients par âge, sexe et ALD : un groupe entier compte moins de 11 patients ; le détail n'est pas imprimé ; les âges donnés à part, sinon la structure de la commune, le remplacent.",
        );
        return undefined;
      }
      for (const cell of merged) {
        if (cell.bands.length > 1 && cell.count > 0) {
          notes.push(
            `Classes d'âge ${cell.bands.join(", ")} réunies (${sex === "M" ? "hommes" : "femmes"}, ${ald === 0 ? "sans" : "avec"} ALD).`,
          );
        }
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
    notes.push("Patients par classe d'âge : effectif inférieur à 11, non imprimé.");
    return undefined;
  }
  if (merged.some((c) => c.bands.length > 1 && c.count > 0))
    notes.push("Classes d'âge de petit effectif réunies.");
  return merged.flatMap((cell) => place(cell, "M", 0)).map(({ age, count }) => ({ age, count }));
}

function groupResidence(rows: Residence, notes: string[]): Residence {
  const sorted = [...rows].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  const kept = sorted.filter((r) => !isSmall(r.count) && r.count > 0);
  const small = sorted.filter((r) => isSmall(r.count));
  if (small.length === 0) return kept;
  let hidden = sum(small);
  while (isSmall(hidden) && kept.length > 0) hidden += kept.pop()?.count ?? 0;
  notes.push(
    "Communes de résidence de moins de 11 patients réunies : elles sont comptées comme lieu de résidence non précisé.",
  );
  return kept;
}

/** Every total of patients that the case gives: a part is identifying when it, or what it leaves of a total, is small. */
function totals({ figures, patients }: Case): readonly number[] {
  const all = [figures?.activePatients?.value, sum(patients?.ageBands ?? []), sum(patients?.strata ?? [])];
  return all.filter((n): n is number => n !== undefined && n > 0);
}

const PARTS = [
  ["patientsWithLeave", "patients avec au moins un arrêt"],
  ["workingAgePatients", "patients d'âge actif"],
  ["insuredEmployees", "assurés salariés"],
] as const;
const ALONE = [
  ["registeredPatients", "patientèle médecin traitant"],
  ["sickLeaves", "arrêts de travail"],
] as const;
const SHARES = [
  ["aldPercent", "part des patients en ALD"],
  ["c2sPercent", "part des patients en C2S"],
] as const;

function groupFigures(original: Case, identifying: (n: number) => boolean, notes: string[]): Case["figures"] {
  const { figures } = original;
  if (figures === undefined) return undefined;
  const active = figures.activePatients?.value;
  const small = (n: number | undefined, test: (n: number) => boolean): boolean => n !== undefined && test(n);
  const removed = [
    ...PARTS.filter(([key]) => small(figures[key]?.value, identifying)),
    ...ALONE.filter(([key]) => small(figures[key]?.value, isSmall)),
  ];
  const shares = SHARES.filter(([key]) => {
    const percent = figures[key]?.value;
    return percent !== undefined && active !== undefined && identifying(Math.round((percent / 100) * active));
  });
  for (const [, label] of removed) notes.push(`Nombre non imprimé (petit effectif) : ${label}.`);
  for (const [, label] of shares) notes.push(`Part non imprimée (petit effectif) : ${label}.`);
  const hidden = new Set<string>([...removed, ...shares].map(([key]) => key));
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
  else if (women !== undefined) notes.push("Nombre non imprimé (petit effectif) : femmes.");
  if (ald !== undefined && !identifying(ald)) out.ald = ald;
  else if (ald !== undefined) notes.push("Nombre non imprimé (petit effectif) : patients en ALD.");
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
    if (isSmall(spells.length)) notes.push("Durées des arrêts non imprimées (moins de 11 arrêts).");
    else grouped.spells = spells;
  }
  if (residence !== undefined) {
    const kept = groupResidence(residence, notes);
    if (kept.length > 0) grouped.residence = kept;
  }
  return { case: grouped, grouped: notes };
}
