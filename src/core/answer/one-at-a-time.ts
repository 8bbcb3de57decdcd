import file from "../../../data/grids/one-at-a-time.json" with { type: "json" };
import type { Case } from "../case/types.js";
import { absent, numberOf, present } from "../domain/index.js";
import type { Availability, Standing } from "../domain/index.js";
import { isFlagged } from "../multiverse/flag.js";
import { answerCase } from "./answer.js";
import type { AnswerData } from "./data.js";
import { resolveSpecification } from "./specification.js";
import type { SpecificationChoice } from "./types.js";

type Action =
  | { readonly kind: "specification"; readonly choice: Partial<SpecificationChoice> }
  | { readonly kind: "threshold"; readonly value: number }
  | { readonly kind: "excludeSelf" }
  | { readonly kind: "notComputable" | "noNumber"; readonly reason: string };

interface Entry {
  readonly parameter: string;
  readonly label: string;
  readonly standing: Standing;
  readonly justification: string;
  readonly action: Action;
}

/** One line of the second chart: a single parameter moved around the fund's own specification. */
export interface OneAtATimeRow extends Omit<Entry, "action"> {
  readonly ratio: Availability<number>;
  readonly threshold: number;
  /** `undefined` when there is no ratio. */
  readonly flagged?: boolean;
  /** Why the parameter has no number of its own here, or cannot be computed (French sentence). */
  readonly reason?: string;
}

/** The entries of `data/grids/one-at-a-time.json`: P1 to P30, each at least once. */
export const oneAtATimeEntries = file.entries as readonly Entry[];

/** The fund's result when each parameter moves alone. Drawn apart from the multiverse, never counted in it. */
export function oneAtATime(aCase: Case, data?: AnswerData): readonly OneAtATimeRow[] {
  const fund = answerCase(aCase, data);
  const { comparison } = fund.verdict;
  return oneAtATimeEntries.map(({ action, ...entry }) => {
    const { ratio, threshold } = moved(aCase, data, action, fund.ratio.value, fund.verdict.threshold);
    return {
      ...entry,
      ratio,
      threshold,
      ...(ratio.kind === "present" ? { flagged: isFlagged(ratio.value, threshold, comparison) } : {}),
      ...("reason" in action ? { reason: action.reason } : {}),
    };
  });
}

function moved(
  aCase: Case,
  data: AnswerData | undefined,
  action: Action,
  own: Availability<number>,
  threshold: number,
): { readonly ratio: Availability<number>; readonly threshold: number } {
  switch (action.kind) {
    case "specification": {
      const specification = resolveSpecification(aCase, action.choice);
      return { ratio: answerCase(aCase, data, { specification }).ratio.value, threshold };
    }
    case "threshold":
      return { ratio: own, threshold: action.value };
    case "excludeSelf":
      return { ratio: withoutSelf(aCase, data), threshold };
    case "noNumber":
      return { ratio: own, threshold };
    case "notComputable":
      return { ratio: absent("non-communique", action.reason), threshold };
  }
}

/**
 * Ratio if the printed mean counted the doctor among m colleagues of equal size: with R against the mean that holds
 * him, the mean of the others is (m − R)/(m − 1) of it (statistics §B.2). Needs the size of the group.
 */
function withoutSelf(aCase: Case, data: AnswerData | undefined): Availability<number> {
  const ratio = numberOf(answerCase(aCase, data).ratio);
  const doctors = aCase.letter?.groupSize?.value;
  if (ratio === undefined || doctors === undefined) return absent("non-saisi", "letter.groupSize");
  if (doctors < 2 || doctors <= ratio) return absent("comparateur-trop-petit");
  return present((ratio * (doctors - 1)) / (doctors - ratio));
}
