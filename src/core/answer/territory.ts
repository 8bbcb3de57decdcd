import type { Case } from "../case/types.js";
import { absent } from "../domain/index.js";
import type { AnswerData } from "./data.js";
import type { Territory } from "./types.js";

/** Commune of the surgery and its class under each index, or why there is none. */
export function territoryOf(aCase: Case, data: AnswerData | undefined): Territory {
  const code = aCase.practice?.commune;
  if (code === undefined) return { absence: absent("non-saisi", "practice.commune"), classes: [] };
  if (data === undefined) return { absence: absent("non-disponible", "release"), classes: [] };
  const row = data.rowOf(code);
  if (row < 0) return { absence: data.absenceOf(code), classes: [] };
  const { communes } = data;
  return {
    commune: {
      code,
      name: communes.name[row] ?? code,
      departement: communes.departement[row] ?? "",
      region: communes.region[row] ?? "",
    },
    classes: [],
  };
}
