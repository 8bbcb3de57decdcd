import type { CaseAnswer } from "../../core/answer/index.js";
import { numberOf } from "../../core/domain/index.js";
import { breakEvenSentence, formatNumber, formatRatio } from "../../core/report/index.js";
import { h } from "../dom.js";
import type { AxisEffect } from "./axis-effects.js";
import { VARY_TEXT } from "./fr.js";

/** Days at which a colleague with the same patients falls on the other side, to say the same the other way round. */
function otherWay(fund: CaseAnswer): string | undefined {
  const observed = numberOf(fund.observed);
  if (fund.breakEven.kind === "absent" || observed === undefined) return undefined;
  const days = numberOf(fund.breakEven.value.days);
  if (days === undefined) return undefined;
  return fund.breakEven.value.direction === "tombe"
    ? VARY_TEXT.otherFlagged(formatNumber(observed - days))
    : VARY_TEXT.otherNotFlagged(formatNumber(observed + days));
}

/** The smallest changes that turn the fund's result over: the mean, the days, single choices; then the other direction. */
export function smallestSection(fund: CaseAnswer, effects: readonly AxisEffect[]): HTMLElement {
  const flips = effects.flatMap((axis) =>
    axis.options
      .filter((option) => !option.isFund && option.kind !== undefined && option.kind !== fund.verdict.kind)
      .map((option) => ({ axis, option })),
  );
  const other = otherWay(fund);
  return h(
    "section",
    { class: "stack", "aria-labelledby": "smallest" },
    h("h2", { id: "smallest" }, VARY_TEXT.smallest),
    h("p", {}, breakEvenSentence(fund.breakEven)),
    h("p", {}, VARY_TEXT.choicesFlip(flips.length)),
    flips.length > 0 &&
      h(
        "ul",
        { class: "why" },
        flips.map(({ axis, option }) =>
          h(
            "li",
            {},
            `${axis.label.replace(/\s*\?$/, "")} : ${option.label} (${
              option.ratio.kind === "present"
                ? formatRatio(option.ratio.value, fund.verdict.threshold)
                : VARY_TEXT.smallestNone
            }, ${option.kind ?? ""})`,
          ),
        ),
      ),
    other !== undefined && h("p", { class: "note" }, other),
  );
}
