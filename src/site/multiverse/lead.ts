import type { MultiverseCount } from "../../core/answer/index.js";
import { formatNumber, formatRatio } from "../../core/report/index.js";
import { h } from "../dom.js";
import { MULTIVERSE_TEXT as TEXT } from "./fr.js";
import type { FullMultiverse } from "./messages.js";

/** How many ways give a higher, the same, a lower ratio than the fund's: what raises stands beside what lowers. */
function aroundTable(rows: readonly (readonly [string, MultiverseCount])[]): HTMLElement {
  const cell = (count: number | undefined): HTMLElement =>
    h("td", { class: "r num" }, count === undefined ? TEXT.dash : formatNumber(count));
  const head = (label: string): HTMLElement => h("th", { scope: "col", class: "r" }, label);
  return h(
    "table",
    { class: "t around" },
    h("caption", {}, TEXT.around),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        h("th", { scope: "col" }, h("span", { class: "vh" }, TEXT.aroundWays)),
        head(TEXT.aroundHigher),
        head(TEXT.aroundSame),
        head(TEXT.aroundLower),
      ),
    ),
    h(
      "tbody",
      {},
      rows.map(([label, { raise, equal, lower }]) =>
        h("tr", {}, h("th", { scope: "row" }, label), cell(raise), cell(equal), cell(lower)),
      ),
    ),
  );
}

/** What the headline leaves out: the fund's own way, the exploratory ones, both directions, what rests on a supposition. */
export function leadSection(result: FullMultiverse): HTMLElement {
  const { fund, verdict, headline, all, threshold, restOnSupposedNeed } = result;
  const extent =
    all.min === undefined || all.max === undefined
      ? ""
      : TEXT.extent(formatRatio(all.min, threshold), formatRatio(all.max, threshold));
  const first =
    fund === undefined ? TEXT.fundAbsent : TEXT.fund(verdict.kind, formatRatio(fund.ratio, threshold));
  const supposed = fund === undefined || fund.headline ? "" : ` ${TEXT.fundSupposed}`;
  return h(
    "div",
    { class: "two lead-two" },
    h(
      "div",
      { class: "stack" },
      h("p", { class: "lead" }, `${first}${supposed} ${TEXT.withExploratory(all)} ${extent}`),
      h("p", { class: "ui small" }, TEXT.notProbability),
    ),
    h(
      "div",
      { class: "stack" },
      fund === undefined
        ? h("p", { class: "ui small" }, TEXT.aroundNothing)
        : aroundTable([
            [TEXT.aroundStated, headline],
            [TEXT.aroundAll, all],
          ]),
      restOnSupposedNeed > 0 && h("p", { class: "ui small" }, TEXT.supposed(restOnSupposedNeed, all.total)),
    ),
  );
}
