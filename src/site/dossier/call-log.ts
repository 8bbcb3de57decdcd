import { CALL_OUTCOMES, type CallEntry } from "../../dossier/letters/dossier.js";
import { dateField } from "../components/date-field.js";
import { toast } from "../components/live.js";
import { h } from "../dom.js";
import { DELAYS_TEXT, LETTERS_TEXT } from "./fr.js";
import { readDossier, writeDossier } from "./store.js";

const TEXT = LETTERS_TEXT.callLog;
type Key = keyof CallEntry;

/** Identifier of a control of the call log: the one a hole of the letter links to. */
const callFieldId = (rank: number, key: Key): string => `d-calls-${String(rank)}-${key}`;

/**
 * Journal of calls, one group of fields per call: date, hour, number, outcome, who answered, what was said. A call is
 * kept in the dossier from its first filled field; an empty group is only a place to type.
 */
export function callLog(): HTMLElement {
  const list = h("div", { class: "stack" });
  let calls: CallEntry[] = [...(readDossier().dossier.calls ?? [])];
  if (calls.length === 0) calls = [{}];

  const write = (rank: number, key: Key, value: string | undefined): void => {
    calls = calls.map((call, i) =>
      i === rank
        ? (Object.fromEntries(
            [...Object.entries(call).filter(([name]) => name !== key), [key, value]].filter(
              ([, kept]) => kept !== undefined && kept !== "",
            ),
          ) as CallEntry)
        : call,
    );
    keep();
  };
  const keep = (): void => {
    const filled = calls.filter((call) => Object.keys(call).length > 0);
    writeDossier(["calls"], filled.length === 0 ? undefined : filled);
  };
  const line = (rank: number, key: "time" | "number" | "who"): HTMLElement => {
    const id = callFieldId(rank, key);
    const input = h("input", { id, type: "text", autocomplete: "off", "aria-describedby": `${id}-hint` });
    input.value = calls[rank]?.[key] ?? "";
    input.addEventListener("input", () => {
      write(rank, key, input.value);
    });
    return framed(id, TEXT[key], input);
  };
  const said = (rank: number): HTMLElement => {
    const id = callFieldId(rank, "said");
    const area = h("textarea", { id, rows: 2, "aria-describedby": `${id}-hint` });
    area.value = calls[rank]?.said ?? "";
    area.addEventListener("input", () => {
      write(rank, "said", area.value);
    });
    return framed(id, TEXT.said, area);
  };
  const outcome = (rank: number): HTMLElement => {
    const id = callFieldId(rank, "outcome");
    const select = h(
      "select",
      { id, "aria-describedby": `${id}-hint` },
      h("option", { value: "" }, LETTERS_TEXT.choose),
      CALL_OUTCOMES.map((value) =>
        h("option", { value, selected: value === calls[rank]?.outcome }, TEXT.outcomes[value]),
      ),
    );
    select.addEventListener("change", () => {
      write(rank, "outcome", select.value);
    });
    return framed(id, TEXT.outcome, select);
  };
  const group = (rank: number): HTMLElement =>
    h(
      "fieldset",
      { class: "stack", id: rank === 0 ? "d-calls" : `d-calls-${String(rank)}`, tabindex: -1 },
      h("legend", {}, TEXT.call(rank + 1)),
      dateField({
        id: callFieldId(rank, "date"),
        label: TEXT.date,
        hint: DELAYS_TEXT.dateHint,
        value: calls[rank]?.date,
        wrong: DELAYS_TEXT.wrongDate,
        onValue: (iso) => {
          write(rank, "date", iso);
        },
      }).element,
      line(rank, "time"),
      line(rank, "number"),
      outcome(rank),
      line(rank, "who"),
      said(rank),
      h(
        "button",
        {
          type: "button",
          class: "btn plain",
          onclick: () => {
            const before = calls;
            const show = (next: readonly CallEntry[], focus: number): void => {
              calls = next.length === 0 ? [{}] : [...next];
              keep();
              draw(focus);
            };
            show(
              calls.filter((_, i) => i !== rank),
              Math.max(0, rank - 1),
            );
            toast(TEXT.removed(rank + 1), () => {
              show(before, rank);
            });
          },
        },
        TEXT.remove(rank + 1),
      ),
    );
  const draw = (focus?: number): void => {
    list.replaceChildren(...calls.map((_, rank) => group(rank)));
    if (focus !== undefined) list.querySelectorAll("fieldset")[focus]?.focus();
  };
  draw();
  return h(
    "div",
    { class: "stack" },
    h("h3", {}, TEXT.title),
    h("p", { class: "hint" }, LETTERS_TEXT.hide),
    list,
    h(
      "button",
      {
        type: "button",
        class: "btn alt",
        onclick: () => {
          calls = [...calls, {}];
          draw(calls.length - 1);
        },
      },
      TEXT.add,
    ),
  );
}

function framed(
  id: string,
  text: { readonly label: string; readonly hint: string },
  control: HTMLElement,
): HTMLElement {
  return h(
    "div",
    { class: "field" },
    h("label", { for: id }, text.label),
    h("span", { class: "hint", id: `${id}-hint` }, text.hint),
    h("div", { class: "in" }, control),
  );
}
