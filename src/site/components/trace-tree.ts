import type { AbsenceReason, Origin, Quantity } from "../../core/domain/index.js";
import { formatDate, formatNumber } from "../../core/report/format.fr.js";
import { h } from "../dom.js";
import { COMPONENT_TEXT } from "./fr.js";
import { toast } from "./live.js";
import { statusMark } from "./status-mark.js";

/** How the tree writes what the domain leaves as codes. */
export interface TraceWords {
  readonly absence: (reason: AbsenceReason, detail?: string) => string;
  readonly origin: (origin: Origin) => string;
}

/** Number of a node: whole, or with as many decimals as say something (two to eight), without idle zeros. */
function traceNumber(value: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value)) return formatNumber(value);
  const decimals = size >= 1000 ? 1 : size >= 100 ? 2 : size >= 0.01 ? 4 : 8;
  const [whole, fraction = ""] = formatNumber(value, decimals).split(",");
  return `${whole ?? ""},${fraction.replace(/0+$/, "").padEnd(2, "0")}`;
}

const valueOf = (node: Quantity): string =>
  node.value.kind === "absent"
    ? "—"
    : `${traceNumber(node.value.value)}${node.unit === "sans unité" ? "" : `\u00a0${node.unit}`}`;

/** The formula with the labels of its inputs in place of their identifiers. */
export function readableFormula(node: Quantity): string | undefined {
  if (node.formula === undefined) return undefined;
  const labels = new Map((node.inputs ?? []).map((input) => [input.id, input.label]));
  return node.formula
    .split(/([A-Za-z_][\w.[\],-]*(?:\.\*)?)/)
    .map((part) => (labels.has(part) ? `[${labels.get(part) ?? part}]` : part))
    .join("")
    .replace(/ \* /g, " × ")
    .replace(/ \/ /g, " ÷ ")
    .replace(/ - /g, " − ");
}

/** ISO dates of a period in full French. */
const frenchDates = (text: string): string =>
  text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (iso) => formatDate(iso));

function how(node: Quantity, words: TraceWords): string {
  const parts = [
    node.value.kind === "absent" ? words.absence(node.value.reason, node.value.detail) : undefined,
    readableFormula(node),
    node.origin === undefined ? undefined : words.origin(node.origin),
    node.period === undefined ? undefined : frenchDates(node.period),
    node.note,
  ];
  return parts.filter((part) => part !== undefined && part !== "").join(" · ");
}

function row(node: Quantity, words: TraceWords): readonly HTMLElement[] {
  return [
    h("span", {}, node.label),
    h("span", { class: "v num" }, valueOf(node)),
    statusMark(node.status),
    h("span", { class: "how" }, how(node, words)),
  ];
}

function branch(node: Quantity, words: TraceWords, depth: number): HTMLLIElement {
  const inputs = node.inputs ?? [];
  if (inputs.length === 0) return h("li", {}, h("div", { class: "node" }, row(node, words)));
  const details = h("details", { open: depth < 2 }, h("summary", { class: "node" }, row(node, words)));
  const list = h("ul");
  const fill = (): void => {
    if (list.childElementCount === 0) list.append(...inputs.map((input) => branch(input, words, depth + 1)));
  };
  if (depth < 2) fill();
  else
    details.addEventListener("toggle", () => {
      if (details.open) fill();
    });
  details.append(list);
  return h("li", {}, details);
}

/** The explanation as indented text, to be pasted in a letter. */
function traceText(node: Quantity, words: TraceWords, indent = ""): string {
  const line = `${indent}${node.label} : ${valueOf(node)} (${node.status}) — ${how(node, words)}`;
  return [line, ...(node.inputs ?? []).map((input) => traceText(input, words, `${indent}  `))].join("\n");
}

/** Tree of explanation of one or several numbers: every node one row, open to the second level; branches are drawn when opened. */
export function traceTree(roots: readonly Quantity[], words: TraceWords): HTMLElement {
  const tree = h(
    "ul",
    { class: "tree" },
    roots.map((root) => branch(root, words, 0)),
  );
  const setAll = (open: boolean) => () => {
    for (let left = 50; left > 0; left--) {
      const closed = [
        ...tree.querySelectorAll<HTMLDetailsElement>(open ? "details:not([open])" : "details[open]"),
      ];
      if (closed.length === 0) return;
      for (const details of closed) {
        details.open = open;
        details.dispatchEvent(new Event("toggle"));
      }
    }
  };
  const copy = (): void => {
    navigator.clipboard.writeText(roots.map((root) => traceText(root, words)).join("\n")).then(
      () => {
        toast(COMPONENT_TEXT.copied);
      },
      () => {
        toast(COMPONENT_TEXT.copyRefused);
      },
    );
  };
  const button = (label: string, run: () => void): HTMLElement =>
    h("button", { type: "button", class: "btn plain", onclick: run }, label);
  return h(
    "div",
    { class: "stack" },
    h(
      "div",
      { class: "tools" },
      button(COMPONENT_TEXT.openAll, setAll(true)),
      button(COMPONENT_TEXT.closeAll, setAll(false)),
      button(COMPONENT_TEXT.copyExplanation, copy),
    ),
    tree,
  );
}
