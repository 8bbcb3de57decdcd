import { catchmentOf } from "../../core/answer/index.js";
import type { AnswerData, SpecificationChoice } from "../../core/answer/index.js";
import type { Case } from "../../core/case/types.js";
import type { MapClasses } from "./choices.js";

type Place = SpecificationChoice["place"];

/** Communes in full colour: all, those of the class of the practice, or those that stand for its patients. */
export type Lit = "all" | "group" | Exclude<Place, "surgery">;

/** Part of the patients that the communes lit hold when a model gives some to every commune around. */
const MOST = 0.9;

/** Communes lit, and what they are; absent when nothing tells them (no practice, no typed patients). */
export interface LitCommunes {
  /** One per commune of the release: 1 = faded. */
  readonly dimmed: Uint8Array;
  readonly count: number;
  readonly inhabitants: number;
}

/**
 * Communes lit under a choice: the class of the practice inside the perimeter, or the catchment of statistics §B.3, the
 * heaviest communes first until nine patients in ten. `undefined` when all are, or when the choice cannot be computed.
 */
export function litCommunes(
  lit: Lit,
  { classes }: Pick<MapClasses, "classes">,
  row: number | undefined,
  data: AnswerData,
  held: Case,
): LitCommunes | undefined {
  if (lit === "all" || row === undefined) return undefined;
  const kept = lit === "group" ? ofClass(classes, row) : catchment(lit, row, data, held);
  if (kept === undefined) return undefined;
  const dimmed = new Uint8Array(classes.length).fill(1);
  for (const i of kept) dimmed[i] = 0;
  const inhabitants = kept.reduce((sum, i) => sum + (data.communes.population[i] ?? 0), 0);
  return { dimmed, count: kept.length, inhabitants };
}

function ofClass(classes: Int32Array, row: number): readonly number[] | undefined {
  const own = classes[row] ?? 0;
  return own === 0 ? undefined : [...classes.keys()].filter((i) => classes[i] === own);
}

function catchment(place: Place, row: number, data: AnswerData, held: Case): readonly number[] | undefined {
  const commune = data.communes.code[row];
  if (commune === undefined) return undefined;
  const found = catchmentOf({ ...held, practice: { ...held.practice, commune } }, data, place);
  if (found.kind === "absent") return undefined;
  const kept: number[] = [];
  let share = 0;
  for (const one of [...found.value.shares].sort((a, b) => b.share - a.share || a.row - b.row)) {
    if (share >= MOST && place !== "radius" && place !== "nearest") break;
    kept.push(one.row);
    share += one.share;
  }
  return kept;
}
