import * as Plot from "@observablehq/plot";
import type { Release } from "../../core/release/index.js";
import { formatNumber, formatSigned, typographer } from "../../core/report/index.js";
import { figure } from "../components/figure.js";
import type { MapClasses } from "./choices.js";
import { MAP_TEXT } from "./fr.js";
import { mapSettingsWords, writeMapSettings } from "./settings.js";
import type { MapSettings } from "./settings.js";

/** One bar: inhabitants whose commune has an index in [from, to) and a given class. */
interface Bar {
  readonly from: number;
  readonly to: number;
  readonly q: number;
  readonly people: number;
}

const STEP = 0.25;

/** Inhabitants by quarter-point of the index and class; communes without a class are left out. */
function indexBars(release: Release, { variant, classes }: MapClasses): readonly Bar[] {
  const sums = new Map<string, Bar>();
  for (let i = 0; i < classes.length; i++) {
    const score = variant.scores[i] ?? NaN;
    const q = classes[i] ?? 0;
    if (q === 0 || !Number.isFinite(score)) continue;
    const from = Math.floor(score / STEP) * STEP;
    const key = `${String(from)}/${String(q)}`;
    const people = (sums.get(key)?.people ?? 0) + (release.communes.population[i] ?? 0);
    sums.set(key, { from, to: from + STEP, q, people });
  }
  return [...sums.values()].sort((a, b) => a.from - b.from || a.q - b.q);
}

/** Where the commune lies among the inhabitants: distribution of the index, coloured by class. */
export function distributionFigure(
  release: Release,
  shown: MapClasses,
  settings: MapSettings,
  row: number | undefined,
): HTMLElement {
  const { choice } = settings;
  const bars = indexBars(release, shown);
  const own = row === undefined ? NaN : (shown.variant.scores[row] ?? NaN);
  const name = row === undefined ? "" : (release.communes.name[row] ?? "");
  const draw = (width: number): SVGSVGElement => {
    const chart = Plot.plot({
      width,
      height: 276,
      marginLeft: 64,
      marginTop: 40,
      ariaLabel: MAP_TEXT.distribution,
      ariaDescription: MAP_TEXT.distributionReading(name, Number.isFinite(own) ? formatSigned(own) : ""),
      style: { fontSize: "13px", background: "transparent" },
      x: { label: MAP_TEXT.indexAxis, tickFormat: (x: number) => formatNumber(x) },
      y: {
        label: typographer(MAP_TEXT.peopleAxis),
        tickFormat: (y: number) => formatNumber(y / 1e6, 1),
        grid: true,
      },
      marks: [
        Plot.rectY(bars, {
          x1: "from",
          x2: "to",
          y: "people",
          fill: (bar: Bar) => `var(--dep${String(choice.classes)}-${String(bar.q)})`,
          stroke: "var(--line-strong)",
          strokeWidth: 0.5,
        }),
        Plot.ruleY([0]),
        ...(Number.isFinite(own)
          ? [
              Plot.ruleX([own], { stroke: "var(--ink)", strokeWidth: 2 }),
              Plot.text([own], {
                x: (x: number) => x,
                frameAnchor: "top",
                text: () => name,
                dy: -8,
                lineAnchor: "bottom",
                fontWeight: 600,
                fill: "var(--ink)",
              }),
            ]
          : []),
      ],
    }) as unknown as SVGSVGElement;
    chart.setAttribute("role", "img");
    for (const group of chart.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
    return chart;
  };
  return figure({
    name: "distribution-indice",
    title: MAP_TEXT.distribution,
    headingLevel: "h2",
    reading: MAP_TEXT.distributionReading(name, Number.isFinite(own) ? formatSigned(own) : ""),
    draw,
    settings: () => ({ values: writeMapSettings(settings), words: mapSettingsWords(settings) }),
    source: MAP_TEXT.distributionSource,
    table: {
      caption: MAP_TEXT.distribution,
      columns: [
        { head: "Indice, de", numeric: true },
        { head: "à", numeric: true },
        { head: "Classe", numeric: true },
        {
          head: "Habitants (RP 2022)",
          numeric: true,
          format: (v) => (typeof v === "number" ? formatNumber(v) : "—"),
        },
      ],
      rows: bars.map(({ from, to, q, people }) => [from, to, q, people]),
    },
  });
}
