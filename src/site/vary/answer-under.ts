import { answerCase, parameter } from "../../core/answer/index.js";
import type { AnswerData, AnswerOptions, CaseAnswer } from "../../core/answer/index.js";
import type { Case } from "../../core/case/types.js";
import type { Choices } from "../case-store.js";
import { assumptionNumber, campaignWindow, chosenAxes, ownNumber } from "./choices.js";
import type { Bounds } from "./choices.js";

/** The case without its typed window: the answer then takes the campaign's, which is supposé. */
function withWindow(held: Case, choices: Choices): Case {
  if (!campaignWindow(choices)) return held;
  const rest: Case & { window?: unknown } = { ...held };
  delete rest.window;
  return rest;
}

/** The case with the reader's own threshold in place of the letter's. */
function withThreshold(held: Case, choices: Choices): Case {
  const threshold = ownNumber(choices, "threshold");
  if (threshold === undefined) return held;
  return {
    ...held,
    letter: { ...held.letter, threshold: { value: threshold, decimals: 6, source: "autre" } },
  };
}

/** The case as the reader's choices read it: window, threshold. */
export const caseUnder = (held: Case, choices: Choices): Case =>
  withThreshold(withWindow(held, choices), choices);

/**
 * Options of the answer that the reader's own assumptions make: the one place that reads them, for every page. The range
 * of τ² is stretched to the value retained; a range in the wrong order is left out.
 */
export function assumptionOptions(choices: Choices): Pick<AnswerOptions, "dispersion" | "tau2" | "doctors"> {
  const dispersion = assumptionNumber(choices, "dispersion");
  const doctors = assumptionNumber(choices, "doctors");
  const tau2 = typedTau2Range(choices);
  return {
    ...(dispersion === undefined ? {} : { dispersion }),
    ...(tau2 === undefined ? {} : { tau2 }),
    ...(doctors === undefined ? {} : { doctors }),
  };
}

/** Range of τ² under the choices; undefined when none was typed or when its bounds are in the wrong order. */
function typedTau2Range(choices: Choices): Bounds | undefined {
  const [low, high, own] = (["tau2Low", "tau2High", "tau2"] as const).map((name) =>
    assumptionNumber(choices, name),
  );
  if (low === undefined && high === undefined && own === undefined) return undefined;
  const standard = parameter("tau2");
  const bounds = { low: low ?? standard.low, high: high ?? standard.high };
  if (bounds.low > bounds.high) return undefined;
  return { low: Math.min(bounds.low, own ?? bounds.low), high: Math.max(bounds.high, own ?? bounds.high) };
}

/** Answer under the reader's choices. */
export function answerUnder(held: Case, data: AnswerData | undefined, choices: Choices): CaseAnswer {
  const need = ownNumber(choices, "need");
  return answerCase(caseUnder(held, choices), data, {
    ...assumptionOptions(choices),
    specification: chosenAxes(choices),
    ...(need === undefined ? {} : { userNeed: need }),
  });
}
