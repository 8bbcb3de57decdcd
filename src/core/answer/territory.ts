import type { Case } from "../case/types.js";
import { absent } from "../domain/index.js";
import type { Availability } from "../domain/index.js";
import { TERRITORY_LEVELS } from "../release/types.js";
import { classCount } from "./data.js";
import type { AnswerData, Ranking } from "./data.js";
import { INSIDE_GRID } from "./inside-grid.js";
import { territoryClassOf } from "./territory-class.js";
import type { SpecificationChoice, Territory, TerritoryClass, TerritoryUnit } from "./types.js";

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

const UNITS: readonly SpecificationChoice["unit"][] = ["iris", "commune", ...TERRITORY_LEVELS];

/**
 * Commune of the surgery and its class: under each ranking, under the specification itself, and under each geography
 * from the IRIS to the région; or why there is none.
 */
export function territoryOf(
  aCase: Case,
  data: AnswerData | undefined,
  specification: SpecificationChoice,
): Territory {
  const code = aCase.practice?.commune;
  if (code === undefined) return nowhere(absent("non-saisi", "practice.commune"));
  if (data === undefined) return nowhere(absent("non-disponible", "release"));
  const row = data.rowOf(code);
  if (row < 0) return nowhere(data.absenceOf(code));
  const { communes } = data;
  const classUnder = (ranking: Ranking): TerritoryClass => {
    const { index, weighting, classes, unit, imputation } = { ...INSIDE_GRID, ...ranking };
    const value: Availability<number> = territoryClassOf(aCase, data, row, ranking);
    return { index, weighting, classes, unit, imputation, value, of: classCount(classes) };
  };
  return {
    commune: {
      code: communes.code[row] ?? code,
      name: communes.name[row] ?? code,
      departement: communes.departement[row] ?? "",
      region: communes.region[row] ?? "",
    },
    classes: SHOWN.map(classUnder),
    own: classUnder(specification),
    units: UNITS.map((unit) => ({
      ...classUnder({ ...specification, unit }),
      ...areaOf(aCase, data, row, unit),
    })),
  };
}

function nowhere(absence: Territory["absence"]): Territory {
  return { ...(absence === undefined ? {} : { absence }), classes: [], units: [] };
}

function areaOf(
  aCase: Case,
  data: AnswerData,
  row: number,
  unit: SpecificationChoice["unit"],
): Pick<TerritoryUnit, "code" | "name"> {
  if (unit === "commune") return { code: data.communes.code[row] ?? "", name: data.communes.name[row] ?? "" };
  if (unit !== "iris") return data.areaOf(row, unit) ?? {};
  return aCase.practice?.iris === undefined ? {} : { code: aCase.practice.iris };
}
