import {
  answerCalls,
  callLog,
  recordFaults,
  type Call,
  type CallAnswer,
  type CallerRecord,
} from "../../dossier/models/orchestrator-3646.js";
import { formatDate } from "../../core/report/format.fr.js";
import { csvForExcel } from "../components/csv.js";
import { dateField } from "../components/date-field.js";
import { setDraft } from "../components/drafts.js";
import { liveRegion } from "../components/live.js";
import { download } from "../download.js";
import { h } from "../dom.js";
import { grounds, outcomeMark } from "./controls.js";
import { remember, same, without } from "./memory.js";
import { callFields } from "./orchestrator-fields.js";
import { publishedRule } from "./orchestrator-rule.js";
import { EMPTY, EXAMPLE, missingOf, recordOf, type Typed, type TypedCall } from "./orchestrator-state.js";
import { TRY_3646_FR as FR } from "./orchestrator.fr.js";

const memory = remember<Typed>(EMPTY);

/**
 * Calls that can be answered, up to the first that cannot, and the sentence that says why it stops there: empty when
 * all can, and when nothing was typed yet.
 */
function readable(typed: Typed): { readonly record: CallerRecord; readonly notice: string } {
  const record = recordOf(typed);
  const fault = recordFaults(record)[0];
  if (fault !== undefined) {
    const calls = record.calls.slice(0, fault.call ?? 0);
    const where = fault.call === undefined ? "" : `${FR.call(fault.call + 1)} : `;
    return { record: { ...record, calls }, notice: `${where}${fault.message}` };
  }
  const missing = missingOf(typed);
  return { record, notice: missing === undefined ? "" : FR.incomplete(missing.rank, missing.what) };
}

function step(call: Call, answer: CallAnswer): HTMLElement {
  const [day = "", time = ""] = call.at.split("T");
  const what = answer.treatment === null ? FR.notSaid : FR.treatment[answer.treatment];
  return h(
    "li",
    { class: answer.lived === "autrement" ? "next" : "past" },
    h("div", { class: "d num" }, time, h("small", {}, formatDate(day))),
    h("div", { class: "k", "aria-hidden": "true" }),
    h(
      "div",
      {},
      h("h3", {}, what),
      h("p", {}, outcomeMark(answer.outcome), " · ", FR.rule(answer.rule)),
      h("p", {}, answer.sentence),
      answer.lived !== null && h("p", {}, h("b", {}, FR.lived[answer.lived])),
      answer.hypotheses.length > 0 && h("p", { class: "src" }, FR.supposed, answer.hypotheses.join(" ")),
      grounds(answer.sources),
    ),
  );
}

/** Page « Essayer le 3646 »: the calls typed, the timeline of what the published rule announces, the log. */
export function orchestratorPage(root: HTMLElement): void {
  const live = liveRegion(FR.empty);
  const result = h("div", {});
  const form = h("div", { class: "stack" });
  const update = (typed: Typed): void => {
    if (same(typed, memory.get())) return;
    memory.set(typed);
    draw();
  };
  const change = (index: number, edit: (call: TypedCall) => TypedCall): void => {
    const typed = memory.get();
    update({ ...typed, calls: typed.calls.map((call, i) => (i === index ? edit(call) : call)) });
  };

  const draw = (): void => {
    const typed = memory.get();
    const { record, notice } = readable(typed);
    if (record.calls.length === 0) {
      result.replaceChildren(publishedRule());
      live.say(notice === "" ? FR.empty : notice);
      return;
    }
    const answers = answerCalls(record);
    const steps = record.calls.flatMap((call, i) => {
      const answer = answers[i];
      return answer === undefined ? [] : [step(call, answer)];
    });
    result.replaceChildren(
      same(typed, EXAMPLE) ? h("p", { class: "fict" }, FR.fictional) : "",
      h("ol", { class: "dl calls" }, steps),
      h(
        "div",
        { class: "row" },
        h("button", { type: "button", class: "btn alt", onclick: save }, FR.download),
        h("a", { class: "btn", href: "./courriers.html" }, FR.write),
      ),
    );
    const last = answers.at(-1);
    if (last !== undefined) {
      const what = last.treatment === null ? FR.notSaid : FR.treatment[last.treatment];
      live.say(notice === "" ? FR.say(answers.length, what, last.outcome) : notice);
    }
  };
  const save = (): void => {
    const log = callLog(readable(memory.get()).record);
    download(
      same(memory.get(), EXAMPLE) ? FR.fictionalFile : FR.fileName,
      "text/csv;charset=utf-8",
      csvForExcel(log.head, log.rows),
    );
  };

  const fieldsOf = (call: TypedCall, index: number): HTMLElement => {
    const edit = (make: (call: TypedCall) => TypedCall): void => {
      change(index, make);
    };
    const remove = (): void => {
      const typed = memory.get();
      replace({ ...typed, calls: typed.calls.filter((_, i) => i !== index) }, "ajouter-appel")();
    };
    return callFields(call, index, edit, index === 0 ? undefined : remove);
  };
  const replace = (next: Typed, focus: string) => () => {
    for (const input of form.querySelectorAll("input")) setDraft(input.id, undefined);
    memory.set(next);
    build();
    document.getElementById(focus)?.focus();
  };

  const build = (): void => {
    const typed = memory.get();
    const login = dateField({
      id: "derniere-connexion",
      label: FR.login,
      hint: FR.loginHint,
      value: typed.login,
      wrong: FR.wrongDate,
      onValue: (iso) => {
        const now = memory.get();
        update(iso === undefined ? without(now, "login") : { ...now, login: iso });
      },
    });
    const last = typed.calls.at(-1);
    const next: TypedCall = {
      ...(last?.day === undefined ? {} : { day: last.day }),
      reason: last?.reason ?? "simple",
      sameReason: "oui",
      ending: "",
    };
    const add = h(
      "button",
      {
        type: "button",
        class: "btn alt",
        id: "ajouter-appel",
        onclick: () => {
          const now = memory.get();
          const day = now.calls.at(-1)?.day;
          replace(
            { ...now, calls: [...now.calls, { ...next, ...(day === undefined ? {} : { day }) }] },
            `appel-${String(now.calls.length + 1)}-heure`,
          )();
        },
      },
      FR.add,
    );
    const example = h(
      "button",
      { type: "button", class: "btn plain", onclick: replace(EXAMPLE, "derniere-connexion") },
      FR.example,
    );
    const clear = h(
      "button",
      { type: "button", class: "btn plain", onclick: replace(EMPTY, "derniere-connexion") },
      FR.clear,
    );
    form.replaceChildren(
      login.element,
      ...typed.calls.map(fieldsOf),
      h("div", { class: "row" }, add, example, clear),
    );
    draw();
  };
  build();
  root.replaceChildren(
    h(
      "div",
      { class: "two" },
      h("section", { "aria-label": FR.calls }, h("h2", {}, FR.calls), form),
      h("section", { "aria-label": FR.result }, h("h2", {}, FR.result), live.element, result),
    ),
  );
}
