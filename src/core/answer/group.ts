import type { Case } from "../case/types.js";
import { absent, compute, leaf } from "../domain/index.js";
import type { Origin, Quantity } from "../domain/index.js";
import { classCount } from "./data.js";
import type { AnswerData } from "./data.js";
import { groupName, needLabels } from "./fr.js";
import { groupOf, perimeterKey } from "./group-table.js";
import { missing } from "./missing.js";
import type { TerritoryChoice } from "./need.js";
import { catchmentOf } from "./place.js";
import type { Catchment } from "./place.js";
import { classAbsence } from "./territory-class.js";

/**
 * Mean occupational need (France = 1) of the group that a territorial choice designates, nodes `other` or `fund`.
 * With a catchment of several communes the needs of their groups are mixed by their shares of patients: the expected
 * numbers are mixed, not the classes (statistics §B.3).
 */
export function groupNeed(
  aCase: Case,
  data: AnswerData | undefined,
  choice: TerritoryChoice,
  id: string,
): Quantity {
  const description = { id, label: needLabels.group, unit: "France = 1" };
  if (data === undefined) return missing(description, absent("non-disponible", "release"));
  const code = aCase.practice?.commune;
  if (code === undefined) return missing(description, absent("non-saisi", "practice.commune"));
  const row = data.rowOf(code);
  if (row < 0) return missing(description, data.absenceOf(code));
  if (!choice.comparator.startsWith("class-")) return groupLeaf(data, choice, row, 0, id);
  if (choice.unit === "iris") return missing(description, absent("non-disponible", "besoin-par-iris"));
  const catchment = catchmentOf(aCase, data, choice.place);
  if (catchment.kind === "absent") return missing(description, catchment);
  return mixture(data, choice, row, catchment.value, id);
}

function mixture(
  data: AnswerData,
  choice: TerritoryChoice,
  row: number,
  catchment: Catchment,
  id: string,
): Quantity {
  const shares = new Map<number, number>();
  const classes = data.classes(choice);
  let classed = 0;
  for (const { row: commune, share } of catchment.shares) {
    const q = classes[commune] ?? 0;
    if (q === 0) continue;
    shares.set(q, (shares.get(q) ?? 0) + share);
    classed += share;
  }
  const description = { id, label: needLabels.group, unit: "France = 1" };
  const [only] = [...shares.keys()];
  if (only === undefined) return missing(description, classAbsence(data, row, choice));
  const left = catchment.coverage * classed < 1 - 1e-9 ? [needLabels.leftAside] : [];
  if (shares.size === 1) {
    const group = groupLeaf(data, choice, row, only, id);
    return left.length === 0 ? group : { ...group, note: left.join(" ") };
  }
  const ordered = [...shares].sort(([a], [b]) => a - b);
  const note = [needLabels.mixture, ...left].join(" ");
  return compute({ ...description, note }, "weightedMean(need.*, share.*)", [
    ...ordered.map(([q]) => groupLeaf(data, choice, row, q, `need.${String(q)}`)),
    ...ordered.map(([q, share]) =>
      leaf(
        { id: `share.${String(q)}`, label: `${needLabels.share} ${String(q)}`, unit: "part" },
        share,
        catchment.status,
        shareOrigin(data, choice, catchment),
      ),
    ),
  ]);
}

/** Where the shares of a catchment come from: the patients typed by commune, or the inhabitants around the surgery. */
function shareOrigin(data: AnswerData, { place }: TerritoryChoice, { shares }: Catchment): Origin {
  if (place === "patients") return { kind: "case", field: "residence" };
  return {
    kind: "release",
    release: data.id,
    table: "communes",
    columns: ["population", "lat", "lon"],
    rows: needLabels.around,
    rowCount: shares.length,
  };
}

function groupLeaf(data: AnswerData, choice: TerritoryChoice, row: number, q: number, id: string): Quantity {
  const group = groupOf(data, choice, perimeterKey(data, row, choice.comparator), q);
  const rows = groupName(choice, q, classCount(choice.classes));
  const description = { id, label: `${needLabels.group} : ${rows}`, unit: "France = 1" };
  if (group === undefined) return missing(description, absent("comparateur-trop-petit", rows));
  return leaf(description, group.need, "supposé", {
    kind: "release",
    release: data.id,
    table: "communes",
    columns: ["occupationalNeed", "population"],
    rows,
    rowCount: group.communes,
  });
}
