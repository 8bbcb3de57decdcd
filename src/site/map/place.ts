import { DEFAULT_INDEX, variablesOf } from "../../core/deprivation/variant.js";
import { communeValue, indexAbsence, reasonLabels } from "../../core/release/index.js";
import type { Release } from "../../core/release/index.js";
import { classesFor } from "./choices.js";
import type { MapChoice, MapClasses, Perimeter } from "./choices.js";
import { AXIS_TEXT, MAP_TEXT, WHERE } from "./fr.js";

const needed = (choice: MapChoice): ReturnType<typeof variablesOf> =>
  choice.index === "f-edi" ? [] : variablesOf({ ...DEFAULT_INDEX, ...choice });

/** Why a commune has no class under a choice, in words: a whole city, out of the territory ranked, or without an index. */
export function whyUnclassed(release: Release, shown: MapClasses, choice: MapChoice, row: number): string {
  if (release.communes.kind[row] === "city") return reasonLabels["ville-a-arrondissements"];
  if (Number.isFinite(shown.variant.scores[row] ?? NaN)) return MAP_TEXT.outside;
  return reasonLabels[indexAbsence(release, row, needed(choice))];
}

/** Which variables of a classed commune are absent, why, and what stands for them; undefined when none is. */
export function replacedSentence(
  release: Release,
  shown: MapClasses,
  choice: MapChoice,
  row: number,
): string | undefined {
  if ((shown.classes[row] ?? 0) === 0) return undefined;
  const byReason = new Map<string, string[]>();
  for (const variable of needed(choice)) {
    const read = communeValue(release, row, variable);
    if (read.kind === "present") continue;
    const why = reasonLabels[read.reason];
    byReason.set(why, [...(byReason.get(why) ?? []), MAP_TEXT.variables[variable]]);
  }
  if (byReason.size === 0) return undefined;
  const missing = [...byReason].map(([why, variables]) => MAP_TEXT.missing(variables, why));
  const by = AXIS_TEXT.imputation.options.find(([option]) => option === choice.imputation)?.[1] ?? "";
  return MAP_TEXT.replaced(release.communes.name[row] ?? "", missing, by);
}

const ORDER: readonly Perimeter[] = ["national", "region", "departement"];

/** Class of a commune in the territory chosen, then in the two others: a class depends on where one ranks. */
export function headlineOf(release: Release, shown: MapClasses, choice: MapChoice, row: number): string {
  const name = release.communes.name[row] ?? "";
  const found = [choice.perimeter, ...ORDER.filter((other) => other !== choice.perimeter)].flatMap(
    (perimeter) => {
      const q = classesFor(release, { ...choice, perimeter }, row).classes[row] ?? 0;
      return q === 0 ? [] : [{ q, where: WHERE[perimeter] }];
    },
  );
  return found.length === 0
    ? MAP_TEXT.noClass(name, whyUnclassed(release, shown, choice, row))
    : MAP_TEXT.classesOf(name, choice.classes, found);
}
