import { formatNumber, formatRatio } from "../core/report/format.fr.js";
import { exemptionText, lagsText, prescribersText, reasonsText } from "./fr.js";
import type { DamirParameters } from "./parameters.js";
import type { ReferenceCard } from "./publish.js";
import { REPORT_FR } from "./rates.fr.js";
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
    REPORT_FR.corrections(negative, negativeDays),
    prescribersText(tables.prescribers),
    lagsText(tables.lags, thresholds.followingPaymentMonths.value),
    exemptionText(tables.exemption, thresholds.maxUndeterminedExemption.value),
    card === undefined ? REPORT_FR.noRate : cardText(card),
    REPORT_FR.results(result.folder),
  ].join("\n\n");
}

function cardText(card: ReferenceCard): string {
  const { status } = card;
  const stratum = (s: { readonly age: string; readonly sex: string; readonly ald: number }): string =>
    `  ${s.age.padEnd(6)} ${s.sex} ${REPORT_FR.ald(s.ald)}`;
  return [
    REPORT_FR.card(card.label, status.numerators, status.denominators, status.rates),
    ...card.limits.map((limit) => `  – ${limit}`),
    REPORT_FR.changes,
    ...card.changes
      .filter((change) => !card.outOfScope.some((cell) => stratum(cell) === stratum(change)))
      .map((change) => {
        const [assumed, rebuilt] = [change.assumed, change.rebuilt].map((rate) =>
          formatNumber(rate, 2).padStart(8),
        );
        const ratio = change.ratio === undefined ? REPORT_FR.assumedZero : formatRatio(change.ratio);
        return `${stratum(change)}  ${assumed ?? ""} → ${rebuilt ?? ""}  (${ratio})`;
      }),
    ...card.outOfScope.map((cell) => `${stratum(cell)}  ${cell.reason}`),
    ...card.missing.map((cell) => `${stratum(cell)}  ${REPORT_FR.without(cell.reason)}`),
    ...(card.missing.length > 0 ? [REPORT_FR.notWritten] : []),
    ...(card.expectedRatio === undefined ? [] : [REPORT_FR.expected(card.expectedRatio)]),
  ].join("\n");
}
