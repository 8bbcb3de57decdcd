import { defaultGrid, outsideAxes } from "../../core/answer/index.js";
import { formatNumber } from "../../core/report/format.fr.js";
import type { Choices } from "../case-store.js";
import { OWN_CHOICES, ownNumber, validChoices } from "../vary/choices.js";
import { OWN_LABELS, WINDOW_TEXT } from "../vary/own.fr.js";
import { SHARE_TEXT as TEXT } from "./fr.js";

/** What the choices of a link are, in words: one line each. */
export function shareWords(choices: Choices): readonly string[] {
  const valid = validChoices(choices);
  const axes = [...defaultGrid.axes, ...outsideAxes].flatMap((axis) => {
    const option = axis.options.find(({ id }) => id === valid[axis.name]);
    return option === undefined ? [] : [TEXT.pair(axis.label.replace(/\s*\?$/, ""), option.label)];
  });
  const window = valid["window"] === undefined ? [] : [TEXT.pair(WINDOW_TEXT.short, WINDOW_TEXT.campaign)];
  const own = OWN_CHOICES.flatMap((name) => {
    const value = ownNumber(valid, name);
    return value === undefined
      ? []
      : [TEXT.pair(OWN_LABELS[name], formatNumber(value, Number.isInteger(value) ? 0 : 3))];
  });
  return [...axes, ...window, ...own];
}
