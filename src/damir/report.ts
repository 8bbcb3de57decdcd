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
  return [
    `${card.label} (numérateurs ${status.numerators}, dénominateurs ${status.denominators}, taux ${status.rates}).`,
    ...card.limits.map((limit) => `  – ${limit}`),
    "Jours par an et par assuré salarié : table supposée → Open DAMIR (rapport)",
    ...card.changes.map(
      ({ age, sex, ald, assumed, rebuilt, ratio }) =>
        `  ${age.padEnd(6)} ${sex} ${ald === 1 ? "ALD     " : "sans ALD"}  ${formatNumber(assumed, 2).padStart(8)} → ${formatNumber(rebuilt, 2).padStart(8)}  (${assumed > 0 ? formatRatio(ratio) : "table supposée nulle"})`,
    ),
    ...card.missing.map(
      ({ age, sex, ald, reason }) =>
        `  ${age.padEnd(6)} ${sex} ${ald === 1 ? "ALD     " : "sans ALD"}  sans taux : ${reason}`,
    ),
    ...(card.missing.length > 0
      ? ["reference-rates.csv n'est pas écrit : toutes les strates n'ont pas de taux."]
      : []),
  ].join("\n");
}
