import { formatNumber } from "../../core/report/format.fr.js";
import { oddsExport, oddsVariables, relativeOdds, type OddsAnswer } from "../../dossier/models/c2s/odds.js";
import type { FictitiousOdds, ImportedOdds } from "../../dossier/models/c2s/odds-types.js";
import { csvRaw } from "../components/csv.js";
import { dataTable } from "../components/data-table.js";
import { liveRegion } from "../components/live.js";
import { download } from "../download.js";
import { h } from "../dom.js";
import { C2S_PAGE_FR as FR } from "./c2s.fr.js";
import { outcomeMark, selectField } from "./controls.js";

function answerBlock(answer: OddsAnswer): HTMLElement[] {
  const rows = answer.contributions.map((c) => [c.variable, c.modality, c.oddsRatio, c.logOddsRatio]);
  const figure = (value: number | string | null): string =>
    typeof value === "number" ? formatNumber(value, 3) : (value ?? "");
  return [
    h("p", { class: "lead" }, FR.result(formatNumber(answer.relativeOdds, 2))),
    h("p", {}, answer.sentence, " ", outcomeMark(answer.outcome)),
    h("p", { class: "src" }, answer.hypotheses.join(" ")),
    ...(answer.unanswered.length === 0
      ? []
      : [h("p", { class: "src" }, FR.missing(answer.unanswered.join(", ")))]),
    dataTable({
      caption: FR.contributions,
      columns: FR.contributionHeads.map((head, i) =>
        i < 2 ? { head } : { head, numeric: true, format: figure },
      ),
      rows,
    }),
  ];
}

/**
 * Choices of a profile in a table of odds ratios, and what they multiply. Only an imported table gets a download; the
 * profile lives in `chosen`, which the caller keeps.
 */
export function oddsCalculator(
  table: ImportedOdds | FictitiousOdds,
  chosen: Readonly<Record<string, string>>,
  onChosen: (chosen: Readonly<Record<string, string>>) => void,
): HTMLElement {
  const live = liveRegion();
  const result = h("div", { class: "stack" });
  let profile = chosen;
  const draw = (): void => {
    const answer = relativeOdds(table, profile);
    const save =
      table.kind === "importé" &&
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
    live.say(FR.result(formatNumber(answer.relativeOdds, 2)));
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
