import { compute, leaf } from "../domain/index.js";
import type { CellOrigin, Quantity, Stratum } from "../domain/index.js";
import { CENSUS_BAND_OF, DAMIR_BAND_OF } from "../expected/index.js";
import { columnCard } from "../release/origins.js";
import { CENSUS_BANDS, FIVE_YEAR_AGES } from "../release/types.js";
import type { DepartmentStructure, Release } from "../release/types.js";
import { inhabitantLabels } from "./fr.js";

/** Year of the rows of the published table of ages and sexes that the release holds. */
const YEAR = "2022";

/**
 * Part of each census band that is of the age and sex of a stratum in the département, nodes `part.<band>`: quotient of
 * the published counts, whose leaves are their cells. Bands without any such person are left out.
 */
export function departmentParts(
  release: Release,
  department: DepartmentStructure,
  { age, sex }: Stratum,
): readonly { readonly band: number; readonly part: Quantity }[] {
  return CENSUS_BANDS.flatMap((_, band) => {
    const ages = FIVE_YEAR_AGES.flatMap((__, a) => (CENSUS_BAND_OF[a] === band ? [a] : []));
    const own = ages
      .filter((a) => DAMIR_BAND_OF[a] === age)
      .map((a) => personsOf(release, department, a, sex, `own.${String(a)}`));
    if (own.every(({ value }) => value.kind === "present" && value.value === 0)) return [];
    const all = ages.flatMap((a) => [
      personsOf(release, department, a, "M", `all.M${String(a)}`),
      personsOf(release, department, a, "F", `all.F${String(a)}`),
    ]);
    const description = { id: `part.${String(band)}`, label: inhabitantLabels.part, unit: "part" };
    return [{ band, part: compute(description, "sum(own.*) / sum(all.*)", [...own, ...all]) }];
  });
}

/** Persons of a five-year age and a sex: the published cell when the release names its source, else its own. */
function personsOf(
  release: Release,
  { departement, men, women }: DepartmentStructure,
  age: number,
  sex: Stratum["sex"],
  id: string,
): Quantity {
  const ages = FIVE_YEAR_AGES[age] ?? "";
  const count = (sex === "M" ? men : women)[age] ?? 0;
  const label = inhabitantLabels.personsOf(sex, ages, departement);
  const origin = publishedCell(release, departement, ages, sex) ?? {
    source: "release",
    file: "departments.csv",
    rowKey: `${departement}/${sex}`,
    column: ages,
  };
  return leaf({ id, label, unit: "personnes", period: YEAR }, count, "documenté", {
    kind: "cell",
    ...origin,
    text: String(count),
  });
}

function publishedCell(
  release: Release,
  departement: string,
  ages: string,
  sex: Stratum["sex"],
): Omit<CellOrigin, "kind" | "text"> | undefined {
  const card = columnCard(release, "departments.csv", FIVE_YEAR_AGES[0]);
  const [source] = card?.origins ?? [];
  const file = release.manifest.sources.find(({ id }) => id === source)?.path;
  if (card?.sourceColumn === undefined || source === undefined || file === undefined) return undefined;
  const rowKey = `${YEAR}/${departement}/${sex === "M" ? "H" : "F"}/${ages}`;
  return { source, file, rowKey, column: card.sourceColumn };
}
