import type { Case } from "../case/types.js";
import { absent, isOverseas, present } from "../domain/index.js";
import type { AbsenceReason, Absent, Availability } from "../domain/index.js";
import type { AnswerData, Ranking } from "./data.js";
import type { SpecificationChoice } from "./types.js";

/**
 * Class of the territory that stands for the surgery under a ranking: of its commune, of the area that holds the
 * commune, or of the IRIS typed. Absent with its reason, which is never « 0 ».
 */
export function territoryClassOf(
  aCase: Case,
  data: AnswerData,
  row: number,
  ranking: Ranking,
): Availability<number> {
  if (ranking.unit === "iris") return irisClassOf(aCase, data, ranking);
  const value = data.classes(ranking)[row] ?? 0;
  return value > 0 ? present(value) : classAbsence(data, row, ranking);
}

/** Why a commune has no class under a ranking. */
export function classAbsence({ communes }: AnswerData, row: number, { imputation }: Ranking): Absent {
  if (communes.kind[row] === "city") return absent("ville-a-arrondissements");
  if (isOverseas(communes.departement[row] ?? "")) return absent("hors-perimetre-fdep");
  return imputation === "none" ? absent("non-disponible", "sans-imputation") : absent("non-disponible");
}

/** Reasons for which no IRIS could be typed, whatever the reader does. */
const WITHOUT_IRIS: readonly AbsenceReason[] = [
  "commune-non-decoupee-iris",
  "ville-a-arrondissements",
  "hors-perimetre-fdep",
];

function irisClassOf(aCase: Case, data: AnswerData, ranking: Ranking): Availability<number> {
  const iris = aCase.practice?.iris;
  if (iris !== undefined) return data.irisClass(ranking, iris);
  const code = aCase.practice?.commune;
  const none = code === undefined ? undefined : data.irisClass(ranking, `${code}0000`);
  const impossible = none?.kind === "absent" && WITHOUT_IRIS.includes(none.reason);
  return impossible ? none : absent("non-saisi", "practice.iris");
}

/**
 * Why a specification that classes by IRIS cannot be computed: no IRIS typed, a commune that is not divided, a place
 * other than the surgery. Nothing for any other unit.
 */
export function unitRefusal(
  aCase: Case,
  data: AnswerData | undefined,
  choice: Ranking & Pick<SpecificationChoice, "place">,
): Absent | undefined {
  if (choice.unit !== "iris") return undefined;
  if (data === undefined) return absent("non-disponible", "release");
  if (choice.place !== "surgery") return absent("non-disponible", "iris-du-cabinet-seul");
  const value = irisClassOf(aCase, data, choice);
  return value.kind === "absent" ? value : undefined;
}
