import { formatNumber } from "../../core/report/format.fr.js";
import { oddsExport, oddsVariables, relativeOdds, type OddsAnswer } from "../../dossier/models/c2s/odds.js";
import type { FictitiousOdds, ImportedOdds } from "../../dossier/models/c2s/odds-types.js";
import { csvRaw } from "../components/csv.js";
import { liveRegion } from "../components/live.js";
import { download } from "../download.js";
import { h } from "../dom.js";
import { C2S_PAGE_FR as FR } from "./c2s.fr.js";
import { outcomeMark, selectField } from "./controls.js";

/** One row per variable answered; each cell keeps its label on a phone. */
function contributionTable({ contributions }: OddsAnswer): HTMLElement {
  const heads = FR.contributionHeads;
  const rows = contributions.map((c) => {
    const asGiven = String(c.oddsRatio).replace(".", ",");
    const cells = [c.modality, asGiven, formatNumber(c.logOddsRatio, 3)];
    return h(
      "tr",
      {},
      h("th", { scope: "row" }, c.variable),
      cells.map((text, i) => h("td", { "data-l": heads[i + 1], class: i === 0 ? "" : "r num" }, text)),
    );
  });
  return h(
    "table",
    { class: "t cards" },
    h("caption", {}, FR.contributions),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        heads.map((head, i) => h("th", { scope: "col", class: i < 2 ? "" : "r" }, head)),
      ),
    ),
    h("tbody", {}, rows),
  );
}

/** What stands under the sentence of the result; nothing before a choice. */
function answerBlock(answer: OddsAnswer): HTMLElement[] {
  if (answer.contributions.length === 0) return [];
  return [
    h("p", {}, answer.sentence, " ", outcomeMark(answer.outcome)),
    contributionTable(answer),
    ...(answer.unanswered.length === 0
      ? []
      : [h("p", { class: "src" }, FR.missing(answer.unanswered.join(", ")))]),
    h("p", { class: "src" }, answer.hypotheses.join(" ")),
  ];
}

const said = ({ contributions, relativeOdds: product }: OddsAnswer): string =>
  contributions.length === 0 ? FR.nothingChosen : FR.result(formatNumber(product, 2));

/**
 * Choices of a profile in a table of odds ratios, and what they multiply. Only an imported table gets a download; the
 * profile lives in `chosen`, which the caller keeps.
 */
export function oddsCalculator(
  table: ImportedOdds | FictitiousOdds,
  chosen: Readonly<Record<string, string>>,
  onChosen: (chosen: Readonly<Record<string, string>>) => void,
): HTMLElement {
  const live = liveRegion(said(relativeOdds(table, chosen)));
  const result = h("div", { class: "stack" });
  let profile = chosen;
  const draw = (): void => {
    const answer = relativeOdds(table, profile);
    const save =
      table.kind === "importé" &&
      answer.contributions.length > 0 &&
      h(
        "button",
        {
          type: "button",
          class: "btn alt",
          onclick: () => {
            const file = oddsExport(table, answer);
            download(FR.fileName, "text/csv;charset=utf-8", csvRaw(file.head, file.rows));
          },
        },
        FR.download,
      );
    result.replaceChildren(
      ...answerBlock(answer),
      ...(save === false ? [] : [h("div", { class: "row" }, save)]),
    );
    live.say(said(answer));
  };
  const fields = [...oddsVariables(table)].map(([variable, modalities], i) =>
    selectField(
      `cotes-${table.kind === "importé" ? "importe" : "invente"}-${String(i)}`,
      variable,
      [["", FR.unanswered], ...modalities.map((m, j) => [m, j === 0 ? FR.reference(m) : m] as const)],
      profile[variable] ?? "",
      (value: string) => {
        profile = { ...profile, [variable]: value };
        onChosen(profile);
        draw();
      },
    ),
  );
  draw();
  return h("div", { class: "two" }, h("div", {}, fields), h("div", {}, live.element, result));
}
