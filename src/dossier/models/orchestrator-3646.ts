import { addMonths, isDate } from "../deadlines/calendar.js";
import type { ModelAnswer } from "./answer.js";
import { ORCHESTRATOR_FR as FR } from "./orchestrator-3646.fr.js";

/** Why one calls: `simple` is a reason that the caller believes to be on the list, which is not public. */
export const CALL_REASONS = ["simple", "autre", "plusieurs", "inconnu"] as const;
/** Reason of a call. */
export type CallReason = (typeof CALL_REASONS)[number];
/** How a call ended: hung up by the message, answered by an agent, or given up by the caller. */
export const CALL_ENDINGS = ["raccroché", "agent", "abandon"] as const;
/** How a call ended. */
export type CallEnding = (typeof CALL_ENDINGS)[number];
/** Was the call about the same matter as the one before? */
export const SAME_REASON = ["oui", "non", "inconnu"] as const;
/** Answer to that question. */
export type SameReason = (typeof SAME_REASON)[number];

/** A call to the 3646, as the caller noted it. */
export interface Call {
  /** Local date and time, `YYYY-MM-DDTHH:MM:SS`. */
  readonly at: string;
  readonly reason: CallReason;
  /** Same reason as the call before? Of no use for the first. */
  readonly sameReason?: SameReason;
  readonly ending?: CallEnding;
}

/** What a caller knows of his own use. */
export interface CallerRecord {
  /** Day of the last login to the Ameli account; null without an account. */
  readonly lastLogin: string | null;
  readonly calls: readonly Call[];
}

/** What the announced rule does with a call; null when the sources do not say. */
export type Treatment =
  "file ordinaire" | "message puis raccroché" | "raccroché" | "agent en priorité" | null;

/** Answer for one call. `lived` compares with the ending noted: null when either is unknown. */
export interface CallAnswer extends ModelAnswer {
  readonly treatment: Treatment;
  readonly lived: "comme annoncé" | "autrement" | null;
}

/** Fault of a record: index of the call when it concerns one. */
export interface RecordFault {
  readonly call?: number;
  readonly message: string;
}

const TEN_MINUTES = 600_000;
const TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)$/u;

/** Milliseconds of a local date and time read as if in UTC (differences only), or undefined. */
function instant(at: string): number | undefined {
  const match = TIME.exec(at);
  if (match?.[1] === undefined || !isDate(match[1])) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(2).map(Number);
  return Date.parse(`${match[1]}T00:00:00Z`) + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/** Every fault of a record: dates that are not dates, calls out of order, a login later than a call. */
export function recordFaults(record: CallerRecord): RecordFault[] {
  const faults: RecordFault[] = [];
  if (record.lastLogin !== null && !isDate(record.lastLogin)) faults.push({ message: FR.badLogin });
  record.calls.forEach((call, i) => {
    const time = instant(call.at);
    const before = instant(record.calls[i - 1]?.at ?? "");
    if (time === undefined) faults.push({ call: i, message: FR.badTime });
    else if (before !== undefined && time < before) faults.push({ call: i, message: FR.outOfOrder });
    else if (record.lastLogin !== null && call.at.slice(0, 10) < record.lastLogin)
      faults.push({ call: i, message: FR.loginAfterCall });
  });
  return faults;
}

type Draft = Omit<CallAnswer, "lived">;
const draft = (
  rule: string,
  outcome: Draft["outcome"],
  treatment: Treatment,
  sentence: string,
  sources: readonly string[],
  hypotheses: readonly string[] = [],
): Draft => ({ rule, outcome, treatment, sentence, sources: sources.map((s) => `3646.${s}`), hypotheses });

/** R0, R1, R5: what is decided before the number of calls matters; undefined when the chain of calls decides. */
function entry(call: Call, lastLogin: string | null): Draft | undefined {
  if (lastLogin === null) return draft("R1", "documenté", "file ordinaire", FR.noAccount, ["six-mois"]);
  const edge = addMonths(lastLogin, 6);
  const day = call.at.slice(0, 10);
  if (day > edge)
    return draft("R1", "documenté", "file ordinaire", FR.oldLogin, ["six-mois"], [FR.monthRule]);
  if (call.reason === "autre" || call.reason === "plusieurs")
    return draft("R0", "déduit", "file ordinaire", FR.otherReason, ["motifs"], [FR.onlyMeansOnly]);
  if (day === edge) return draft("R1", "indéterminé", null, FR.edge, ["six-mois"], [FR.monthRule]);
  if (call.reason === "inconnu") return draft("R5", "indéterminé", null, FR.unknownReason, ["motifs"]);
  return undefined;
}

/** R3 and R3′: the second call, after one hang-up. */
function second(call: Call, gap: number): Draft {
  if (gap >= TEN_MINUTES)
    return draft("R3′", "contradictoire", null, FR.tenMinutes, ["deuxieme", "deuxieme-fo"], [FR.gapRule]);
  if (call.sameReason === "non" || call.sameReason === "inconnu")
    return draft("R3", "indéterminé", null, FR.otherTopic, ["deuxieme"], [FR.gapRule]);
  return draft("R3", "documenté", "raccroché", FR.second, ["deuxieme"], [FR.gapRule, FR.simpleRule]);
}

/** R4: a call after two hang-ups in a row, or more. */
function third(run: readonly Call[], call: Call, longest: number): Draft {
  const same = [...run.slice(1), call].every((c) => (c.sameReason ?? "oui") === "oui");
  if (run.length > 2)
    return draft("R4", "déduit", "agent en priorité", FR.fourth, ["troisieme"], [FR.thirdShouldHave]);
  if (!same || longest >= TEN_MINUTES)
    return draft("R4", "indéterminé", null, FR.thirdUnclear, ["troisieme"], [FR.windowUnknown]);
  return draft("R4", "documenté", "agent en priorité", FR.third, ["troisieme"], [FR.windowUnknown]);
}

function announced(record: CallerRecord, index: number): Draft {
  const call = record.calls[index];
  if (call === undefined) throw new RangeError("no such call");
  const decided = entry(call, record.lastLogin);
  if (decided !== undefined) return decided;
  const earlier = record.calls.slice(0, index);
  if (earlier.length === 0)
    return draft(
      "R2",
      "documenté",
      "message puis raccroché",
      FR.first,
      ["premier", "six-mois"],
      [FR.simpleRule],
    );
  if (earlier.some((c) => c.ending === undefined))
    return draft("R2", "indéterminé", null, FR.endingMissing, ["premier"]);
  const sinceAgent = earlier.slice(earlier.map((c) => c.ending).lastIndexOf("agent") + 1);
  const firstHangUp = sinceAgent.findIndex((c) => c.ending === "raccroché");
  if (firstHangUp === -1)
    return draft("R2", "indéterminé", null, FR.resetUnknown, ["premier"], [FR.resetHole]);
  const run = sinceAgent.slice(firstHangUp);
  if (run.some((c) => c.ending === "abandon"))
    return draft("R4", "indéterminé", null, FR.interrupted, ["troisieme"], [FR.windowUnknown]);
  const times = [...run, call].map((c) => instant(c.at) ?? Number.NaN);
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? Number.NaN));
  if (run.length === 1) return second(call, gaps[0] ?? Number.NaN);
  return third(run, call, Math.max(...gaps));
}

const KEPT: Readonly<Record<Exclude<Treatment, null>, readonly CallEnding[]>> = {
  "file ordinaire": ["agent"],
  "message puis raccroché": ["raccroché"],
  raccroché: ["raccroché"],
  "agent en priorité": ["agent"],
};

function lived(treatment: Treatment, ending: CallEnding | undefined): CallAnswer["lived"] {
  if (treatment === null || ending === undefined || ending === "abandon") return null;
  return KEPT[treatment].includes(ending) ? "comme annoncé" : "autrement";
}

/**
 * What the rule, as published, does with each call of a record, in order (rules R0 to R5 of the register card
 * `3646`). The exact edge of six months, the tenth minute and every hole of the sources are said, never filled in.
 * @throws RangeError when {@link recordFaults} is not empty.
 */
export function answerCalls(record: CallerRecord): CallAnswer[] {
  const fault = recordFaults(record)[0];
  if (fault !== undefined) throw new RangeError(fault.message);
  return record.calls.map((call, i) => {
    const answer = announced(record, i);
    return { ...answer, lived: lived(answer.treatment, call.ending) };
  });
}

/** Head and rows of the call log, annex of letter L9: what was lived, and what the published rule said. */
export function callLog(record: CallerRecord): { head: readonly string[]; rows: (string | number)[][] } {
  const answers = answerCalls(record);
  return {
    head: FR.logHead,
    rows: record.calls.map((call, i) => {
      const answer = answers[i];
      return [
        i + 1,
        call.at.slice(0, 10),
        call.at.slice(11),
        FR.reasons[call.reason],
        call.ending ?? FR.notNoted,
        answer?.treatment ?? FR.notSaid,
        answer?.rule ?? "",
        answer?.outcome ?? "",
        answer?.lived ?? FR.notComparable,
      ];
    }),
  };
}
