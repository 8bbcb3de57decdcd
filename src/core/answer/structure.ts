import type { Case } from "../case/types.js";
import { STRATA, absent, compute, leaf, numberOf, present } from "../domain/index.js";
import type { Availability, Quantity } from "../domain/index.js";
import { stratumId, stratumLabel } from "./cell-rate.js";
import type { AnswerData } from "./data.js";
import { rebuiltLabels } from "./fr.js";
import { hasMargins, rakedCells } from "./margins.js";

/** Patients of the list in each of the 28 strata, and where their structure comes from. */
export interface ListCells {
  readonly kind: "strates" | "marges" | "commune";
  /** Nodes `patients`, in the order of `STRATA`; they add up to the active patients. */
  readonly cells: readonly Quantity[];
}

/**
 * Structure of the list, scaled to the active patients: typed strata; else typed margins, raked from the commune's
 * structure (supposé); else the commune's own structure (supposé).
 * Absent with its reason when neither can be had.
 */
export function listCells(aCase: Case, data: AnswerData, patients: Quantity): Availability<ListCells> {
  const total = numberOf(patients);
  if (total === undefined) return patients.value.kind === "absent" ? patients.value : absent("non-saisi");
  if ((aCase.patients?.strata?.length ?? 0) > 0) return typedCells(aCase, total);
  if (hasMargins(aCase)) {
    const raked = rakedCells(aCase, data, total);
    return raked.kind === "absent" ? raked : present({ kind: "marges", cells: raked.value });
  }
  return communeCells(aCase, data, patients);
}

function typedCells(aCase: Case, total: number): Availability<ListCells> {
  const typed = aCase.patients?.strata ?? [];
  const sum = typed.reduce((n, { count }) => n + count, 0);
  if (sum <= 0) return absent("non-saisi", "patients.strata");
  const status = aCase.patients?.source === "lettre" ? "documenté" : "supposé";
  return present({
    kind: "strates",
    cells: STRATA.map((stratum) => {
      const count = typed
        .filter(({ age, sex, ald }) => age === stratum.age && sex === stratum.sex && ald === stratum.ald)
        .reduce((n, entry) => n + entry.count, 0);
      const label = `${rebuiltLabels.patients} : ${stratumLabel(stratum)}`;
      return leaf({ id: "patients", label, unit: "patients" }, (count * total) / sum, status, {
        kind: "case",
        field: `patients.strata[${stratumId(stratum)}]`,
      });
    }),
  });
}

function communeCells(aCase: Case, data: AnswerData, patients: Quantity): Availability<ListCells> {
  const code = aCase.practice?.commune;
  if (code === undefined) return absent("non-saisi", "practice.commune");
  const row = data.rowOf(code);
  if (row < 0) return data.absenceOf(code);
  const population = data.population(row);
  if (population.value.kind === "absent") return population.value;
  if (population.value.value <= 0) return absent("commune-sans-habitant", code);
  return present({
    kind: "commune",
    cells: STRATA.map((stratum, s) => {
      const name = stratumLabel(stratum);
      return compute(
        {
          id: "patients",
          label: `${rebuiltLabels.patients} : ${name}`,
          unit: "patients",
          note: rebuiltLabels.communeStructure,
        },
        "patients * inhabitants / population",
        [patients, data.inhabitants(row, s), population],
      );
    }),
  });
}
