import { deprivationVariant } from "../../core/deprivation/variant.js";
import type { Release } from "../../core/release/index.js";
import { formatNumber, formatSigned } from "../../core/report/index.js";
import type { Cell } from "../components/csv.js";
import type { DataTable } from "../components/data-table.js";
import { classesFor, DEFAULT_MAP } from "./choices.js";
import type { MapChoice, MapClasses } from "./choices.js";
import { BASE_TEXT, MAP_TEXT, RANKING_TEXT, TABLE_TEXT, WHERE } from "./fr.js";

const integer = (value: Cell): string => (typeof value === "number" ? formatNumber(value) : "—");
const signed = (value: Cell): string => (typeof value === "number" ? formatSigned(value) : "—");
const known = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null;

/** Rankings listed beside the map, in the order of the grid: the fund's stated one first, then what it is compared with. */
const RANKINGS: readonly { readonly label: string; readonly choice: Partial<MapChoice> }[] = [
  { label: RANKING_TEXT.region, choice: { perimeter: "region" } },
  { label: RANKING_TEXT.departement, choice: { perimeter: "departement" } },
  { label: RANKING_TEXT.national, choice: {} },
  { label: RANKING_TEXT.fourVariables, choice: { index: "fdep4" } },
  { label: RANKING_TEXT.unweighted, choice: { weighting: "none" } },
  { label: RANKING_TEXT.communes, choice: { base: "communes" } },
  { label: RANKING_TEXT.practitioners, choice: { base: "practitioners" } },
  { label: RANKING_TEXT.tenths, choice: { classes: 10 } },
  { label: RANKING_TEXT.edi, choice: { index: "f-edi" } },
  { label: RANKING_TEXT.occupation, choice: { index: "occupation" } },
];

/** Class of one commune under each ranking; null where the index does not exist. */
export function classByChoice(
  release: Release,
  row: number,
): readonly { readonly label: string; readonly value: number | null; readonly of: number }[] {
  return RANKINGS.map(({ label, choice }) => {
    const full = { ...DEFAULT_MAP, ...choice };
    const q = classesFor(release, full, row).classes[row] ?? 0;
    return { label, value: q === 0 ? null : q, of: full.classes };
  });
}

/** The communes of the same bassin de vie, most populated first. */
export function neighbourTable(release: Release, shown: MapClasses, row: number): DataTable {
  const { communes } = release;
  const area = communes.bassinDeVie[row];
  const rows = [...communes.code.keys()]
    .filter((i) => communes.bassinDeVie[i] === area && communes.kind[i] !== "city")
    .sort((a, b) => (communes.population[b] ?? 0) - (communes.population[a] ?? 0));
  return {
    caption: MAP_TEXT.neighboursCaption,
    columns: [
      { head: TABLE_TEXT.commune },
      { head: TABLE_TEXT.code },
      { head: TABLE_TEXT.inhabitants, numeric: true, format: integer },
      { head: TABLE_TEXT.income, numeric: true, format: integer },
      { head: TABLE_TEXT.index, numeric: true, format: signed },
      { head: TABLE_TEXT.class, numeric: true },
    ],
    rows: rows.map((i) => [
      communes.name[i] ?? "",
      communes.code[i] ?? "",
      known(communes.population[i]),
      known(communes.medianIncome[i]),
      known(shown.variant.scores[i]),
      shown.classes[i] === 0 ? null : (shown.classes[i] ?? null),
    ]),
  };
}

/** Every commune of the perimeter with its class: the same information as the map. */
export function allTable(release: Release, shown: MapClasses, choice: MapChoice): DataTable {
  const { communes } = release;
  const rows = [...communes.code.keys()].filter(
    (i) => communes.kind[i] !== "city" && (choice.perimeter === "national" || (shown.classes[i] ?? 0) > 0),
  );
  return {
    caption: `${MAP_TEXT.allData} : ${BASE_TEXT[choice.base]}, ${WHERE[choice.perimeter]}`,
    columns: [
      { head: TABLE_TEXT.commune },
      { head: TABLE_TEXT.code },
      { head: TABLE_TEXT.inhabitants, numeric: true, format: integer },
      { head: TABLE_TEXT.index, numeric: true, format: signed },
      { head: TABLE_TEXT.class, numeric: true },
    ],
    rows: rows.map((i) => [
      communes.name[i] ?? "",
      communes.code[i] ?? "",
      known(communes.population[i]),
      known(shown.variant.scores[i]),
      shown.classes[i] === 0 ? null : (shown.classes[i] ?? null),
    ]),
  };
}

/** IRIS of a split commune, most deprived first; undefined when the commune is not split. */
export function irisTable(release: Release, row: number): DataTable | undefined {
  const { iris } = release;
  const own = [...iris.code.keys()].filter((i) => iris.commune[i] === row);
  if (own.length === 0) return undefined;
  const variant = deprivationVariant(release, { unit: "iris", unemployment: "rp2022" });
  const at = new Map(variant.unitCodes.map((code, i) => [code, i]));
  const rows = own
    .map((i) => {
      const unit = at.get(iris.code[i] ?? "") ?? -1;
      const q = variant.unitClasses[unit] ?? 0;
      return [
        iris.code[i] ?? "",
        known(iris.population[i]),
        known(iris.medianIncome[i]),
        known(variant.unitScores[unit]),
        q === 0 ? null : q,
      ] as const;
    })
    .sort((a, b) => (b[3] ?? -Infinity) - (a[3] ?? -Infinity));
  return {
    caption: MAP_TEXT.iris(release.communes.name[row] ?? ""),
    columns: [
      { head: TABLE_TEXT.iris },
      { head: TABLE_TEXT.inhabitants, numeric: true, format: integer },
      { head: TABLE_TEXT.income, numeric: true, format: integer },
      { head: TABLE_TEXT.index, numeric: true, format: signed },
      { head: TABLE_TEXT.irisClass, numeric: true },
    ],
    rows,
  };
}
