import type { AnswerGrid, MultiverseResult, SpecificationResult } from "../../core/answer/index.js";
import { svgText } from "../components/svg-export.js";
import type { ExportTexts } from "../components/svg-export.js";
import type { DataTable } from "../components/data-table.js";
import { toast } from "../components/live.js";
import { download } from "../download.js";
import { formatNumber } from "../../core/report/format.fr.js";
import { MULTIVERSE_TEXT as TEXT } from "./fr.js";

/** The ways as a table: rank, ratio, result, whether it counts in the headline, then its option on each axis. */
export function waysTable(ways: readonly SpecificationResult[], grid: AnswerGrid): DataTable {
  return {
    caption: TEXT.tableCaption,
    columns: [
      { head: TEXT.rank, numeric: true },
      { head: TEXT.ratio, numeric: true, format: (v) => (typeof v === "number" ? formatNumber(v, 4) : "—") },
      { head: TEXT.result },
      { head: TEXT.counted },
      ...grid.axes.map(({ label }) => ({ head: label })),
    ],
    rows: ways.map((way, k) => [
      k + 1,
      way.ratio,
      way.flagged ? TEXT.flagged : TEXT.notFlagged,
      way.headline ? TEXT.countedHead : TEXT.countedOther,
      ...grid.axes.map(({ options }, axis) => options[way.options[axis] ?? -1]?.label ?? null),
    ]),
  };
}

/** The whole result as JSON: grid and its print, counts, every way, what cannot be computed. No typed figure but ratios. */
export function downloadJson(result: MultiverseResult): void {
  const { grid, threshold, comparison, fund, headline, all, restOnSupposedNeed, notComputable, effectless } =
    result;
  const { withoutEffectOnHeadline, shapley, specifications } = result;
  const content = {
    format: "ij-multiverse/1",
    grid,
    threshold,
    comparison,
    fund: fund ?? null,
    headline,
    all,
    restOnSupposedNeed,
    notComputable,
    effectless,
    withoutEffectOnHeadline,
    shapley: shapley ?? null,
    specifications,
  };
  download("multivers.json", "application/json", `${JSON.stringify(content, null, 1)}\n`);
}

/** The drawing as a PNG twice as large as its SVG, drawn by the browser itself; a refusal is said. */
export function downloadPng(drawing: SVGSVGElement, texts: ExportTexts, name: string): void {
  const svg = svgText(drawing, texts);
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  const image = new Image();
  const refuse = (): void => {
    toast(TEXT.pngFailed);
  };
  image.onload = () => {
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(url);
    canvas.toBlob((blob) => {
      if (blob === null) refuse();
      else
        void blob.arrayBuffer().then((bytes) => {
          download(`${name}.png`, "image/png", new Uint8Array(bytes));
        });
    }, "image/png");
  };
  image.onerror = refuse;
  image.src = url;
}
