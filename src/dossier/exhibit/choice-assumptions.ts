import { monthsOf } from "../../core/answer/expected-rebuilt.js";
import { AXIS_NAMES, outsideAxes, presetOf, presetThreshold } from "../../core/answer/index.js";
import type { AxisName } from "../../core/answer/index.js";
import { numberOf } from "../../core/domain/index.js";
import type { AssumptionContext } from "./assumption-context.js";
import { ASSUMPTION_EFFECTS as EFFECTS, OWN_ASSUMPTIONS as OWN } from "./assumptions.fr.js";
import { SMALLEST_PRINTED_COUNT } from "./merge-cells.js";
import type { ExhibitAssumption } from "./types.js";

const CHOICE = { unit: OWN.none, low: null, high: null, status: "supposé", ways: 0, moves: [] } as const;
const DEFAULT_MONTHS = 6;

/** Choices that neither the letter nor a file of parameters holds: rule, threshold, period, rounding, index, printing. */
export function toolAssumptions(context: AssumptionContext): readonly ExhibitAssumption[] {
  const { case: aCase, results, own, answer } = context;
  const preset = presetOf(aCase);
  const { fund, ways, classes } = results;
  const rule = preset.fields["comparison"];
  const threshold = presetThreshold(preset);
  const row = (id: string, rest: Omit<ExhibitAssumption, "id" | "effect" | keyof typeof CHOICE>) => ({
    ...CHOICE,
    id,
    effect: EFFECTS[id] ?? "",
    ...rest,
  });
  const whole: ExhibitAssumption[] = [
    {
      ...row("comparison/at-least", {
        label: OWN.comparison,
        value: OWN.comparisonValue[fund.comparison === ">" ? ">" : ">="],
        source: rule?.source ?? OWN.notPublished,
        used: ways.length > 0,
      }),
      status: rule?.status ?? "supposé",
      ways: ways.filter(([, ratio]) => ratio === fund.threshold).length,
    },
    row("letter/rounding", {
      label: OWN.rounding,
      value: OWN.roundingValue,
      source: OWN.roundingSource,
      used: own.reference === "letter" && fund.range !== null,
    }),
    row("index/axis", {
      label: OWN.axis,
      value: OWN.axisValue,
      source: OWN.axisSource,
      used: classes.length > 0,
    }),
    {
      ...row("print/smallest-count", {
        label: OWN.smallest,
        value: SMALLEST_PRINTED_COUNT,
        source: OWN.smallestSource,
        used: true,
      }),
      unit: "patients",
    },
  ];
  if (aCase.letter?.threshold === undefined)
    whole.push({
      ...row("threshold/campaign", {
        label: OWN.threshold,
        value: threshold.value,
        source: threshold.source,
        used: true,
      }),
      status: threshold.status,
      ways: ways.length,
    });
  if (aCase.window === undefined)
    whole.push({
      ...row("window/months", {
        label: OWN.months,
        value: numberOf(monthsOf(aCase)) ?? DEFAULT_MONTHS,
        source: preset.window.value === null ? OWN.monthsDefault : OWN.monthsSource(preset.window.source),
        used: answer.readings.length > 0 || own.reference !== "letter",
      }),
      unit: "mois",
    });
  return whole;
}

/** Label of a choice and of the option taken; an identifier that no grid knows is shown as it is. */
function wordsOf(
  { grid, own }: AssumptionContext,
  axis: AxisName,
): Pick<ExhibitAssumption, "label" | "value"> {
  const found = [...grid.axes, ...outsideAxes].find(({ name }) => name === axis);
  const option = found?.options.find(({ id }) => id === own[axis]);
  return { label: found?.label ?? axis, value: option?.label ?? own[axis] };
}

/**
 * Steps of the fund's comparison that it has not made known, or that the letter does not let us follow: the option taken,
 * and the lowest and highest median ratio of the options of that choice.
 */
export function stepAssumptions(context: AssumptionContext): readonly ExhibitAssumption[] {
  const { case: aCase, own, results, ways } = context;
  const { specificationStatus } = presetOf(aCase);
  return AXIS_NAMES.flatMap((axis) => {
    const { value: stated, status, source } = specificationStatus[axis];
    const asStated = stated === own[axis];
    if (asStated && status !== "supposé" && status !== "inconnu") return [];
    const medians = results.options.filter((option) => option.axis === axis);
    const taken = medians.find(({ option }) => option === own[axis])?.median;
    const all = medians.map(({ median }) => median);
    return [
      {
        ...CHOICE,
        id: `step/${axis}`,
        ...wordsOf(context, axis),
        status: asStated ? status : "supposé",
        source: asStated ? source : OWN.otherWay,
        effect: OWN.step,
        used: results.fund.ratio !== null,
        ways: ways.filter(({ choice }) => choice[axis] === own[axis]).length,
        moves:
          taken === undefined || all.length < 2
            ? []
            : [{ result: "options.median", low: Math.min(...all), taken, high: Math.max(...all) }],
      },
    ];
  });
}
