import { CALL_REASONS } from "../../dossier/models/orchestrator-3646.js";
import { ORCHESTRATOR_FR } from "../../dossier/models/orchestrator-3646.fr.js";
import { dateField } from "../components/date-field.js";
import { textField } from "../components/text-field.js";
import { h } from "../dom.js";
import { selectField } from "./controls.js";
import { without } from "./memory.js";
import type { TypedCall } from "./orchestrator-state.js";
import { TRY_3646_FR as FR } from "./orchestrator.fr.js";
import { parseTime } from "./time.js";

/** Fields of one call; `change` edits it, `remove` takes it away (absent for the first). */
export function callFields(
  call: TypedCall,
  index: number,
  change: (edit: (call: TypedCall) => TypedCall) => void,
  remove: (() => void) | undefined,
): HTMLElement {
  const id = (name: string): string => `appel-${String(index + 1)}-${name}`;
  const day = dateField({
    id: id("jour"),
    label: FR.day,
    hint: index === 0 ? FR.dayHint : "",
    value: call.day,
    wrong: FR.wrongDate,
    onValue: (iso) => {
      change((c) => (iso === undefined ? without(c, "day") : { ...c, day: iso }));
    },
  });
  const time = textField<string>({
    id: id("heure"),
    label: FR.time,
    hint: index === 0 ? FR.timeHint : "",
    inputMode: "text",
    shown: call.time ?? "",
    parse: (text) => {
      if (text.trim() === "") return { kind: "empty" };
      const value = parseTime(text);
      return value === undefined
        ? { kind: "error", message: FR.wrongTime(text.trim()) }
        : { kind: "value", value, shown: value };
    },
    onValue: (value) => {
      change((c) => (value === undefined ? without(c, "time") : { ...c, time: value }));
    },
  });
  const reasons = CALL_REASONS.map((reason) => [reason, ORCHESTRATOR_FR.reasons[reason]] as const);
  const reason = selectField(id("motif"), FR.reason, reasons, call.reason, (value) => {
    change((c) => ({ ...c, reason: value }));
  });
  const same = selectField(id("meme"), FR.same, FR.sames, call.sameReason, (value) => {
    change((c) => ({ ...c, sameReason: value }));
  });
  const ending = selectField(id("fin"), FR.ending, FR.endings, call.ending, (value) => {
    change((c) => ({ ...c, ending: value }));
  });
  const drop =
    remove !== undefined &&
    h("button", { type: "button", class: "btn plain", onclick: remove }, FR.remove(index + 1));
  return h(
    "fieldset",
    { class: "call" },
    h("legend", {}, FR.call(index + 1)),
    h("div", { class: "call-grid" }, day.element, time.element, reason, index > 0 && same, ending),
    drop,
  );
}
