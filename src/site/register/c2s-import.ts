import { importOdds } from "../../dossier/models/c2s/odds-import.js";
import type { ImportedOdds } from "../../dossier/models/c2s/odds-types.js";
import { liveRegion } from "../components/live.js";
import { h } from "../dom.js";
import { C2S_PAGE_FR as FR } from "./c2s.fr.js";
import { remember } from "./memory.js";
import { oddsCalculator } from "./odds.js";

const imported = remember<{ text: string; table?: ImportedOdds; chosen: Readonly<Record<string, string>> }>({
  text: "",
  chosen: {},
});

/** Section of the importer: file or paste, every refusal with its line, then the calculation. */
export function importSection(): HTMLElement {
  const live = liveRegion();
  const result = h("div", { class: "stack" });
  const area = h("textarea", { id: "cotes-texte", rows: 6, spellcheck: "false" });
  area.value = imported.get().text;
  area.addEventListener("input", () => {
    imported.set({ ...imported.get(), text: area.value });
  });
  const show = (table: ImportedOdds): void => {
    result.replaceChildren(
      oddsCalculator(table, imported.get().chosen, (chosen) => {
        imported.set({ ...imported.get(), chosen });
      }),
    );
  };
  const read = (text: string): void => {
    const outcome = importOdds(text);
    if (outcome.kind === "accepté") {
      imported.set({ text, table: outcome.table, chosen: {} });
      live.say(FR.accepted(outcome.table.rows.length));
      show(outcome.table);
      return;
    }
    imported.set({ text, chosen: {} });
    live.say(FR.refused(outcome.faults.length));
    const items = outcome.faults.slice(0, 50).map((f) => h("li", {}, FR.fault(f.line, f.column, f.message)));
    result.replaceChildren(
      h("div", { class: "err" }, h("h3", {}, FR.refused(outcome.faults.length)), h("ul", {}, items)),
    );
  };
  const file = h("input", {
    id: "cotes-fichier",
    type: "file",
    accept: ".csv,text/csv",
    "aria-describedby": "cotes-fichier-hint",
  });
  file.addEventListener("change", () => {
    void file.files?.[0]?.text().then((text) => {
      area.value = text;
      read(text);
    });
  });
  const { table } = imported.get();
  if (table !== undefined) show(table);
  return h(
    "section",
    { class: "sec stack", "aria-labelledby": "cotes" },
    h("h2", { id: "cotes" }, FR.oddsTitle),
    h("p", {}, FR.oddsRead),
    h(
      "div",
      { class: "field" },
      h("label", { for: "cotes-fichier" }, FR.file),
      h("span", { class: "hint", id: "cotes-fichier-hint" }, FR.fileHint),
      h("div", { class: "in" }, file),
    ),
    h("div", { class: "field" }, h("label", { for: "cotes-texte" }, FR.paste), area),
    h(
      "div",
      { class: "row" },
      h(
        "button",
        {
          type: "button",
          class: "btn alt",
          onclick: () => {
            read(area.value);
          },
        },
        FR.read,
      ),
      h("a", { href: "./exemple-invente.html" }, FR.inventedLink),
    ),
    live.element,
    result,
  );
}
