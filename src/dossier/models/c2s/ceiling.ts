import ceilings from "../../../../data/parameters/c2s-ceilings.json" with { type: "json" };
import { isDate } from "../../deadlines/calendar.js";
import type { ModelAnswer } from "../answer.js";
import { C2S_FR as FR } from "./fr.js";

/** Amounts read for households of 1, 2, 3… persons, in euros a year; `extra` for each further person. */
interface Amounts {
  readonly persons: readonly number[];
  readonly extra?: number;
}
/** Ceilings in force between two days, euros a year. */
export interface CeilingTable {
  readonly from: string;
  readonly to: string;
  readonly sources: readonly string[];
  readonly free: Amounts;
  readonly withParticipation?: Amounts;
  readonly note: string;
}

/** Dated tables as published, oldest first; amounts are never recomputed from one another. */
export const CEILING_TABLES: readonly CeilingTable[] = ceilings.tables;
/** Euros within which the published sources differ. */
export const CEILING_TOLERANCE: number = ceilings.tolerance;

/** Where the resources stand; null when the test cannot decide. */
export type CeilingPosition = "sans participation" | "avec participation" | "au-dessus" | null;

/** Answer of the test of the ceiling, euros a year. */
export interface CeilingAnswer extends ModelAnswer {
  /** Null when the test is closed or cannot decide. */
  readonly position: CeilingPosition;
  readonly table?: CeilingTable;
  readonly free?: number;
  readonly withParticipation?: number;
}

/** A household whose right is examined. */
export interface Household {
  /** Day at which the right is examined, ISO. */
  readonly on: string;
  readonly persons: number;
  /** Resources of the household over the year examined, euros. */
  readonly income: number;
}

/** Published amount for a household size, or undefined when that size was not read. */
function amount(amounts: Amounts | undefined, persons: number): number | undefined {
  if (amounts === undefined) return undefined;
  const direct = amounts.persons[persons - 1];
  if (direct !== undefined) return direct;
  const last = amounts.persons.at(-1);
  if (amounts.extra === undefined || last === undefined) return undefined;
  return last + (persons - amounts.persons.length) * amounts.extra;
}

/** Table in force on a day, or undefined. */
export function ceilingTableOn(on: string): CeilingTable | undefined {
  return CEILING_TABLES.find((table) => table.from <= on && on <= table.to);
}

/**
 * Compares an income with the ceilings in force on a day. Below the first: free; between the two, both included:
 * with a participation; above: outside. Within one euro of an amount nothing is said, because the sources differ by
 * one. Never models which resources count (articles R. 861-4 and following), and says so.
 * @throws RangeError on a date that is not one, fewer than one person, or an income that is not a positive number.
 */
export function ceilingTest({ on, persons, income }: Household): CeilingAnswer {
  if (!isDate(on)) throw new RangeError(FR.badDate);
  if (!Number.isInteger(persons) || persons < 1 || persons > 20) throw new RangeError(FR.badPersons);
  if (!Number.isFinite(income) || income < 0) throw new RangeError(FR.badIncome);
  const table = ceilingTableOn(on);
  const closed = (sentence: string): CeilingAnswer => ({
    rule: "plafond",
    outcome: "indéterminé",
    position: null,
    sentence,
    sources: ["c2s.plafond-2026"],
    hypotheses: [],
    ...(table === undefined ? {} : { table }),
  });
  if (table === undefined)
    return closed(on > (CEILING_TABLES.at(-1)?.to ?? "") ? ceilings.afterLastTable : FR.beforeTables);
  const free = amount(table.free, persons);
  const paid = amount(table.withParticipation, persons);
  if (free === undefined) return closed(FR.sizeNotRead(persons));
  const known = {
    rule: "plafond",
    table,
    free,
    ...(paid === undefined ? {} : { withParticipation: paid }),
    sources: ["c2s.plafond-2025", "c2s.foyer", "c2s.revalorisation"],
    hypotheses: [FR.resourcesNotModelled, FR.mainland],
  };
  const near = (limit: number): boolean => Math.abs(income - limit) <= CEILING_TOLERANCE;
  if (near(free) || (paid !== undefined && near(paid)))
    return { ...known, outcome: "indéterminé", position: null, sentence: FR.nearLimit };
  if (income < free)
    return { ...known, outcome: "déduit", position: "sans participation", sentence: FR.free };
  if (paid === undefined)
    return { ...known, outcome: "indéterminé", position: null, sentence: FR.paidNotRead };
  return income < paid
    ? { ...known, outcome: "déduit", position: "avec participation", sentence: FR.paid }
    : { ...known, outcome: "déduit", position: "au-dessus", sentence: FR.above };
}
