import { inferenceParameters } from "../../core/answer/index.js";
import type { Parameter, SpecificationChoice } from "../../core/answer/index.js";
import { dispersionOf } from "../../core/answer/sampling.js";
import { usedBy, type AssumptionContext } from "./assumption-context.js";
import { isScaledBy, levelMoves, readingMoves, scalingMoves } from "./assumption-moves.js";
import { ASSUMPTION_EFFECTS } from "./assumptions.fr.js";
import type { ExhibitAssumption } from "./types.js";

type Use = Pick<ExhibitAssumption, "used" | "ways" | "moves">;

type Place = SpecificationChoice["place"];
const PLACES: Readonly<Record<string, readonly Place[]>> = {
  "radius-km": ["radius"],
  "nearest-inhabitants": ["nearest"],
  "nearest-reach-km": ["nearest"],
  "gravity-short-km": ["gravity-short"],
  "gravity-middle-km": ["gravity-middle"],
  "gravity-long-km": ["gravity-long"],
  "gravity-reach": ["gravity-short", "gravity-middle", "gravity-long"],
};

/** Assumptions of the interval and of the readings; undefined for the other parameters. */
function chanceUse(parameter: Parameter, context: AssumptionContext): Use | undefined {
  const used = context.answer.readings.length > 0;
  const use = (moves: ExhibitAssumption["moves"]): Use => ({ used, ways: 0, moves });
  switch (parameter.id) {
    case "dispersion-6-months":
    case "dispersion-12-months": {
      if (!used || dispersionOf(context.case, {}) !== parameter.value)
        return { used: false, ways: 0, moves: [] };
      const shown = ["interval.low", "interval.high", "testAboveThreshold", "readings.flagged"];
      return use(readingMoves(context, parameter, (dispersion) => ({ dispersion }), shown));
    }
    case "tau2": {
      const shown = ["randomEffectsOutlier", "randomEffectsBonferroni", "posteriorAboveThreshold"];
      return use(readingMoves(context, parameter, (tau2) => ({ tau2: { low: tau2, high: tau2 } }), shown));
    }
    case "doctors":
      return use(
        readingMoves(context, parameter, (doctors) => ({ doctors }), [
          "randomEffectsBonferroni",
          "readings.flagged",
        ]),
      );
    case "long-window-months":
      return use([]);
    case "plausible-ald-factor":
      return { used: context.answer.marginBounds !== undefined, ways: 0, moves: [] };
    case "alpha":
      return use(levelMoves(context, parameter));
    case "minimum-comparators":
    case "small-comparator-warning":
      return { used: context.case.letter?.groupSize !== undefined, ways: 0, moves: [] };
    default:
      return undefined;
  }
}

/** Every parameter of `data/parameters/inference.json`, with what rests on it in this exhibit. */
export function inferenceAssumptions(context: AssumptionContext): readonly ExhibitAssumption[] {
  return inferenceParameters.map((parameter) => {
    const { label, unit, value, low, high, status, source, note } = parameter;
    const id = `inference/${parameter.id}`;
    const places = PLACES[parameter.id];
    // Where the patients live only matters when the need of an index class is worked out.
    const rests = (choice: SpecificationChoice): boolean =>
      places === undefined
        ? isScaledBy(parameter.id, choice)
        : places.includes(choice.place) &&
          choice.gradient === "occupational" &&
          choice.comparator.startsWith("class-");
    const use = chanceUse(parameter, context) ?? {
      ...usedBy(context, rests),
      moves: scalingMoves(parameter, context),
    };
    const effect = ASSUMPTION_EFFECTS[id] ?? note ?? "";
    return { id, label, unit, value, low, high, status, source, effect, ...use };
  });
}
