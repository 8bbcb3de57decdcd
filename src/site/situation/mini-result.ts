import { answerCase } from "../../core/answer/index.js";
import type { CaseAnswer, SpecificationChoice } from "../../core/answer/index.js";
import {
  absenceSentence,
  breakEvenSentence,
  formatRatio,
  headline,
  warningSentence,
} from "../../core/report/index.js";
import { caseStore } from "../case-store.js";
import { liveRegion } from "../components/live.js";
import { flagMark } from "../components/status-mark.js";
import { peekData } from "../data.js";
import { h } from "../dom.js";
import { INDEX_LABEL, PERIMETER_LABEL } from "../words.fr.js";
import { SITUATION_TEXT } from "./fr.js";

const TERRITORIES = ["class-departement", "class-region", "class-national"] as const;
const NONE = "—";
const INDICES = ["fdep3", "fdep4"] as const;

function ratioText(answer: CaseAnswer): string {
  return answer.ratio.value.kind === "present"
    ? formatRatio(answer.ratio.value.value, answer.verdict.threshold)
    : NONE;
}

function classText(answer: CaseAnswer, choice: SpecificationChoice): string {
  const found = answer.territory.classes.find(
    (item) =>
      item.index === choice.index && item.weighting === choice.weighting && item.classes === choice.classes,
  );
  return found?.value.kind === "present" ? SITUATION_TEXT.classOf(found.value.value, found.of) : NONE;
}

/** Class and ratios of one territory and index, in words; « — » where nothing is computable. */
function variantRow(
  comparator: (typeof TERRITORIES)[number],
  index: (typeof INDICES)[number],
): readonly string[] {
  const data = peekData()?.answer;
  const plain = answerCase(caseStore.case, data, { specification: { comparator, index, gradient: "none" } });
  const need = answerCase(caseStore.case, data, {
    specification: { comparator, index, gradient: "occupational" },
  });
  return [
    `${PERIMETER_LABEL[comparator] ?? comparator}, ${INDEX_LABEL[index] ?? index}`,
    classText(plain, plain.specification),
    ratioText(plain),
    ratioText(need),
  ];
}

function variants(): HTMLElement | undefined {
  const rows = TERRITORIES.flatMap((comparator) => INDICES.map((index) => variantRow(comparator, index)));
  if (rows.every(([, ...cells]) => cells.every((cell) => cell === NONE))) return undefined;
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": SITUATION_TEXT.resultCaption },
    h(
      "table",
      { class: "t" },
      h("caption", {}, SITUATION_TEXT.resultCaption),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          h("th", { scope: "col" }, SITUATION_TEXT.territory),
          h("th", { scope: "col", class: "r" }, SITUATION_TEXT.classHead),
          h("th", { scope: "col", class: "r" }, SITUATION_TEXT.ratioPlain),
          h("th", { scope: "col", class: "r" }, SITUATION_TEXT.ratioNeed),
        ),
      ),
      h(
        "tbody",
        {},
        rows.map(([head = "", ...cells]) =>
          h(
            "tr",
            {},
            h("th", { scope: "row" }, head),
            cells.map((cell) => h("td", { class: "r num" }, cell)),
          ),
        ),
      ),
    ),
    h("p", { class: "src" }, SITUATION_TEXT.needNote),
  );
}

/**
 * The answer beside the form: sentence, ratio and word, break-even, the same under other territories and indices. `draw`
 * follows the case and gives the sentence back.
 */
export function miniResult(): { readonly element: HTMLElement; readonly draw: () => string } {
  const live = liveRegion(SITUATION_TEXT.resultNone);
  const figures = h("div", { class: "stack" });
  const warnings = h("div");
  let last = "";
  const draw = (): string => {
    const answer = answerCase(caseStore.case, peekData()?.answer);
    const { ratio } = answer;
    const sentence =
      ratio.value.kind === "present" || answer.range !== undefined
        ? headline(answer)
        : caseStore.isEmpty()
          ? SITUATION_TEXT.resultNone
          : `${headline(answer)} ${absenceSentence(ratio.value)}`;
    if (sentence !== last) live.say(sentence);
    last = sentence;
    figures.replaceChildren(
      ...(ratio.value.kind === "absent"
        ? []
        : [
            h(
              "p",
              {},
              h("span", { class: "big num", id: "mini-ratio" }, ratioText(answer)),
              " ",
              flagMark(answer.verdict.kind),
            ),
            h("p", { class: "ui small" }, breakEvenSentence(answer.breakEven)),
          ]),
      ...(caseStore.isEmpty() ? [] : [variants()].filter((table) => table !== undefined)),
    );
    warnings.replaceChildren(
      ...answer.warnings.map((warning) => h("p", { class: "warn" }, warningSentence(warning))),
    );
    return sentence;
  };
  draw();
  const element = h(
    "section",
    { "aria-labelledby": "mini-title", class: "stack" },
    h("h2", { id: "mini-title", tabindex: -1 }, SITUATION_TEXT.resultTitle),
    live.element,
    figures,
    warnings,
  );
  return { element, draw };
}
