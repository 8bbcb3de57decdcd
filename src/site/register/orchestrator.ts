import {
  answerCalls,
  callLog,
  CALL_REASONS,
  recordFaults,
  type Call,
  type CallAnswer,
  type CallerRecord,
  type CallEnding,
  type CallReason,
  type SameReason,
} from "../../dossier/models/orchestrator-3646.js";
import { ORCHESTRATOR_FR } from "../../dossier/models/orchestrator-3646.fr.js";
import { formatDate } from "../../core/report/format.fr.js";
import { csvForExcel } from "../components/csv.js";
import { dateField } from "../components/date-field.js";
import { liveRegion } from "../components/live.js";
import { textField } from "../components/text-field.js";
import { download } from "../download.js";
import { h } from "../dom.js";
import { grounds, outcomeMark, parseTime, selectField } from "./controls.js";
import { remember } from "./memory.js";
import { TRY_3646_FR as FR } from "./orchestrator.fr.js";

/** A call as typed: the day and the time may be missing. */
interface TypedCall {
  readonly day?: string;
  readonly time?: string;
  readonly reason: CallReason;
  readonly sameReason: SameReason;
  readonly ending: CallEnding | "";
}
interface Typed {
  readonly login?: string;
  readonly calls: readonly TypedCall[];
}

const EMPTY: Typed = { calls: [{ reason: "simple", sameReason: "oui", ending: "" }] };
const EXAMPLE: Typed = {
  login: "2026-02-01",
  calls: ["10:00:00", "10:04:30", "10:08:00"].map((time) => ({
    day: "2026-03-02",
    time,
    reason: "simple",
    sameReason: "oui",
    ending: "raccroché",
  })),
};
const memory = remember<Typed>(EMPTY);

function without<T extends object, K extends keyof T>(value: T, key: K): T {
  const copy = { ...value };
  delete copy[key];
  return copy;
}

function callOf(typed: TypedCall): Call | undefined {
  if (typed.day === undefined || typed.time === undefined) return undefined;
  return {
    at: `${typed.day}T${typed.time}`,
    reason: typed.reason,
    sameReason: typed.sameReason,
    ...(typed.ending === "" ? {} : { ending: typed.ending }),
  };
}

/** The record up to the first call whose day or time is missing. */
function recordOf(typed: Typed): CallerRecord {
  const calls: Call[] = [];
  for (const item of typed.calls) {
    const call = callOf(item);
    if (call === undefined) break;
    calls.push(call);
  }
  return { lastLogin: typed.login ?? null, calls };
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
    memory.set(typed);
    draw();
  };
  const change = (index: number, edit: (call: TypedCall) => TypedCall): void => {
    const typed = memory.get();
    update({ ...typed, calls: typed.calls.map((call, i) => (i === index ? edit(call) : call)) });
  };

  const draw = (): void => {
    const typed = memory.get();
    const record = recordOf(typed);
    const fault = recordFaults(record)[0];
    const missing = record.calls.length < typed.calls.length ? record.calls.length + 1 : undefined;
    const notice = fault?.message ?? (missing === undefined ? "" : FR.incomplete(missing));
    if (fault !== undefined || record.calls.length === 0) {
      result.replaceChildren(h("p", { class: "note" }, fault === undefined ? FR.empty : notice));
      live.say(notice === "" ? FR.empty : notice);
      return;
    }
    const answers = answerCalls(record);
    const steps = record.calls.flatMap((call, i) => {
      const answer = answers[i];
      return answer === undefined ? [] : [step(call, answer)];
    });
    result.replaceChildren(
      h("ol", { class: "dl calls" }, steps),
      notice !== "" ? h("p", { class: "note" }, notice) : "",
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
      live.say(FR.say(answers.length, what, last.outcome));
    }
  };
  const save = (): void => {
    const log = callLog(recordOf(memory.get()));
    download(FR.fileName, "text/csv;charset=utf-8", csvForExcel(log.head, log.rows));
  };

  const callFields = (call: TypedCall, index: number): HTMLElement => {
    const id = (name: string): string => `appel-${String(index + 1)}-${name}`;
    const day = dateField({
      id: id("jour"),
      label: FR.day,
      hint: index === 0 ? FR.dayHint : "",
      value: call.day,
      wrong: FR.wrongDate,
      onValue: (iso) => {
        change(index, (c) => (iso === undefined ? without(c, "day") : { ...c, day: iso }));
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
        change(index, (c) => (value === undefined ? without(c, "time") : { ...c, time: value }));
      },
    });
    const reasons = CALL_REASONS.map((reason) => [reason, ORCHESTRATOR_FR.reasons[reason]] as const);
    const reason = selectField(id("motif"), FR.reason, reasons, call.reason, (value) => {
      change(index, (c) => ({ ...c, reason: value }));
    });
    const same = selectField(id("meme"), FR.same, FR.sames, call.sameReason, (value) => {
      change(index, (c) => ({ ...c, sameReason: value }));
    });
    const ending = selectField(id("fin"), FR.ending, FR.endings, call.ending, (value) => {
      change(index, (c) => ({ ...c, ending: value }));
    });
    const drop = h(
      "button",
      {
        type: "button",
        class: "btn plain",
        onclick: () => {
          const typed = memory.get();
          memory.set({ ...typed, calls: typed.calls.filter((_, i) => i !== index) });
          build();
          document.getElementById("ajouter-appel")?.focus();
        },
      },
      FR.remove(index + 1),
    );
    return h(
      "fieldset",
      { class: "call" },
      h("legend", {}, FR.call(index + 1)),
      h("div", { class: "call-grid" }, day.element, time.element, reason, index > 0 && same, ending),
      index > 0 && drop,
    );
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
    const replace = (next: Typed, focus: string) => () => {
      memory.set(next);
      build();
      document.getElementById(focus)?.focus();
    };
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
      ...typed.calls.map(callFields),
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
