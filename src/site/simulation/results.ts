import type { SimulationResult } from "../../core/simulation/index.js";
import { formatNumber } from "../../core/report/format.fr.js";
import { figure } from "../components/figure.js";
import type { FigureTools } from "../components/figure.js";
import { h } from "../dom.js";
import { SIMULATION_TEXT as TEXT } from "./fr.js";
import type { SimulationPair } from "./messages.js";
import { ratesChart } from "./rates-chart.js";
import type { RateRow } from "./rates-chart.js";

type Share = keyof typeof TEXT.rows;
const SHARES: readonly Share[] = [
  "flaggedShare",
  "falsePositiveRate",
  "falsePositiveRateClassRegion",
  "falsePositiveRatePatientClass",
  "falsePositiveRateOccupation",
];
const OTHERS: readonly Share[] = ["sensitivity", "positivePredictiveValue"];

function sharesOf({ initial, own }: SimulationPair, shares: readonly Share[]): readonly RateRow[] {
  const neutral = (result: SimulationResult): number =>
    Math.round(result.doctors * (1 - result.parameters.overPrescriberShare));
  return shares.map((share) => ({
    label: TEXT.rows[share],
    initial: initial[share],
    own: own[share],
    ...(OTHERS.includes(share)
      ? {}
      : { size: share === "flaggedShare" ? initial.doctors : neutral(initial) }),
  }));
}

function sizeLabel(key: string): string {
  const [low = 0, upper = 0] = key.split("-").map(Number);
  return upper > 2500
    ? TEXT.employeesFrom(formatNumber(low))
    : TEXT.employees(formatNumber(low), formatNumber(upper - 1));
}

function chart(
  name: string,
  title: string,
  reading: string,
  rows: readonly RateRow[],
  result: SimulationResult,
  settings: NonNullable<FigureTools["settings"]>,
): HTMLElement {
  return figure({
    settings,
    name: `simulation-${name}`,
    title: `${title}`,
    reading,
    draw: (width) => ratesChart(title, rows, width),
    source: `${TEXT.stamp}. ${TEXT.source(result.doctors, result.seed)}`,
    table: {
      caption: `${title}. ${TEXT.stamp}`,
      columns: [
        { head: TEXT.group },
        { head: TEXT.initial, numeric: true, format: (v) => TEXT.percent(typeof v === "number" ? v : null) },
        { head: TEXT.own, numeric: true, format: (v) => TEXT.percent(typeof v === "number" ? v : null) },
      ],
      rows: rows.map(({ label, initial, own }) => [label, initial, own]),
    },
  });
}

/** Results of the two runs, side by side, every figure stamped; `settings` is what their links restore. */
export function resultsSection(
  pair: SimulationPair,
  settings: NonNullable<FigureTools["settings"]>,
): HTMLElement {
  const { initial, own } = pair;
  const sizes = Object.keys(initial.byListSize).map((key) => ({
    label: sizeLabel(key),
    initial: initial.byListSize[key] ?? null,
    own: own.byListSize[key] ?? null,
  }));
  const fifths = initial.byMismatchQuintile.map((rate, k) => ({
    label: TEXT.fifth(k + 1),
    initial: rate,
    own: own.byMismatchQuintile[k] ?? null,
    size: Math.round(initial.doctors / 5),
  }));
  return h(
    "section",
    { class: "sec stack", "aria-labelledby": "results" },
    h("h2", { id: "results" }, TEXT.results),
    chart("parts", TEXT.resultsTitle, TEXT.resultsReading, sharesOf(pair, SHARES), own, settings),
    chart("tailles", TEXT.sizes, TEXT.resultsReading, sizes, own, settings),
    chart("ecarts", TEXT.mismatch, TEXT.mismatchReading, fifths, own, settings),
    chart("autres", TEXT.others, TEXT.ppvNote, sharesOf(pair, OTHERS), own, settings),
  );
}
