import { formatNumber, formatPercent } from "../../core/report/format.fr.js";
import { tableDownloads } from "../components/downloads.js";
import { figure } from "../components/figure.js";
import { dataTable } from "../components/data-table.js";
import type { DataTable } from "../components/data-table.js";
import { h } from "../dom.js";
import { CHANCE_TEXT as TEXT, frequency } from "./fr.js";
import { chanceOfFlag, regressionAt, reliabilityAt } from "./model.js";
import type { ChanceControls, ChanceNumbers } from "./model.js";
import { regressionChart, reliabilityChart } from "./small-charts.js";

const SIZES = [50, 100, 150, 200, 300, 480, 800, 1500] as const;

/** One row of the table of list sizes. */
export interface SizeRow {
  readonly patients: number;
  readonly expected: number;
  readonly probability: number;
  readonly own: boolean;
}

/** Probability by list size, with as many days expected per patient as for this doctor, the doctor's own size included. */
export function sizeRows({ expected, threshold, patients, profile }: ChanceNumbers): readonly SizeRow[] {
  // Without the number of patients, the published 4.98 days per insured employee over six months scale the sizes.
  const size = patients ?? expected / 4.98;
  const sizes = [...new Set([...SIZES, Math.round(size)])].sort((a, b) => a - b);
  return sizes.map((count) => {
    const days = (expected / size) * count;
    return {
      patients: count,
      expected: days,
      probability: chanceOfFlag(days, threshold, profile),
      own: patients !== undefined && count === patients,
    };
  });
}

/** Section « Qu'un médecin moyen soit signalé par hasard ». */
export function chanceSection(
  numbers: ChanceNumbers,
  rows: readonly SizeRow[],
  doctors: number,
): HTMLElement {
  const threshold = formatNumber(numbers.threshold, 2);
  const table: DataTable = {
    caption: TEXT.chanceCaption(threshold),
    asCards: true,
    columns: [
      { head: TEXT.patients },
      { head: TEXT.expectedDays, numeric: true, format: (v) => formatNumber(Number(v)) },
      { head: TEXT.chanceHead, format: (v) => frequency(Number(v)) },
      {
        head: TEXT.inDoctors(formatNumber(doctors)),
        numeric: true,
        format: (v) => TEXT.doctorsNote(formatNumber(Number(v), Number(v) < 10 ? 1 : 0)),
      },
    ],
    rows: rows.map(({ patients, expected, probability, own }) => [
      own ? `${formatNumber(patients)} (${TEXT.own})` : formatNumber(patients),
      expected,
      probability,
      probability * doctors,
    ]),
  };
  return h(
    "section",
    { class: "sec stack", "aria-labelledby": "chance" },
    h("h2", { id: "chance" }, TEXT.chance),
    h("p", {}, TEXT.chanceLead(`${numbers.profile.label}, statut ${numbers.profile.status}.`)),
    dataTable(table),
    tableDownloads("medecin-moyen-signale", table.caption, table),
    h("p", { class: "note" }, TEXT.chanceNote),
  );
}

/** Section on the reliability of one ratio, over the whole plausible τ². */
export function reliabilitySection(
  numbers: ChanceNumbers,
  { dispersion, tau2, range: { low, high } }: ChanceControls,
  fictional: boolean,
): HTMLElement {
  const [least, central, most] = [low, tau2, high].map((t) => reliabilityAt(numbers, dispersion, t)) as [
    ReturnType<typeof reliabilityAt>,
    ReturnType<typeof reliabilityAt>,
    ReturnType<typeof reliabilityAt>,
  ];
  const rows = central.reliability.map((value, k) => ({
    label: TEXT.windowsOf(k + 1),
    low: least.reliability[k] ?? 0,
    value,
    high: most.reliability[k] ?? 0,
  }));
  const two = (v: unknown): string => (typeof v === "number" ? formatNumber(v, 3) : "—");
  const needed = (windows: number): string => (windows < 1 ? TEXT.atLeastOne : formatNumber(windows, 1));
  return h(
    "section",
    { class: "sec stack", "aria-labelledby": "reliability" },
    h("h2", { id: "reliability" }, TEXT.reliability),
    h("p", {}, TEXT.reliabilityLead(formatPercent(rows[0]?.low ?? 0), formatPercent(rows[0]?.high ?? 0))),
    figure({
      name: "fiabilite",
      title: TEXT.reliabilityTitle,
      reading: TEXT.reliabilityReading,
      draw: (width) => reliabilityChart(rows, width),
      source: TEXT.reliabilitySource,
      table: {
        caption: TEXT.reliabilityTitle,
        columns: [
          { head: TEXT.windows },
          { head: TEXT.columnLow, numeric: true, format: two },
          { head: TEXT.columnCentral, numeric: true, format: two },
          { head: TEXT.columnHigh, numeric: true, format: two },
        ],
        rows: rows.map((row) => [row.label, row.low, row.value, row.high]),
      },
      fictional,
    }),
    h("p", {}, TEXT.needed(needed(most.windows), needed(least.windows))),
  );
}

/** Section on the regression to the mean, with its limit at the same size. */
export function regressionSection(
  numbers: ChanceNumbers,
  { dispersion, tau2, range: { low, high } }: ChanceControls,
  fictional: boolean,
): HTMLElement {
  const central = regressionAt(numbers, dispersion, tau2);
  const cuts = [low, high].map((t) => regressionAt(numbers, dispersion, t).apparentReductionGeometric);
  const rows = [low, tau2, high].map((t) => regressionAt(numbers, dispersion, t));
  const two = (v: unknown): string => (typeof v === "number" ? formatNumber(v, 2) : "—");
  return h(
    "section",
    { class: "sec stack", "aria-labelledby": "regression" },
    h("h2", { id: "regression" }, TEXT.regression),
    h("p", {}, TEXT.regressionRange(formatPercent(Math.min(...cuts)), formatPercent(Math.max(...cuts)))),
    figure({
      name: "retour-vers-la-moyenne",
      title: TEXT.regressionTitle,
      reading: TEXT.regressionReading,
      draw: (width) =>
        regressionChart(
          central.geometricFirst,
          central.geometricSecond,
          { low: rows[0]?.geometricSecond ?? 1, high: rows[2]?.geometricSecond ?? 1 },
          numbers.threshold,
          width,
        ),
      source: TEXT.regressionSource,
      table: {
        caption: TEXT.regressionTitle,
        columns: [
          { head: "τ²" },
          { head: TEXT.first, numeric: true, format: two },
          { head: TEXT.second, numeric: true, format: two },
        ],
        rows: rows.map((row, k) => [
          [TEXT.columnLow, TEXT.columnCentral, TEXT.columnHigh][k] ?? "",
          row.geometricFirst,
          row.geometricSecond,
        ]),
      },
      fictional,
    }),
    h("p", { class: "note" }, TEXT.regressionLimit),
    h("p", {}, TEXT.regressionControl),
  );
}
