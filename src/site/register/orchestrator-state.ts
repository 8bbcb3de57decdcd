import type {
  Call,
  CallEnding,
  CallerRecord,
  CallReason,
  SameReason,
} from "../../dossier/models/orchestrator-3646.js";

/** A call as typed: the day and the time may be missing. */
export interface TypedCall {
  readonly day?: string;
  readonly time?: string;
  readonly reason: CallReason;
  readonly sameReason: SameReason;
  readonly ending: CallEnding | "";
}
/** What was typed in the page of the 3646. */
export interface Typed {
  readonly login?: string;
  readonly calls: readonly TypedCall[];
}

/** One call, nothing typed. */
export const EMPTY: Typed = { calls: [{ reason: "simple", sameReason: "oui", ending: "" }] };
/** Three calls hung up in a row: a fictional example. */
export const EXAMPLE: Typed = {
  login: "2026-02-01",
  calls: ["10:00:00", "10:04:30", "10:08:00"].map((time) => ({
    day: "2026-03-02",
    time,
    reason: "simple",
    sameReason: "oui",
    ending: "raccroché",
  })),
};
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
export function recordOf(typed: Typed): CallerRecord {
  const calls: Call[] = [];
  for (const item of typed.calls) {
    const call = callOf(item);
    if (call === undefined) break;
    calls.push(call);
  }
  return { lastLogin: typed.login ?? null, calls };
}

/** First call that cannot be read, and what it lacks; undefined when all can, or when nothing was typed yet. */
export function missingOf({
  calls,
}: Typed): { readonly rank: number; readonly what: "day" | "time" | "both" } | undefined {
  if (calls.every(({ day, time }) => day === undefined && time === undefined)) return undefined;
  const index = calls.findIndex((call) => callOf(call) === undefined);
  const call = calls[index];
  if (call === undefined) return undefined;
  const what = call.day !== undefined ? "time" : call.time !== undefined ? "day" : "both";
  return { rank: index + 1, what };
}
