import { formatDate, formatNumber } from "../../core/report/format.fr.js";
import { parseFrenchNumber } from "../../core/case/french-number.js";
import { CEILING_TABLES, ceilingTest, type Household } from "../../dossier/models/c2s/ceiling.js";
import { dataTable } from "../components/data-table.js";
import { dateField } from "../components/date-field.js";
import { liveRegion } from "../components/live.js";
import { textField, type TextField } from "../components/text-field.js";
import { h } from "../dom.js";
import { C2S_PAGE_FR as FR } from "./c2s.fr.js";
import { grounds, outcomeMark } from "./controls.js";
import { remember, without } from "./memory.js";

const household = remember<Partial<Household>>({});
function numberField(
  key: "persons" | "income",
  label: string,
  hint: string,
  wrong: string,
  valid: (value: number) => boolean,
  draw: () => void,
): TextField {
  const shown = household.get()[key];
  return textField<number>({
    id: `c2s-${key}`,
    label,
    hint,
    inputMode: key === "income" ? "decimal" : "numeric",
    ...(key === "income" ? { unit: FR.euros } : {}),
    shown: shown === undefined ? "" : String(shown).replace(".", ","),
    parse: (typed) => {
      if (typed.trim() === "") return { kind: "empty" };
      const read = parseFrenchNumber(typed);
      if (!read.ok) return { kind: "error", message: read.problem };
      if (!valid(read.value)) return { kind: "error", message: wrong };
      return { kind: "value", value: read.value, shown: formatNumber(read.value, read.decimals) };
    },
    onValue: (value) => {
      const rest = without(household.get(), key);
      household.set(value === undefined ? rest : { ...rest, [key]: value });
      draw();
    },
  });
}

/** Every amount read, with and without participation; what was not read says so. */
function ceilingTables(): HTMLElement {
  const amount = (value: number | string | null): string =>
    typeof value === "number" ? `${formatNumber(value)} €` : FR.notRead;
  const rows = CEILING_TABLES.flatMap((table) =>
    (["free", "withParticipation"] as const).map((kind) => {
      const read = table[kind];
      return [
        FR.kinds[kind],
        formatDate(table.from),
        formatDate(table.to),
        ...[0, 1, 2, 3].map((i) => read?.persons[i] ?? null),
        read?.extra ?? null,
      ];
    }),
  );
  return dataTable({
    caption: FR.tables,
    columns: FR.tableHeads.map((head, i) => (i < 3 ? { head } : { head, numeric: true, format: amount })),
    rows,
  });
}

/** First and last days that the tables cover, and the first of the last table. */
const covered = {
  from: CEILING_TABLES[0]?.from ?? "",
  lastFrom: CEILING_TABLES.at(-1)?.from ?? "",
  to: CEILING_TABLES.at(-1)?.to ?? "",
};

/** Section of the ceiling test: the day of the last table, three fields, the answer, the tables that were read. */
export function ceilingSection(): HTMLElement {
  const live = liveRegion(FR.ceilingEmpty);
  const result = h("div", { class: "stack" });
  const draw = (): void => {
    const { on, persons, income } = household.get();
    if (on === undefined || persons === undefined || income === undefined) {
      result.replaceChildren();
      live.say(FR.ceilingEmpty);
      return;
    }
    const answer = ceilingTest({ on, persons, income });
    const line = (label: string, amount: number | undefined): HTMLElement[] =>
      amount === undefined ? [] : [h("dt", {}, label), h("dd", {}, `${formatNumber(amount)} €`)];
    result.replaceChildren(
      h("dl", { class: "dl2" }, line(FR.free, answer.free), line(FR.paid, answer.withParticipation)),
      h("p", {}, outcomeMark(answer.outcome)),
      answer.table === undefined
        ? ""
        : h("p", { class: "src" }, FR.validity(formatDate(answer.table.from), formatDate(answer.table.to))),
      answer.table === undefined && on > covered.to ? h("p", {}, FR.closedWayOut) : "",
      answer.hypotheses.length === 0 ? "" : h("p", { class: "src" }, answer.hypotheses.join(" ")),
      grounds(answer.sources, ["css:L861-1"]),
    );
    live.say(answer.sentence);
  };
  const date = dateField({
    id: "c2s-date",
    label: FR.on,
    hint: FR.onHint(formatDate(covered.from), formatDate(covered.to)),
    value: household.get().on,
    wrong: FR.wrongDate,
    onValue: (iso) => {
      const rest = without(household.get(), "on");
      household.set(iso === undefined ? rest : { ...rest, on: iso });
      draw();
    },
  });
  const whole = (n: number): boolean => Number.isInteger(n) && n >= 1 && n <= 20;
  const persons = numberField("persons", FR.persons, FR.personsHint, FR.wrongPersons, whole, draw);
  const income = numberField(
    "income",
    FR.income,
    FR.incomeHint,
    FR.wrongIncome,
    (n) => n >= 0 && n <= 1e7,
    draw,
  );
  draw();
  return h(
    "section",
    { class: "sec stack", "aria-labelledby": "plafond" },
    h("h2", { id: "plafond" }, FR.ceilingTitle),
    h("p", {}, FR.ceilingRead),
    h("p", { class: "note" }, FR.lastTable(formatDate(covered.lastFrom), formatDate(covered.to))),
    h("div", { class: "aligned" }, date.element, persons.element, income.element),
    live.element,
    result,
    ceilingTables(),
  );
}
