import { expectedSummary, type RateParameters } from "../../core/expected/index.js";
import type { Release } from "../../core/release/types.js";
import { formatNumber } from "../../core/report/format.fr.js";
import { expectedWords as words } from "../fr.js";

/** Distribution of the expected rates as French text: unit, percentiles, what age-sex and ALD each contribute. */
export function expectedText(release: Release, aldRatio: RateParameters["aldRatio"]): string {
  const summary = expectedSummary(release);
  const scenarios = words.scenario(aldRatio);
  const rate = (value: number): string => formatNumber(value, 2);
  const lines = summary.spreads.map(
    (s) =>
      `  ${words.variation[s.variation]}, ${scenarios[s.scenario]} : minimum ${rate(s.min)} (${s.minCode}), ` +
      `1 % ${rate(s.p01)}, médiane ${rate(s.median)}, 99 % ${rate(s.p99)}, maximum ${rate(s.max)} (${s.maxCode}), ` +
      `dispersion ${formatNumber(s.sdLog, 4)}\n`,
  );
  const { bassinDeVie, departement, national } = summary.levels;
  return (
    words.title +
    lines.join("") +
    words.levels(formatNumber(bassinDeVie), formatNumber(departement), formatNumber(national)) +
    words.correlation(aldRatio, formatNumber(summary.correlationLowHigh, 3))
  );
}
