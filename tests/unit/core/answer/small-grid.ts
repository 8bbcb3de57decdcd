import { defaultGrid } from "../../../../src/core/answer/index.js";
import type { AnswerGrid, AxisName } from "../../../../src/core/answer/index.js";

/** The grid of the project with only some options of some axes; its first option alone on the others. */
export function smallGrid(kept: Readonly<Partial<Record<AxisName, readonly string[]>>>): AnswerGrid {
  const axes = defaultGrid.axes.map((axis) => ({
    ...axis,
    options: axis.options.filter(({ id }, i) => kept[axis.name]?.includes(id) ?? i === 0),
  }));
  const holds = (name: string, option: string): boolean =>
    axes.some((axis) => axis.name === name && axis.options.some(({ id }) => id === option));
  const forbidden = defaultGrid.forbidden.filter(({ when }) =>
    Object.entries(when).every(([name, option]) => holds(name, option)),
  );
  return { ...defaultGrid, axes, forbidden };
}
