import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OUTCOMES } from "../../../../src/core/domain/status.js";
import {
  answerCalls,
  callLog,
  recordFaults,
  CALL_ENDINGS,
  CALL_REASONS,
  SAME_REASON,
  type Call,
  type CallEnding,
  type CallReason,
  type SameReason,
} from "../../../../src/dossier/models/orchestrator-3646.js";
import { factByKey } from "../../../../src/dossier/register/load.js";
import { cell, table } from "./table.js";

const at = (text: string): string => text.replace(" ", "T");

function earlier(text: string): Call[] {
  if (text === "") return [];
  return text.split("|").map((part, i) => {
    const [day = "", time = "", reason = "", ending = ""] = part.trim().split(" ");
    return {
      at: `${day}T${time}`,
      reason: reason as CallReason,
      ending: ending as CallEnding,
      ...(i > 0 ? { sameReason: "oui" as const } : {}),
    };
  });
}

describe("table of vectors tests/fixtures/models/3646.csv", () => {
  const rows = table("3646.csv");
  it.each(rows.map((row) => [cell(row, "cas"), row] as const))("%s", (_, row) => {
    const same = cell(row, "meme_motif");
    const call: Call = {
      at: at(cell(row, "appel")),
      reason: cell(row, "motif") as CallReason,
      ...(same === "" ? {} : { sameReason: same as SameReason }),
    };
    const lastLogin = cell(row, "derniere_connexion");
    const calls = [...earlier(cell(row, "appels_precedents")), call];
    const answer = answerCalls({ lastLogin: lastLogin === "" ? null : lastLogin, calls }).at(-1);
    expect({ outcome: answer?.outcome, rule: answer?.rule, treatment: answer?.treatment ?? "" }).toEqual({
      outcome: cell(row, "issue"),
      rule: cell(row, "regle"),
      treatment: cell(row, "traitement"),
    });
  });
});

describe("any record", () => {
  const records = fc.record({
    lastLogin: fc.constantFrom(null, "2025-09-02", "2026-03-01", "2020-01-01"),
    calls: fc
      .array(
        fc.record(
          {
            minute: fc.integer({ min: 0, max: 1439 }),
            reason: fc.constantFrom(...CALL_REASONS),
            sameReason: fc.constantFrom(...SAME_REASON),
            ending: fc.constantFrom(...CALL_ENDINGS),
          },
          { requiredKeys: ["minute", "reason"] },
        ),
        { minLength: 1, maxLength: 6 },
      )
      .map((calls) =>
        [...calls]
          .sort((a, b) => a.minute - b.minute)
          .map(({ minute, ...call }): Call => {
            const two = (n: number): string => String(n).padStart(2, "0");
            return { at: `2026-03-02T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00`, ...call };
          }),
      ),
  });
  it("every answer has an outcome, a rule, a sentence and known sources; no treatment without a firm outcome", () => {
    fc.assert(
      fc.property(records, (record) => {
        const answers = answerCalls(record);
        expect(answers).toHaveLength(record.calls.length);
        for (const answer of answers) {
          expect(OUTCOMES).toContain(answer.outcome);
          expect(answer.rule).toMatch(/^R[0-5]′?$/u);
          expect(answer.sources.length).toBeGreaterThan(0);
          for (const key of answer.sources) expect(factByKey(key), key).toBeDefined();
          const firm = answer.outcome === "documenté" || answer.outcome === "déduit";
          expect(answer.treatment !== null).toBe(firm);
        }
      }),
    );
  });
  it("later calls never change the answer of an earlier one", () => {
    fc.assert(
      fc.property(records, (record) => {
        const all = answerCalls(record);
        record.calls.forEach((_, i) => {
          const cut = { ...record, calls: record.calls.slice(0, i + 1) };
          expect(answerCalls(cut)[i]).toEqual(all[i]);
        });
      }),
    );
  });
});

describe("what was lived beside what is announced", () => {
  const call = (time: string, ending?: CallEnding): Call => ({
    at: `2026-03-02T${time}`,
    reason: "simple",
    sameReason: "oui",
    ...(ending === undefined ? {} : { ending }),
  });
  it("a third call hung up is not what the rule announces; an abandoned call compares with nothing", () => {
    const calls = [
      call("10:00:00", "raccroché"),
      call("10:02:00", "raccroché"),
      call("10:04:00", "raccroché"),
    ];
    expect(answerCalls({ lastLogin: "2026-02-01", calls }).map((a) => a.lived)).toEqual([
      "comme annoncé",
      "comme annoncé",
      "autrement",
    ]);
    expect(
      answerCalls({ lastLogin: "2026-02-01", calls: [call("10:00:00", "abandon")] })[0]?.lived,
    ).toBeNull();
  });
  it("the log has a row per call, under its head", () => {
    const log = callLog({
      lastLogin: "2026-02-01",
      calls: [call("10:00:00", "raccroché"), call("10:10:00")],
    });
    expect(log.rows.map((row) => row.length)).toEqual([log.head.length, log.head.length]);
    expect(log.rows[1]?.slice(1, 9)).toEqual([
      "2026-03-02",
      "10:10:00",
      "un seul motif, que je crois simple",
      "non noté",
      "les sources ne le disent pas",
      "R3′",
      "contradictoire",
      "non comparable",
    ]);
  });
});

describe("faults, all at once", () => {
  it("bad times, order and login", () => {
    const record = {
      lastLogin: "2026-02-30",
      calls: [
        { at: "2026-03-02T10:00:00", reason: "simple" as const },
        { at: "2026-03-02T09:00:00", reason: "simple" as const },
        { at: "2026-03-02 09:00", reason: "simple" as const },
      ],
    };
    expect(recordFaults(record).map((fault) => fault.call)).toEqual([undefined, 1, 2]);
    expect(() => answerCalls(record)).toThrow(RangeError);
  });
  it("a login after the call", () => {
    const calls = [{ at: "2026-03-02T10:00:00", reason: "simple" as const }];
    expect(recordFaults({ lastLogin: "2026-03-03", calls })).toHaveLength(1);
    expect(recordFaults({ lastLogin: "2026-03-02", calls })).toEqual([]);
  });
});
