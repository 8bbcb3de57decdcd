import type { Case } from "../case/types.js";
import { absent, present } from "../domain/index.js";
import { classCount } from "./data.js";
import type { AnswerData, Ranking } from "./data.js";
import type { Territory, TerritoryClass } from "./types.js";

/** Rankings whose class is shown for every commune: two indices, two bases, tenths, and the occupational one. */
const SHOWN: readonly Ranking[] = [
  { index: "fdep3", weighting: "population", classes: "fifths-population" },
  { index: "fdep4", weighting: "population", classes: "fifths-population" },
  { index: "fdep3", weighting: "population", classes: "fifths-communes" },
  { index: "fdep4", weighting: "population", classes: "fifths-communes" },
  { index: "fdep3", weighting: "population", classes: "fifths-practitioners" },
  { index: "fdep4", weighting: "population", classes: "tenths-population" },
  { index: "f-edi", weighting: "population", classes: "fifths-population" },
  { index: "occupation", weighting: "population", classes: "fifths-population" },
];

/** Commune of the surgery and its class under each ranking, or why there is none. */
export function territoryOf(aCase: Case, data: AnswerData | undefined): Territory {
  const code = aCase.practice?.commune;
  if (code === undefined) return { absence: absent("non-saisi", "practice.commune"), classes: [] };
  if (data === undefined) return { absence: absent("non-disponible", "release"), classes: [] };
  const row = data.rowOf(code);
  if (row < 0) return { absence: data.absenceOf(code), classes: [] };
  const { communes } = data;
  return {
    commune: {
      code: communes.code[row] ?? code,
      name: communes.name[row] ?? code,
      departement: communes.departement[row] ?? "",
      region: communes.region[row] ?? "",
    },
    classes: SHOWN.map((ranking) => classOf(data, row, ranking)),
  };
}

function classOf(data: AnswerData, row: number, ranking: Ranking): TerritoryClass {
  const value = data.classes(ranking)[row] ?? 0;
  const missing =
    data.communes.kind[row] === "city" ? absent("ville-a-arrondissements") : absent("non-disponible");
  return { ...ranking, value: value > 0 ? present(value) : missing, of: classCount(ranking.classes) };
}
