import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { expectedSummary, type RateSpread } from "../../../../src/core/expected/index.js";
import { formatNumber } from "../../../../src/core/report/format.fr.js";
import { loadRelease } from "../../../../src/pipeline/load-release.js";

const summary = expectedSummary(loadRelease());
const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, " ");
const doc = plain(readFileSync("docs/communes-a-la-main.md", "utf8"));
const rate = (value: number): string => formatNumber(value, 2);

const LABELS: Readonly<Record<string, string>> = {
  "both/central": "âge, sexe et ALD, central",
  "age-sex/central": "âge et sexe seuls, central",
  "ald/central": "ALD seule, central",
  "both/low": "âge, sexe et ALD, rapport ALD 2,5",
  "both/high": "âge, sexe et ALD, rapport ALD 6",
};
const lineOf = (s: RateSpread): string =>
  `| ${LABELS[`${s.variation}/${s.scenario}`] ?? ""} | ${rate(s.min)} (${s.minCode}) | ${rate(s.p01)} | ${rate(s.median)} | ` +
  `${rate(s.p99)} | ${rate(s.max)} (${s.maxCode}) | ${formatNumber(s.sdLog, 4)} |`;

describe("the figures written in docs/communes-a-la-main.md are those of the release", () => {
  test.each(summary.spreads.map((s) => [`${s.variation}, ${s.scenario}`, s] as const))("%s", (_, spread) => {
    expect(doc).toContain(plain(lineOf(spread)));
  });

  test("number of communes, levels of ALD, what survives of the ALD ratio", () => {
    const { bassinDeVie, departement, national } = summary.levels;
    const [both] = summary.spreads;
    for (const text of [
      `${formatNumber(both?.communes ?? 0)} communes et arrondissements`,
      `du bassin de vie dans ${formatNumber(bassinDeVie)} communes, du département dans ${formatNumber(departement)}, de la nation dans ${formatNumber(national)}`,
      `la corrélation des taux est de ${formatNumber(summary.correlationLowHigh, 3)}`,
    ])
      expect(doc).toContain(plain(text));
  });

  test("the totals that the communes return", () => {
    const parameters = JSON.parse(readFileSync("data/parameters/reference-rates.json", "utf8")) as {
      readonly totalDays: { readonly value: number };
      readonly insuredEmployees: { readonly value: number };
    };
    expect(doc).toContain(`${plain(formatNumber(parameters.totalDays.value))} jours publiés`);
    expect(doc).toContain(
      `${formatNumber(parameters.insuredEmployees.value / 1e6)} millions d’assurés salariés`,
    );
  });
});
