import { formatNumber, formatRatio } from "../core/report/format.fr.js";
import { count, exemptionText, lagsText, prescribersText, reasonsText } from "./fr.js";
import type { DamirParameters } from "./parameters.js";
import type { ReferenceCard } from "./publish.js";
import type { RatesResult } from "./run-rates.js";

/** The whole result of `rates` for the terminal, in French, in the order of the computation. */
export function resultText(result: RatesResult, parameters: DamirParameters): string {
  const { tables, card } = result;
  const total = result.partials.reduce((sum, { source }) => sum + source.lines, 0);
  const { thresholds } = parameters;
  const kept = tables.reasons.filter((row) => String(row["reason"]).startsWith("retenu-"));
  const negative = kept.reduce((sum, row) => sum + Number(row["negative_lines"]), 0);
  const negativeDays = kept.reduce((sum, row) => sum + Number(row["negative_days"]), 0);
  return [
    reasonsText(tables.reasons, total),
    `Corrections négatives compensées dans leur cellule : ${count(negative)} lignes retenues, ${count(negativeDays)} jours.`,
    prescribersText(tables.prescribers),
    lagsText(tables.lags, thresholds.followingPaymentMonths.value),
    exemptionText(tables.exemption, thresholds.maxUndeterminedExemption.value),
    card === undefined
      ? "Taux non calculés : aucun dénominateur. Ajoutez --denominateurs FICHIER.csv (table nommée) ou --denominateurs-supposes."
      : cardText(card),
    `Résultats : ${result.folder}`,
  ].join("\n\n");
}

function cardText(card: ReferenceCard): string {
  const { status } = card;
  const stratum = (s: { readonly age: string; readonly sex: string; readonly ald: number }): string =>
    `  ${s.age.padEnd(6)} ${s.sex} ${s.ald === 1 ? "ALD     " : "sans ALD"}`;
  return [
    `${card.label} (numérateurs ${status.numerators}, dénominateurs ${status.denominators}, taux ${status.rates}).`,
    ...card.limits.map((limit) => `  – ${limit}`),
    "Jours par an et par assuré salarié : table supposée → Open DAMIR (rapport)",
    ...card.changes
      .filter((change) => !card.outOfScope.some((cell) => stratum(cell) === stratum(change)))
      .map((change) => {
        const [assumed, rebuilt] = [change.assumed, change.rebuilt].map((rate) =>
          formatNumber(rate, 2).padStart(8),
        );
        const ratio = change.ratio === undefined ? "table supposée nulle" : formatRatio(change.ratio);
        return `${stratum(change)}  ${assumed ?? ""} → ${rebuilt ?? ""}  (${ratio})`;
      }),
    ...card.outOfScope.map((cell) => `${stratum(cell)}  ${cell.reason}`),
    ...card.missing.map((cell) => `${stratum(cell)}  sans taux : ${cell.reason}`),
    ...(card.missing.length > 0
      ? ["reference-rates.csv n'est pas écrit : toutes les strates n'ont pas de taux."]
      : []),
    ...(card.expectedRatio === undefined
      ? []
      : [
          `À structure d'assurés salariés nationale, l'attendu est multiplié par ${formatRatio(card.expectedRatio)}, et le rapport observé / attendu divisé d'autant.`,
        ]),
  ].join("\n");
}
