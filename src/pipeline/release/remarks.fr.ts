import { isOverseas } from "../../core/domain/index.js";
import { formatNumber, formatPercent } from "../../core/report/format.fr.js";
import type { Harmonised } from "../harmonise/harmonise.js";
import type { HarmonisedUnit } from "../harmonise/types.js";
import { numberOf } from "../sources/value.js";

const name = (unit: HarmonisedUnit): string => `${unit.name} (${unit.code})`;

/** Largest accepted gap between the harmonised population and the published total. */
export const POPULATION_TOLERANCE = 0.0005;

/** Harmonised and published populations of a perimeter. */
export interface PopulationCheck {
  readonly perimeter: string;
  readonly harmonised: number;
  readonly published: number;
}

/** Population of the harmonised table against the estimates of 1 January 2022, by perimeter; Mayotte has none. */
export function populationChecks(harmonised: Harmonised): readonly PopulationCheck[] {
  const sum = (keep: (departement: string) => boolean): PopulationCheck => ({
    perimeter: "",
    harmonised: harmonised.units
      .filter((u) => u.kind !== "city" && keep(u.departement) && "value" in u.population)
      .reduce((total, u) => total + numberOf(u.population), 0),
    published: harmonised.departments
      .filter((d) => keep(d.departement))
      .reduce((total, d) => total + [...d.men, ...d.women].reduce((a, b) => a + b, 0), 0),
  });
  const overseas = (d: string): boolean => isOverseas(d) && d !== "976";
  return [
    { ...sum((d) => !isOverseas(d)), perimeter: "France métropolitaine" },
    { ...sum(overseas), perimeter: "Guadeloupe, Martinique, Guyane et La Réunion" },
  ];
}

/** One sentence per perimeter: harmonised population, published total, gap. */
export function populationRemarks(harmonised: Harmonised): readonly string[] {
  return populationChecks(harmonised).map(({ perimeter, harmonised: ours, published }) => {
    const gap = ours - published;
    return (
      `${perimeter} : ${formatNumber(ours)} habitants dans la table, ${formatNumber(published)} publiés ` +
      `(Insee, estimations au 1er janvier 2022), écart de ${formatNumber(gap)} (${formatPercent(gap / published, 4)}).`
    );
  });
}

/** Sentences on the communes that are not plain rows of a source. */
export function caseRemarks(harmonised: Harmonised): readonly string[] {
  const { units } = harmonised;
  const withoutCensus = units.filter(
    (u) => "reason" in u.percentBac && u.percentBac.reason === "commune-sans-recensement",
  );
  const rebuilt = units.filter((u) => u.kind === "commune" && u.percentWorkers.exception === "reconstruit");
  const seatOnly = units.filter((u) => u.percentBac.exception === "chef-lieu");
  const shared = units.filter((u) => u.population.exception === "partage-rp2023");
  const mayotte = units.filter((u) => u.departement === "976");
  return [
    `Communes de métropole sans ligne de recensement 2022 ni valeur publiée : ${withoutCensus.map(name).join(", ")}. ` +
      "Diplôme et catégories sociales y sont absents, remplis dans l'indice par le canton-ville.",
    `Communes fusionnées de 5 000 habitants ou plus, part d'ouvriers reconstruite : ${rebuilt.map(name).join(", ")}.`,
    `Communes fusionnées dont seul l'ancien chef-lieu a une ligne de recensement 2022 : ${seatOnly.map(name).join(", ")}.`,
    `Population partagée selon les populations de 2023 après rétablissement de communes : ${shared.map(name).join(", ")}. ` +
      "Les variables de Neussargues-Moissac restent celles de l'ancien périmètre.",
    `Mayotte : ${String(mayotte.length)} communes sans population RP 2022 ni variable publiée par commune.`,
    "Guadeloupe, Guyane : ni revenu, ni diplôme, ni catégories sociales par commune ; Martinique, La Réunion : revenu et " +
      "chômage seulement. L'indice de défavorisation n'y est pas défini (périmètre du FDep : métropole).",
  ];
}
