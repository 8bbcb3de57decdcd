import {
  closedFileFaults,
  closedFileFindings,
  surnameNote,
  type ClosedFile,
  type Finding,
  type FindingSide,
} from "../../dossier/models/file-closing.js";
import { cite } from "../../dossier/law/cite.js";
import type { ArticleRef } from "../../dossier/law/types.js";
import { csvForExcel } from "../components/csv.js";
import { setDraft } from "../components/drafts.js";
import { keepFocus } from "../components/keep-focus.js";
import { liveRegion } from "../components/live.js";
import { download } from "../download.js";
import { h } from "../dom.js";
import { closedFileFields } from "./closed-file-fields.js";
import { CLOSED_FILE_PAGE_FR as FR } from "./closed-file.fr.js";
import { grounds, outcomeMark } from "./controls.js";
import { remember, same } from "./memory.js";

const EMPTY: ClosedFile = {
  kind: "inconnu",
  acknowledged: "inconnu",
  alreadyHeld: "inconnu",
  agent: "inconnu",
  reasons: "inconnu",
  routes: "inconnu",
  signature: "inconnu",
};
const EXAMPLE: ClosedFile = {
  ...EMPTY,
  kind: "réclamation",
  sentOn: "2025-12-15",
  request: { date: "2026-01-05", deadline: "2026-02-05" },
  pieceSent: { date: "2026-01-20", proof: "oui" },
  closedOn: "2026-02-02",
  agent: "nom seul",
  shownName: "Martin",
  acknowledged: "oui",
  reasons: "non",
  routes: "oui",
};
const memory = remember<ClosedFile>(EMPTY);

const MARK: Readonly<Record<FindingSide, string>> = { écart: "no", conforme: "yes", "à savoir": "q" };

const rowId = (rank: number): string => `constat-${String(rank + 1)}`;
const pointOf = ({ rule }: Finding): string => rule.charAt(0).toUpperCase() + rule.slice(1);
const sideMark = ({ side }: Finding): HTMLElement =>
  h("span", { class: `duty ${MARK[side]}` }, FR.sides[side]);

function findingRow(finding: Finding, rank: number): HTMLElement {
  const [point, side, sentence, texts] = FR.heads;
  return h(
    "tr",
    { id: rowId(rank), tabindex: -1 },
    h("th", { scope: "row", "data-l": point }, pointOf(finding)),
    h("td", { "data-l": side }, sideMark(finding)),
    h("td", { "data-l": sentence }, finding.sentence, " ", outcomeMark(finding.outcome)),
    h("td", { "data-l": texts }, grounds(finding.sources, finding.articles)),
  );
}

function findingsTable(findings: readonly Finding[]): HTMLElement {
  return h(
    "table",
    { class: "t cards" },
    h("caption", {}, FR.caption),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        FR.heads.map((head) => h("th", { scope: "col" }, head)),
      ),
    ),
    h("tbody", {}, findings.map(findingRow)),
  );
}

/** The findings in short, each a link to its row. */
const brief = (findings: readonly Finding[]): HTMLElement =>
  h(
    "ul",
    { class: "brief" },
    findings.map((finding, rank) =>
      h("li", {}, sideMark(finding), h("a", { href: `#${rowId(rank)}` }, pointOf(finding))),
    ),
  );

/** Page « Dossier clos »: dates typed, conformity timeline, what a name does not establish. */
export function closedFilePage(root: HTMLElement): void {
  const live = liveRegion();
  const short = h("div");
  const result = h("div", { class: "stack" });
  const form = h("div", { class: "stack" });

  const draw = (): void => {
    const file = memory.get();
    const fault = closedFileFaults(file)[0];
    if (fault !== undefined) {
      short.replaceChildren();
      result.replaceChildren(h("p", { class: "warn" }, fault.message));
      live.say(fault.message);
      return;
    }
    const findings = closedFileFindings(file);
    const note = surnameNote(file.shownName ?? "");
    keepFocus(short, () => {
      short.replaceChildren(brief(findings));
    });
    result.replaceChildren(
      same(file, EXAMPLE) ? h("p", { class: "fict" }, FR.fictional) : "",
      findingsTable(findings),
      note === undefined ? "" : h("p", { class: "note" }, note),
      h("p", { class: "src" }, FR.nobody),
      h(
        "div",
        { class: "row" },
        h("a", { class: "btn", href: "./courriers.html" }, FR.write),
        h("button", { type: "button", class: "btn alt", onclick: save }, FR.download),
      ),
    );
    const count = (side: FindingSide): number => findings.filter((f) => f.side === side).length;
    live.say(FR.say(count("écart"), count("conforme"), count("à savoir")));
  };
  const save = (): void => {
    const rows = closedFileFindings(memory.get()).map((finding) => [
      finding.rule,
      finding.side,
      finding.sentence,
      (finding.articles ?? []).map((ref) => cite(ref as ArticleRef).short).join(" | "),
      finding.outcome,
    ]);
    download(
      same(memory.get(), EXAMPLE) ? FR.fictionalFile : FR.fileName,
      "text/csv;charset=utf-8",
      csvForExcel(FR.csvHead, rows),
    );
  };
  const replace = (next: ClosedFile) => () => {
    for (const input of form.querySelectorAll("input")) setDraft(input.id, undefined);
    memory.set(next);
    build();
    document.getElementById("dossier-type")?.focus();
  };
  const build = (): void => {
    form.replaceChildren(
      ...closedFileFields(memory.get, (file) => {
        if (same(file, memory.get())) return;
        memory.set(file);
        draw();
      }),
    );
    draw();
  };
  build();
  root.replaceChildren(
    h(
      "div",
      { class: "two r follow" },
      form,
      h(
        "aside",
        { "aria-labelledby": "bilan" },
        h("h2", { id: "bilan", class: "ruled" }, FR.sum),
        live.element,
        short,
        h(
          "div",
          { class: "row" },
          h("button", { type: "button", class: "btn alt", onclick: replace(EXAMPLE) }, FR.example),
          h("button", { type: "button", class: "btn plain", onclick: replace(EMPTY) }, FR.clear),
        ),
      ),
    ),
    h(
      "section",
      { class: "sec", "aria-labelledby": "constats" },
      h("h2", { id: "constats" }, FR.findings),
      result,
    ),
  );
}
