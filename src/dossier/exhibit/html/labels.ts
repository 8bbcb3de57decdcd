import type { AnswerGrid, AxisName } from "../../../core/answer/index.js";

/** Words of the grid: an axis, an option. An identifier that the grid does not know is shown as it is. */
export interface GridWords {
  readonly axis: (name: string) => string;
  readonly option: (axis: string, id: string) => string;
  readonly standing: (axis: string, id: string) => string;
  /** Axes in the order of the grid. */
  readonly axes: readonly AxisName[];
}

/** Labels of the axes and options of a grid; an unknown identifier is shown as it is. */
export function gridWords(grid: AnswerGrid): GridWords {
  const find = (axis: string, id: string): AnswerGrid["axes"][number]["options"][number] | undefined =>
    grid.axes.find(({ name }) => name === axis)?.options.find((option) => option.id === id);
  return {
    axis: (name) => grid.axes.find((axis) => axis.name === name)?.label ?? name,
    option: (axis, id) => find(axis, id)?.label ?? id,
    standing: (axis, id) => find(axis, id)?.standing ?? "exploratoire",
    axes: grid.axes.map(({ name }) => name),
  };
}
