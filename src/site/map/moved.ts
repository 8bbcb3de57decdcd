import type { Release } from "../../core/release/index.js";
import { DEFAULT_MAP, classesFor, movedBetween } from "./choices.js";
import type { MapChoice, MapClasses } from "./choices.js";
import { MAP_TEXT } from "./fr.js";

const isDefault = (choice: MapChoice): boolean =>
  (Object.keys(DEFAULT_MAP) as (keyof MapChoice)[]).every((name) => choice[name] === DEFAULT_MAP[name]);

/**
 * How many communes change class between the national ranking on three variables and the choice shown; while that
 * ranking itself is shown, between it and two others. Five and ten classes are not compared.
 */
export function movedSentences(
  release: Release,
  shown: MapClasses,
  choice: MapChoice,
  row: number | undefined,
): readonly string[] {
  if (choice.classes !== DEFAULT_MAP.classes) return [MAP_TEXT.notCompared];
  const start = classesFor(release, DEFAULT_MAP, row).classes;
  const sentence = (classes: Int32Array, what: string): string => {
    const { moved, of } = movedBetween(start, classes);
    return MAP_TEXT.moved(moved, of, what);
  };
  if (!isDefault(choice)) return [sentence(shown.classes, MAP_TEXT.movedBetween)];
  const other = (change: Partial<MapChoice>): Int32Array =>
    classesFor(release, { ...DEFAULT_MAP, ...change }, row).classes;
  return [
    sentence(other({ index: "fdep4" }), MAP_TEXT.movedBy.fdep4),
    sentence(other({ base: "communes" }), MAP_TEXT.movedBy.communes),
  ];
}
