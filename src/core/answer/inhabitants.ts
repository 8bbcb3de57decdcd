import { AGE_BANDS, STRATA, absent, compute, leaf } from "../domain/index.js";
import type { CellOrigin, Quantity, Stratum } from "../domain/index.js";
import { modelOf } from "../expected/index.js";
import type { ExpectedModel } from "../expected/index.js";
import { cellOrigins, columnCard } from "../release/origins.js";
import { CENSUS_BANDS } from "../release/types.js";
import type { Release } from "../release/types.js";
import { stratumLabel } from "./cell-rate.js";
import type { SourcedNumber } from "./data.js";
import { departmentParts } from "./department-part.js";
import { inhabitantLabels, rebuiltLabels } from "./fr.js";
import { missing } from "./missing.js";

/** Inhabitants by stratum, of a commune (with its trace) and of the whole release. */
export interface Inhabitants {
  readonly ofCommune: (row: number, stratum: number) => Quantity;
  readonly populationOf: (row: number) => Quantity;
  readonly ofAll: (stratum: number) => SourcedNumber;
}

const BAND_COLUMNS = ["age0014", "age1524", "age2554", "age5564", "age6579"] as const;

/** Cells of communes kept with their trace: some three hundred communes; a batch of many doctors stays small. */
const KEPT_CELLS = 28 * 300;

/**
 * Inhabitants of the release by stratum. The trace of a commune follows `expectedModel`: population × Σ over census
 * bands (share of the band × part of the band that is of this age and sex in the département) × ALD prevalence.
 */
export function inhabitantsOf(release: Release): Inhabitants {
  const cache = new Map<string, Quantity>();
  return {
    ofCommune: (row, stratum) => {
      const key = `${String(row)}/${String(stratum)}`;
      let known = cache.get(key);
      if (known === undefined) {
        if (cache.size >= KEPT_CELLS) cache.clear();
        cache.set(key, (known = ofCommune(release, modelOf(release), row, stratum)));
      }
      return known;
    },
    populationOf: (row) => populationOf(release, row),
    ofAll: (stratum) => ({
      value: { kind: "present", value: modelOf(release).total[stratum] ?? 0 },
      status: "supposé",
      origin: {
        kind: "release",
        release: release.id,
        table: "communes",
        columns: ["population", ...BAND_COLUMNS],
        rows: inhabitantLabels.allCommunes,
        rowCount: release.communes.length,
      },
    }),
  };
}

function ofCommune(release: Release, model: ExpectedModel, row: number, s: number): Quantity {
  const stratum = STRATA[s];
  const label = `${rebuiltLabels.inhabitants} : ${stratum === undefined ? "" : stratumLabel(stratum)}`;
  const description = { id: "inhabitants", label, unit: "habitants", note: inhabitantLabels.note };
  const code = release.communes.code[row] ?? "";
  const department = release.departments.find(
    ({ departement }) => departement === release.communes.departement[row],
  );
  if (stratum === undefined || department === undefined) {
    return missing(description, absent("commune-sans-recensement", code));
  }
  const parts = departmentParts(release, department, stratum);
  return compute(description, "population * dot(share.*, part.*) * prevalence", [
    populationOf(release, row),
    ...parts.map(({ band }) => bandShare(release, row, band)),
    ...parts.map(({ part }) => part),
    prevalenceOf(release, model, row, stratum, s),
  ]);
}

function populationOf(release: Release, row: number): Quantity {
  const code = release.communes.code[row] ?? "";
  const description = { id: "population", label: inhabitantLabels.population, unit: "habitants" };
  const value = release.communes.population[row] ?? NaN;
  const [published] = cellOrigins(release, row, "population");
  if (published !== undefined && Number(published.text) === value)
    return leaf(description, value, "documenté", published);
  return cell(release, "communes.csv", code, "population", value, description);
}

/** Share 0–1 of a census band in the commune, from the percentages of the release; the last band is the rest. */
function bandShare(release: Release, row: number, band: number): Quantity {
  const code = release.communes.code[row] ?? "";
  const label = `${inhabitantLabels.share} ${CENSUS_BANDS[band] ?? ""} ans`;
  const percent = (column: (typeof BAND_COLUMNS)[number], i: number, id: string): Quantity =>
    cell(release, "variables.csv", code, column, 100 * (release.communes.ageShares[i]?.[row] ?? NaN), {
      id,
      label: `${inhabitantLabels.percent} ${CENSUS_BANDS[i] ?? ""} ans`,
      unit: "%",
    });
  const column = BAND_COLUMNS[band];
  const description = { id: `share.${String(band)}`, label, unit: "part" };
  if (column !== undefined) return compute(description, "percent / 100", [percent(column, band, "percent")]);
  const others = BAND_COLUMNS.map((name, i) => percent(name, i, `percent.${name}`));
  return compute(description, "max(0, 1 - sum(percent.*) / 100)", others);
}

/** Share of the stratum's age and sex with (or without) an ALD: national profile × level of the commune's area. */
function prevalenceOf(
  release: Release,
  model: ExpectedModel,
  row: number,
  { ald }: Stratum,
  s: number,
): Quantity {
  const national = release.referenceRates[s]?.aldPrevalence ?? NaN;
  const inputs = [
    cell(release, "reference-rates.csv", stratumKey(s), "aldPrevalence", national, {
      id: "profile",
      label: inhabitantLabels.profile,
      unit: "part",
    }),
    leaf(
      { id: "level", label: inhabitantLabels.level[model.ald.level[row] ?? "national"], unit: "sans unité" },
      model.ald.factor[row] ?? NaN,
      "calculé",
      {
        kind: "release",
        release: release.id,
        table: "territories",
        columns: ["percentAld"],
        rows: `bassin de vie ${release.communes.bassinDeVie[row] ?? ""}`,
        rowCount: 1,
      },
    ),
  ];
  const description = { id: "prevalence", label: inhabitantLabels.prevalence, unit: "part" };
  return compute(description, ald === 1 ? "profile * level" : "1 - profile * level", inputs);
}

function stratumKey(s: number): string {
  const stratum = STRATA[s];
  return stratum === undefined
    ? ""
    : `${AGE_BANDS[AGE_BANDS.indexOf(stratum.age)] ?? ""}/${stratum.sex}/${String(stratum.ald)}`;
}

/**
 * A cell of the release as a leaf, when the published value was processed: its text is the number as the file writes
 * it, its sources the cards of the column, its note the processing.
 */
function cell(
  release: Release,
  file: string,
  rowKey: string,
  column: string,
  value: number,
  description: { readonly id: string; readonly label: string; readonly unit: string },
): Quantity {
  const written = Number(value.toPrecision(12));
  const card = columnCard(release, file, column);
  const note = card === undefined ? {} : { note: `${inhabitantLabels.processing} : ${card.processing}.` };
  const origin: CellOrigin = {
    kind: "cell",
    source: card?.origins.join(", ") ?? "",
    file,
    rowKey,
    column,
    text: Number.isFinite(value) ? String(written) : "",
  };
  return leaf(
    { ...description, ...note },
    Number.isFinite(value) ? written : absent("commune-sans-recensement", rowKey),
    column === "aldPrevalence" ? "supposé" : "calculé",
    origin,
  );
}
