import type { Case } from "../case/types.js";
import { STRATA, absent, numberOf, present } from "../domain/index.js";
import type { Availability } from "../domain/index.js";
import type { AnswerData } from "./data.js";
import { activePatients } from "./observed.js";
import { listCells } from "./structure.js";
import type { Coverage } from "./types.js";

const OUTSIDE_RATES: readonly string[] = ["0-19", "70+"];

/**
 * Share of the list that the reference rates cover: patients of 20–69 years, and insured employees. Printed with
 * every answer: a list of retired patients is compared on a small part of itself. One unknown share of employees leaves
 * the whole share unknown.
 */
export function coverageOf(aCase: Case, data: AnswerData | undefined): Coverage {
  const typed = workingAgeTyped(aCase);
  if (data === undefined) {
    const none = absent("non-disponible", "release");
    return { workingAge: typed ?? none, entitled: none, structure: "aucune" };
  }
  const patients = activePatients(aCase);
  const cells = listCells(aCase, data, patients);
  const total = numberOf(patients);
  if (cells.kind === "absent" || total === undefined || total === 0) {
    const reason = cells.kind === "absent" ? cells : absent("non-saisi", "figures.activePatients");
    return { workingAge: typed ?? reason, entitled: reason, structure: "aucune" };
  }
  const shares = STRATA.map((_, s) => data.insuredShare(s).value);
  let working = 0;
  let entitled = 0;
  STRATA.forEach((stratum, s) => {
    const cell = cells.value.cells[s];
    const count = cell === undefined ? 0 : (numberOf(cell) ?? 0);
    if (!OUTSIDE_RATES.includes(stratum.age)) working += count;
    const share = shares[s];
    if (share?.kind === "present") entitled += count * share.value;
  });
  return {
    workingAge: typed ?? present(working / total),
    entitled: shares.find(({ kind }) => kind === "absent") ?? present(entitled / total),
    structure: cells.value.kind,
  };
}

function workingAgeTyped(aCase: Case): Availability<number> | undefined {
  const working = aCase.figures?.workingAgePatients?.value;
  const all = aCase.figures?.activePatients?.value;
  return working === undefined || all === undefined || all === 0 ? undefined : present(working / all);
}
