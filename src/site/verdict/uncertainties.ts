import { presetOf } from "../../core/answer/index.js";
import type { CaseAnswer } from "../../core/answer/index.js";
import type { Case } from "../../core/case/types.js";
import { formatRatio } from "../../core/report/format.fr.js";
import { h } from "../dom.js";
import type { AxisEffect } from "../vary/axis-effects.js";
import { VERDICT_TEXT } from "./fr.js";

function chance(answer: CaseAnswer): readonly HTMLElement[] {
  const { interval } = answer;
  if (interval === undefined)
    return [h("span", { class: "v num" }, VERDICT_TEXT.chanceNone), h("p", {}, VERDICT_TEXT.chanceNoneWhy)];
  const holds = (value: number): boolean => interval.low <= value && value <= interval.high;
  return [
    h("span", { class: "v num" }, `${formatRatio(interval.low)} à ${formatRatio(interval.high)}`),
    h(
      "p",
      {},
      `${VERDICT_TEXT.chanceOne(holds(1))} ${VERDICT_TEXT.chanceThreshold(holds(answer.verdict.threshold))}`,
    ),
  ];
}

function method(answer: CaseAnswer, effects: readonly AxisEffect[]): readonly HTMLElement[] {
  const computed = effects.flatMap((effect) =>
    (effect.effectless ? [] : effect.options).flatMap((option) =>
      option.isFund || option.ratio.kind === "absent"
        ? []
        : [{ ratio: option.ratio.value, kind: option.kind }],
    ),
  );
  const own = answer.ratio.value.kind === "present" ? answer.ratio.value.value : undefined;
  if (computed.length === 0 || own === undefined) return [h("p", {}, VERDICT_TEXT.methodNone)];
  const ratios = [own, ...computed.map(({ ratio }) => ratio)];
  const flagged = [answer.verdict.kind, ...computed.map(({ kind }) => kind)].filter(
    (kind) => kind === "signalé",
  );
  const { threshold } = answer.verdict;
  const span = [Math.min(...ratios), Math.max(...ratios)].map((ratio) => formatRatio(ratio, threshold));
  return [
    h("span", { class: "v num" }, span.join(" à ")),
    h(
      "p",
      {},
      `${VERDICT_TEXT.methodCount(flagged.length, ratios.length)} `,
      h("a", { href: "./varier.html" }, VERDICT_TEXT.methodLink),
    ),
    h("p", { id: "ways" }),
  ];
}

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** What neither the letter nor a public text says: unknown fields of the campaign, in French. */
function unknown(held: Case): readonly HTMLElement[] {
  const preset = presetOf(held);
  const names = Object.entries(preset.fields)
    .filter(([, field]) => field.status === "inconnu")
    .map(([name]) => VERDICT_TEXT.presetFields[name] ?? name);
  return [
    h("span", { class: "v num" }, VERDICT_TEXT.unknownCount(names.length)),
    h(
      "p",
      {},
      names.length === 0 ? "" : `${capitalised(names.join(", "))}. `,
      h("a", { href: "./courriers.html" }, VERDICT_TEXT.unknownLink),
    ),
  ];
}

/** The three uncertainties in three columns, never merged: chance, method, unknown. */
export function uncertaintiesSection(
  held: Case,
  answer: CaseAnswer,
  effects: readonly AxisEffect[],
): HTMLElement {
  const column = (title: string, lead: string, content: readonly HTMLElement[]): HTMLElement =>
    h("section", {}, h("h3", {}, title), h("p", {}, lead), content);
  return h(
    "section",
    { class: "sec", "aria-labelledby": "three" },
    h("h2", { id: "three" }, VERDICT_TEXT.three),
    h(
      "div",
      { class: "tri" },
      column(VERDICT_TEXT.chance, VERDICT_TEXT.chanceLead, chance(answer)),
      column(VERDICT_TEXT.method, VERDICT_TEXT.methodLead, method(answer, effects)),
      column(VERDICT_TEXT.unknown, VERDICT_TEXT.unknownLead, unknown(held)),
    ),
  );
}
