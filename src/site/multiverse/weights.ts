import type { AnswerGrid, MultiverseResult } from "../../core/answer/index.js";
import { formatPercent, formatRatio } from "../../core/report/format.fr.js";
import { figure } from "../components/figure.js";
import { h, s } from "../dom.js";
import { MULTIVERSE_TEXT as TEXT } from "./fr.js";

/** Share of each axis, largest first, with what no axis explains when there is any; sums to 1. */
export function sharesOf(
  result: MultiverseResult,
  grid: AnswerGrid,
): readonly { readonly label: string; readonly share: number }[] {
  const shares = (result.shapley ?? [])
    .filter(({ share }) => share !== 0)
    .map(({ axis, share }) => ({
      label: (grid.axes.find(({ name }) => name === axis)?.label ?? axis).replace(/\s*\?$/, ""),
      share,
    }))
    .sort((a, b) => b.share - a.share);
  const rest = 1 - shares.reduce((sum, { share }) => sum + share, 0);
  return shares.length === 0 || Math.abs(rest) < 1e-9
    ? shares
    : [...shares, { label: TEXT.unexplained, share: rest }];
}

const shareText = (share: number): string => (share > 0 && share < 0.01 ? TEXT.less : formatPercent(share));

let counter = 0;

function bars(rows: ReturnType<typeof sharesOf>, width: number): SVGSVGElement {
  const most = Math.max(...rows.map(({ share }) => share), 1e-9);
  const narrow = width < 520;
  const row = narrow ? 46 : 34;
  const left = narrow ? 0 : Math.min(330, width * 0.46);
  const plot = width - left - 110;
  const id = `weights-${String(++counter)}`;
  return s(
    "svg",
    {
      viewBox: `0 0 ${String(width)} ${String(rows.length * row + 4)}`,
      role: "img",
      "aria-labelledby": `${id}-t ${id}-d`,
    },
    s("title", { id: `${id}-t` }, TEXT.weighTitle),
    s(
      "desc",
      { id: `${id}-d` },
      rows.map(({ label, share }) => `${label} : ${shareText(share)}`).join(" ; "),
    ),
    rows.map(({ label, share }, k) => {
      const y = k * row + (narrow ? 20 : 0);
      const w = Math.max(1, (share / most) * plot);
      return [
        s("text", { x: 0, y: k * row + 17, "font-size": 14 }, label),
        s("rect", { x: left, y: y + 6, width: w, height: 14, fill: "var(--ink-2)" }),
        s("text", { x: width, y: y + 18, "font-size": 14, "text-anchor": "end" }, shareText(share)),
      ];
    }),
  );
}

/** The result in one quotable sentence, with its total; the fund's own way is named when it is one of those counted. */
function howSay({ headline, all, fund }: MultiverseResult): string {
  if (headline.total === 0) return TEXT.howSayNone(all);
  return TEXT.howSay(headline, fund?.headline === true ? fund.flagged : undefined);
}

/** Section « Les choix qui pèsent », with how to say the result beside it. */
export function weightsSection(result: MultiverseResult, grid: AnswerGrid, fictional: boolean): HTMLElement {
  const rows = sharesOf(result, grid);
  const chart =
    rows.length === 0
      ? h("p", {}, TEXT.weighNone)
      : figure({
          name: "choix-qui-pesent",
          title: TEXT.weighTitle,
          reading: TEXT.weighReading,
          draw: (width) => bars(rows, width),
          source: TEXT.weighSource,
          table: {
            caption: TEXT.weighTitle,
            columns: [
              { head: TEXT.axisHead },
              {
                head: TEXT.share,
                numeric: true,
                format: (value) => (typeof value === "number" ? formatPercent(value, 2) : "—"),
              },
            ],
            rows: rows.map(({ label, share }) => [label, share]),
          },
          fictional,
        });
  return h(
    "section",
    { class: "sec", "aria-labelledby": "weigh" },
    h("h2", { id: "weigh" }, TEXT.weigh),
    h(
      "div",
      { class: "two" },
      chart,
      h(
        "div",
        { class: "stack" },
        h("h3", {}, TEXT.how),
        h("p", {}, howSay(result)),
        h("p", { class: "muted" }, TEXT.howNot),
        h("div", { class: "row" }, h("a", { class: "btn", href: "./piece.html" }, TEXT.exhibit)),
      ),
    ),
  );
}

/** Ratio of the nearest stated or official way with the other result, if any. */
export function nearestOther(result: MultiverseResult): string | undefined {
  const { fund, threshold } = result;
  if (fund === undefined) return undefined;
  const others = result.specifications
    .filter((way) => way.headline && way.flagged !== fund.flagged)
    .map(({ ratio }) => ratio);
  if (others.length === 0) return undefined;
  return formatRatio(fund.flagged ? Math.max(...others) : Math.min(...others), threshold);
}
