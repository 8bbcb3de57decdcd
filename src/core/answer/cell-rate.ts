import { STRATA, compute, leaf } from "../domain/index.js";
import type { Quantity, Stratum } from "../domain/index.js";
import type { AnswerData, Scenario, SourcedNumber } from "./data.js";
import { rebuiltLabels } from "./fr.js";
import type { SpecificationChoice } from "./types.js";

/** Adjustment on the patients, as a choice of the specification. */
export type Strata = SpecificationChoice["strata"];

/** `30_39.F.0`: stratum inside an identifier of the trace (no hyphen: it would read as a minus sign). */
export function stratumId({ age, sex, ald }: Stratum): string {
  return `${age.replace("-", "_").replace("+", "_plus")}.${sex}.${String(ald)}`;
}

/** « 30-39 ans, femmes, sans ALD ». */
export function stratumLabel({ age, sex, ald }: Stratum): string {
  return `${age} ans, ${sex === "F" ? "femmes" : "hommes"}, ${ald === 1 ? "avec" : "sans"} ALD`;
}

/** A number of the release as a leaf of the trace. */
export function sourced(id: string, label: string, unit: string, number: SourcedNumber): Quantity {
  const note = number.note === undefined ? {} : { note: number.note };
  return leaf({ id, label, unit, ...note }, number.value, number.status, number.origin);
}

const cache = new WeakMap<AnswerData, Map<string, readonly Quantity[]>>();

/**
 * Days per active patient and year in each of the 28 strata. Fine strata: insured share × rate per insured employee.
 * A coarser adjustment gives the strata that it merges one rate, the mean weighted by all inhabitants.
 */
export function ratesPerPatient(data: AnswerData, scenario: Scenario, strata: Strata): readonly Quantity[] {
  let byKey = cache.get(data);
  if (byKey === undefined) cache.set(data, (byKey = new Map()));
  const key = `${scenario}/${strata}`;
  let rates = byKey.get(key);
  if (rates === undefined) {
    const fine = STRATA.map((_, s) => fineRate(data, scenario, s));
    rates = STRATA.map((stratum, s) => mergedRate(data, fine, strata, stratum) ?? fine[s]).filter(
      (rate) => rate !== undefined,
    );
    byKey.set(key, rates);
  }
  return rates;
}

function fineRate(data: AnswerData, scenario: Scenario, s: number): Quantity {
  const stratum = STRATA[s];
  const name = stratum === undefined ? "" : stratumLabel(stratum);
  return compute(
    {
      id: "ratePerPatient",
      label: `${rebuiltLabels.ratePerPatient} : ${name}`,
      unit: "jours par patient et par an",
    },
    "insuredShare * rate",
    [
      sourced(
        "insuredShare",
        `${rebuiltLabels.insuredShare} : ${name}`,
        rebuiltLabels.employeesPerPatient,
        data.insuredShare(s),
      ),
      sourced(
        "rate",
        `${rebuiltLabels.rate} : ${name}`,
        rebuiltLabels.daysPerEmployee,
        data.rate(s, scenario),
      ),
    ],
  );
}

function mergedRate(
  data: AnswerData,
  fine: readonly Quantity[],
  strata: Strata,
  stratum: Stratum,
): Quantity | undefined {
  if (strata === "age-sex-ald" || strata === "as-stated") return undefined;
  const merged = STRATA.map((other, s) => ({ other, s })).filter(
    ({ other }) => other.age === stratum.age && (strata === "age" || other.sex === stratum.sex),
  );
  return compute(
    { id: "ratePerPatient", label: rebuiltLabels.ratePerPatient, unit: "jours par patient et par an" },
    "weightedMean(fine.*, inhabitants.*)",
    merged.flatMap(({ other, s }) => {
      const rate = fine[s];
      const id = stratumId(other);
      const weight = sourced(
        `inhabitants.${id}`,
        rebuiltLabels.allInhabitants,
        "habitants",
        data.allInhabitants(s),
      );
      return rate === undefined ? [weight] : [{ ...rate, id: `fine.${id}` }, weight];
    }),
  );
}

const means = new WeakMap<AnswerData, Map<Scenario, Quantity>>();

/** Mean of the fine rates over the structure of all inhabitants: the average list. */
export function averageRate(data: AnswerData, scenario: Scenario): Quantity {
  let byScenario = means.get(data);
  if (byScenario === undefined) means.set(data, (byScenario = new Map()));
  let mean = byScenario.get(scenario);
  if (mean === undefined) {
    const rates = ratesPerPatient(data, scenario, "age-sex-ald");
    mean = compute(
      { id: "averageRate", label: rebuiltLabels.averageRate, unit: "jours par patient et par an" },
      "weightedMean(rate.*, inhabitants.*)",
      STRATA.flatMap((stratum, s) => {
        const id = stratumId(stratum);
        const rate = rates[s];
        const weight = sourced(
          `inhabitants.${id}`,
          rebuiltLabels.allInhabitants,
          "habitants",
          data.allInhabitants(s),
        );
        return rate === undefined ? [weight] : [{ ...rate, id: `rate.${id}` }, weight];
      }),
    );
    byScenario.set(scenario, mean);
  }
  return mean;
}
