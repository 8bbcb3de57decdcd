import type { ModelAnswer } from "../answer.js";
import { C2S_FR as FR } from "./fr.js";
import type { FictitiousOdds, ImportedOdds } from "./odds-types.js";

/** Contribution of one variable: its odds ratio, and the natural logarithm of it. */
export interface OddsContribution {
  readonly variable: string;
  readonly modality: string;
  readonly oddsRatio: number;
  readonly logOddsRatio: number;
}
/** Relative odds of a profile and what makes them. */
export interface OddsAnswer extends ModelAnswer {
  /** Product of the odds ratios, relative to the reference profile. */
  readonly relativeOdds: number;
  readonly contributions: readonly OddsContribution[];
  /** Variables of the table for which the profile says nothing: left out, and listed. */
  readonly unanswered: readonly string[];
}

/** Variables of a table with their modalities, the reference first. */
export function oddsVariables(table: ImportedOdds | FictitiousOdds): Map<string, readonly string[]> {
  const out = new Map<string, string[]>();
  for (const row of table.rows) {
    const known = out.get(row.variable) ?? [row.reference];
    if (!known.includes(row.modality)) known.push(row.modality);
    out.set(row.variable, known);
  }
  return out;
}

/**
 * Relative odds of a profile: the product of its odds ratios, exp(Σ ln OR), against the reference profile. Neither a
 * probability nor a decision: the intercept and the selection cut-off are not public.
 * @throws RangeError on a modality that the table does not hold.
 */
export function relativeOdds(
  table: ImportedOdds | FictitiousOdds,
  profile: Readonly<Record<string, string>>,
): OddsAnswer {
  const variables = oddsVariables(table);
  const contributions = [...variables].flatMap(([variable, modalities]): OddsContribution[] => {
    const modality = profile[variable];
    if (modality === undefined || modality === "") return [];
    if (!modalities.includes(modality)) throw new RangeError(FR.unknownModality(variable, modality));
    const row = table.rows.find((r) => r.variable === variable && r.modality === modality);
    const oddsRatio = row?.oddsRatio ?? 1;
    return [{ variable, modality, oddsRatio, logOddsRatio: Math.log(oddsRatio) }];
  });
  const invented = table.kind === "inventé";
  return {
    rule: "rapport de cotes",
    outcome: invented ? "indéterminé" : "déduit",
    relativeOdds: contributions.reduce((product, c) => product * c.oddsRatio, 1),
    contributions,
    unanswered: [...variables.keys()].filter(
      (variable) => !contributions.some((c) => c.variable === variable),
    ),
    sentence: FR.relativeOnly,
    sources: ["c2s.coefficients", "c2s.reponse-cnam"],
    hypotheses: [invented ? FR.invented : FR.versionNote, FR.noInteraction],
  };
}

/** Head and rows of the calculation, for download. Invented coefficients do not fit its type. */
export function oddsExport(
  table: ImportedOdds,
  answer: OddsAnswer,
): { readonly head: readonly string[]; readonly rows: (string | number)[][] } {
  if ((table.kind as string) !== "importé") throw new RangeError(FR.inventedNotExported);
  return {
    head: FR.exportHead,
    rows: answer.contributions.map((c) => {
      const row = table.rows.find((r) => r.variable === c.variable && r.modality === c.modality);
      return [
        c.variable,
        c.modality,
        c.oddsRatio,
        c.logOddsRatio,
        row?.source ?? "",
        row?.page ?? "",
        row?.sha256 ?? "",
      ];
    }),
  };
}
