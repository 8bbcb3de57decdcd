import { h } from "../dom.js";
import type { Cell } from "./csv.js";
import { COMPONENT_TEXT } from "./fr.js";

/** Column of a table: French head, how a cell is written, whether it is a number (set right). */
export interface Column {
  readonly head: string;
  readonly numeric?: boolean;
  readonly format?: (value: Cell) => string;
}

/** A table of data: what a figure shows, and what its downloads hold. */
export interface DataTable {
  /** Caption; also the name of the scroll region. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** One block per row on a phone, each value after its head: for few columns that hold words. */
  readonly asCards?: boolean;
}

const PAGE = 200;

function bodyRow(table: DataTable, row: readonly Cell[]): HTMLTableRowElement {
  const cells = table.columns.map((column, index) => {
    const value = row[index] ?? null;
    const text = column.format?.(value) ?? (value === null ? "—" : String(value));
    const attributes = {
      ...(column.numeric === true ? { class: "r num" } : {}),
      ...(table.asCards === true ? { "data-l": column.head } : {}),
    };
    return index === 0 ? h("th", { scope: "row", ...attributes }, text) : h("td", attributes, text);
  });
  return h("tr", {}, cells);
}

/** Accessible table in its own scroll region, by pages of 200 rows. */
export function dataTable(table: DataTable): HTMLElement {
  const body = h("tbody");
  const where = h("span", { class: "num", role: "status" });
  let from = 0;
  const draw = (): void => {
    const shown = table.rows.slice(from, from + PAGE);
    body.replaceChildren(...shown.map((row) => bodyRow(table, row)));
    where.textContent = COMPONENT_TEXT.page(from + 1, from + shown.length, table.rows.length);
  };
  const turn = (step: number) => () => {
    from = Math.min(Math.max(0, from + step), Math.floor((table.rows.length - 1) / PAGE) * PAGE);
    draw();
  };
  draw();
  const head = table.columns.map((column) =>
    h("th", { scope: "col", ...(column.numeric === true ? { class: "r" } : {}) }, column.head),
  );
  const grid = h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": table.caption },
    h(
      "table",
      { class: table.asCards === true ? "t cards" : "t" },
      h("caption", {}, table.caption),
      h("thead", {}, h("tr", {}, head)),
      body,
    ),
  );
  if (table.rows.length <= PAGE) return grid;
  const button = (label: string, step: number): HTMLElement =>
    h("button", { type: "button", class: "btn alt", onclick: turn(step) }, label);
  return h(
    "div",
    {},
    grid,
    h(
      "div",
      { class: "row" },
      button(COMPONENT_TEXT.previous, -PAGE),
      button(COMPONENT_TEXT.next, PAGE),
      where,
    ),
  );
}
