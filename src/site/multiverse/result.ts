import { defaultGrid, resolveSpecification, specificationKey } from "../../core/answer/index.js";
import type { AxisName, SpecificationResult } from "../../core/answer/index.js";
import type { Case } from "../../core/case/types.js";
import {
  absenceSentence,
  breakEvenSentence,
  formatNumber,
  formatPercent,
  formatRatio,
} from "../../core/report/index.js";
import type { Choices } from "../case-store.js";
import { dataTable } from "../components/data-table.js";
import { standingMark } from "../components/status-mark.js";
import { liveRegion } from "../components/live.js";
import { nextTask } from "../components/slices.js";
import { h } from "../dom.js";
import { STANDINGS } from "../../core/domain/index.js";
import type { FullMultiverse } from "./messages.js";
import { keepSettings, settingsOf } from "../share/arrival.js";
import { chosenAxes } from "../vary/choices.js";
import { STATED_ONLY, curveFigure } from "./curve-figure.js";
import { MULTIVERSE_TEXT as TEXT } from "./fr.js";
import { leadSection } from "./lead.js";
import { oneAtATimeSection } from "./one-at-a-time.js";
import { optionsTable } from "./options-table.js";
import { selectWays } from "./selection.js";
import { nearestOther, weightsSection } from "./weights.js";

const PAGE = "multivers";

const labelOf = (name: AxisName): string =>
  (defaultGrid.axes.find((axis) => axis.name === name)?.label ?? name).replace(/\s*\?$/, "");

/** The way that matches the choices of the page Faire varier, when there are any and it is counted. */
function ownWay(result: FullMultiverse, held: Case, choices: Choices): SpecificationResult | undefined {
  const chosen = chosenAxes(choices);
  if (Object.keys(chosen).length === 0) return undefined;
  const key = specificationKey(resolveSpecification(held, chosen));
  return result.specifications.find(({ choice }) => specificationKey(choice) === key);
}

/** Choices that change nothing for this case, and why the ways that differ by them only are counted once. */
function effectlessSection(result: FullMultiverse): HTMLElement {
  const without = result.withoutEffectOnHeadline.map(labelOf);
  return h(
    "section",
    { class: "sec stack", "aria-labelledby": "effectless" },
    h("h2", { id: "effectless" }, TEXT.effectlessTitle),
    without.length > 0 && result.headline.total > 0 && h("p", {}, TEXT.withoutEffect(without)),
    h("p", {}, TEXT.effectless(result.effectless.map(labelOf))),
  );
}

/** Curve and table of options, redrawn together by the switch « Sans les exploratoires ». */
function curveSection(result: FullMultiverse, held: Case, choices: Choices): HTMLElement {
  const own = ownWay(result, held, choices);
  const figurePlace = h("div");
  const tablePlace = h("div");
  const live = liveRegion(
    TEXT.switched(result.headline, result.all, settingsOf(PAGE)[STATED_ONLY] === undefined),
  );
  const draw = (exploratory: boolean): void => {
    const selection = selectWays(result, defaultGrid, exploratory);
    figurePlace.replaceChildren(
      curveFigure(result, { selection, own, fictional: held.fictional === true, exploratory }, live.say),
    );
    void nextTask().then(() => {
      tablePlace.replaceChildren(optionsTable(selection, defaultGrid, result.threshold));
    });
  };
  const box = h("input", {
    type: "checkbox",
    id: "stated-only",
    checked: settingsOf(PAGE)[STATED_ONLY] !== undefined,
    onchange: () => {
      keepSettings(PAGE, box.checked ? { [STATED_ONLY]: "oui" } : {});
      draw(!box.checked);
      live.say(TEXT.switched(result.headline, result.all, !box.checked));
    },
  });
  draw(!box.checked);
  const strayed = own === undefined && Object.keys(chosenAxes(choices)).length > 0;
  return h(
    "section",
    { class: "sec", "aria-labelledby": "curve" },
    h("h2", { id: "curve" }, TEXT.curve),
    h(
      "div",
      { class: "curve-head" },
      h("label", { class: "switch", for: "stated-only" }, box, TEXT.switch),
      h(
        "ul",
        { class: "lgd", "aria-label": TEXT.standings },
        STANDINGS.map((standing) => h("li", {}, standingMark(standing))),
      ),
    ),
    figurePlace,
    live.element,
    strayed && h("p", { class: "note" }, TEXT.ownMissing),
    h("h2", { class: "after-figure", id: "options" }, TEXT.options),
    tablePlace,
  );
}

function missingSection({ notComputable }: FullMultiverse): HTMLElement | undefined {
  if (notComputable.length === 0) return undefined;
  const counts = new Map<string, number>();
  for (const { absence, count } of notComputable) {
    const reason = absenceSentence(absence);
    counts.set(reason, (counts.get(reason) ?? 0) + count);
  }
  return h(
    "section",
    { class: "sec", "aria-labelledby": "missing" },
    h("h2", { id: "missing" }, TEXT.missing),
    dataTable({
      caption: TEXT.missingCaption,
      columns: [
        { head: TEXT.missingReason },
        { head: TEXT.missingCount, numeric: true, format: (v) => formatNumber(Number(v)) },
      ],
      rows: [...counts].sort((a, b) => b[1] - a[1]),
    }),
  );
}

function smallestSection(result: FullMultiverse): HTMLElement {
  const { fund, flip, headline, threshold } = result;
  const nearest = nearestOther(result);
  const spells = flip?.longestSpellsToRemove;
  const lines = [
    breakEvenSentence(result.breakEven, result.verdict),
    flip !== undefined && TEXT.smallestThreshold(formatRatio(flip.thresholdThatFlips, threshold)),
    typeof spells === "number" && TEXT.smallestSpells(spells, formatPercent(flip?.shareOfSpells ?? 0)),
    nearest !== undefined && TEXT.smallestNearest(fund?.flagged === true ? "lower" : "raise", nearest),
    headline.lower !== undefined &&
      headline.raise !== undefined &&
      TEXT.smallestOther(headline.lower, headline.raise),
  ].filter((line) => line !== false);
  return h(
    "section",
    { class: "sec", "aria-labelledby": "smallest" },
    h("h2", { id: "smallest" }, TEXT.smallest),
    h(
      "ul",
      { class: "why" },
      lines.map((line) => h("li", {}, line)),
    ),
  );
}

/** The sections of the page in order, each built when called: the caller gives way between two. */
export function resultSections(
  result: FullMultiverse,
  held: Case,
  choices: Choices,
): readonly (() => HTMLElement)[] {
  const fictional = held.fictional === true;
  const some = result.specifications.length > 0;
  const sections: readonly (false | (() => HTMLElement | undefined))[] = [
    () => leadSection(result),
    some && (() => curveSection(result, held, choices)),
    some && (() => weightsSection(result, defaultGrid, fictional)),
    () => smallestSection(result),
    () => effectlessSection(result),
    () => oneAtATimeSection(result.oneAtATime, result.threshold, result.fund?.ratio, fictional),
    () => missingSection(result),
  ];
  return sections
    .filter((section) => section !== false)
    .map((section) => () => section() ?? h("div", { hidden: true }));
}
